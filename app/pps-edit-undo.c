/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-undo.h"

#include "pps-edit.h"
#include "pps-records.h"
#include "pps-store-steps.h"

/* Undo as an interview sees it: which question a step is about, and which steps are typing. */

/* The verb by which words of a field are saved as they are typed. */
static const char *
get_typing_verb (const char *field)
{
  if (g_str_equal (field, "text"))
    return "answer";

  return g_str_equal (field, "note") ? "note" : "reason";
}

/* Whether a field of a record that a step is about has a value, or will have it. */
static gboolean
has (PpsStore *store, gboolean redo, PpsRecord *record, const char *field, const char *value)
{
  g_autofree char *text = pps_store_dup_step_text (store, redo, record, field);

  return g_str_equal (text, value);
}

/* The answer that a step would bring back is a tombstone, which no query finds.
 *
 * Returns: (transfer full) (nullable): the answer to @question that the next step is about */
static PpsAnswer *
find_answer (PpsWorkspace *workspace, gboolean redo, PpsInterview *interview, const char *question)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) records = pps_store_list_step_records (store, redo);

  for (guint i = 0; i < records->len; i++)
    {
      PpsRecord *record = records->pdata[i];

      if (PPS_IS_ANSWER (record)
          && has (store, redo, record, "interview", pps_record_get_id (PPS_RECORD (interview)))
          && has (store, redo, record, "question", question))
        return g_object_ref (PPS_ANSWER (record));
    }

  return NULL;
}

gboolean
pps_edit_is_typing (PpsWorkspace *workspace,
                    gboolean redo,
                    PpsInterview *interview,
                    const char *question,
                    const char *field)
{
  g_autoptr (PpsAnswer) answer = find_answer (workspace, redo, interview, question);

  return answer != NULL
         && pps_store_count_steps_to (pps_workspace_get_store (workspace), redo,
                                      get_typing_verb (field), answer, field, NULL)
                > 0;
}

static gboolean
take_steps (PpsWorkspace *workspace,
            gboolean redo,
            PpsInterview *interview,
            const char *question,
            const char *field,
            const char *text)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = find_answer (workspace, redo, interview, question);
  guint n;

  if (answer == NULL)
    return FALSE;

  n = pps_store_count_steps_to (store, redo, get_typing_verb (field), answer, field, text);
  for (guint i = 0; i < n; i++)
    {
      /* Where one of them cannot be taken, the words are put down as they are. */
      if (redo ? !pps_edit_redo (workspace, NULL) : !pps_edit_undo (workspace, NULL))
        return FALSE;
    }

  return n > 0;
}

gboolean
pps_edit_follow_typing (PpsWorkspace *workspace,
                        PpsInterview *interview,
                        const char *question,
                        const char *field,
                        const char *text)
{
  return take_steps (workspace, FALSE, interview, question, field, text)
         || take_steps (workspace, TRUE, interview, question, field, text);
}

/* Returns: (transfer full) (nullable): the answer that a record is or hangs under, tombstone or not
 */
static PpsAnswer *
get_answer (PpsStore *store, gboolean redo, PpsRecord *record)
{
  g_autofree char *answer = NULL;

  if (PPS_IS_ANSWER (record))
    return g_object_ref (PPS_ANSWER (record));
  if (!PPS_IS_QUOTE (record) && !PPS_IS_LINE_ITEM (record) && !PPS_IS_EVIDENCE (record))
    return NULL;

  answer = pps_store_dup_step_text (store, redo, record, "answer");

  return *answer != '\0' ? pps_store_lookup (store, PPS_TYPE_ANSWER, answer) : NULL;
}

/* Where words were sent it is where they were said. */
static char *
dup_question (PpsStore *store, gboolean redo, PpsAnswer *answer)
{
  g_autofree char *said_at = pps_store_dup_step_text (store, redo, answer, "said-at");
  g_autoptr (PpsAnswer) source = NULL;

  if (*said_at != '\0')
    source = pps_store_lookup (store, PPS_TYPE_ANSWER, said_at);

  return pps_store_dup_step_text (store, redo, source != NULL ? source : answer, "question");
}

gboolean
pps_edit_peek_step (
    PpsWorkspace *workspace, PpsInterview *interview, gboolean redo, char **verb, char **question)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (GPtrArray) records = pps_store_list_step_records (store, redo);
  const char *id = pps_record_get_id (PPS_RECORD (interview));
  g_autofree char *event_question = NULL;
  gboolean found = FALSE;

  *verb = pps_store_dup_step_verb (store, redo);
  *question = NULL;
  for (guint i = 0; i < records->len && *question == NULL; i++)
    {
      g_autoptr (PpsAnswer) answer = get_answer (store, redo, records->pdata[i]);

      if (answer != NULL && has (store, redo, PPS_RECORD (answer), "interview", id))
        *question = dup_question (store, redo, answer);
      else if (PPS_IS_EVENT (records->pdata[i])
               && has (store, redo, records->pdata[i], "interview", id))
        {
          g_free (event_question);
          event_question = pps_store_dup_step_text (store, redo, records->pdata[i], "question");
        }
      found = found || event_question != NULL || records->pdata[i] == (gpointer) interview
              || *question != NULL;
    }
  if (*question == NULL)
    *question = event_question != NULL ? g_steal_pointer (&event_question) : g_strdup ("");

  return found;
}

void
pps_edit_mark_detour (PpsWorkspace *workspace, const char *field)
{
  pps_store_mark_detour (pps_workspace_get_store (workspace), get_typing_verb (field));
}

void
pps_edit_drop_detours (PpsWorkspace *workspace)
{
  pps_store_drop_detours (pps_workspace_get_store (workspace));
}
