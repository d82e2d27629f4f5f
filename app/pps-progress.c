/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-progress.h"

#include "pps-edit-park.h"

/* How far questions and interviews are, and who was heard: counted from what was put down, never
 * kept anywhere. */

PpsProgress
pps_progress_of_answer (PpsAnswer *answer)
{
  PpsRecord *record;
  const char *state;

  if (answer == NULL)
    return PPS_PROGRESS_UNTOUCHED;

  record = PPS_RECORD (answer);
  state = pps_record_get_text (record, "state");

  if (pps_record_get_boolean (record, "flagged"))
    return PPS_PROGRESS_FLAGGED;
  if (g_str_equal (state, "answered"))
    return PPS_PROGRESS_COMPLETE;
  if (*state != '\0')
    return PPS_PROGRESS_SKIPPED;
  if (pps_record_has_text (record, "text") || pps_record_has_text (record, "note")
      || pps_record_has_text (record, "probes") || pps_record_get_integer (record, "mark", NULL))
    return PPS_PROGRESS_BEGUN;

  return PPS_PROGRESS_UNTOUCHED;
}

PpsProgress
pps_progress_of_question (const PpsQuestion *question, PpsAnswer *answer)
{
  PpsProgress progress = pps_progress_of_answer (answer);

  if (progress == PPS_PROGRESS_BEGUN && pps_question_get_lead (question, NULL) == NULL
      && pps_record_get_integer (PPS_RECORD (answer), "mark", NULL))
    return PPS_PROGRESS_COMPLETE;

  return progress;
}

/* Adds the questions that have a state, and the panes that they are about. */
static void
list_done (PpsQuery *answers, GHashTable *questions, GHashTable *panes)
{
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      PpsRecord *answer = pps_query_get (answers, i);

      /* Words that came from elsewhere do not say that the pane was asked about. */
      if (!pps_record_has_text (answer, "pane") || !pps_record_has_text (answer, "state")
          || pps_answer_is_sent (PPS_ANSWER (answer)))
        continue;

      g_hash_table_add (questions, (gpointer) pps_record_get_text (answer, "question"));
      g_hash_table_add (panes, (gpointer) pps_record_get_text (answer, "pane"));
    }
}

/* A pane about which the guide asks more than one thing is done when all of them are. */
static void
remove_begun (PpsGuide *guide, GHashTable *questions, GHashTable *panes)
{
  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);

      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        {
          const PpsQuestion *question = pps_section_get_question (section, j);

          if (pps_question_get_pane (question) != NULL
              && !g_hash_table_contains (questions, pps_question_get_id (question)))
            g_hash_table_remove (panes, pps_question_get_pane (question));
        }
    }
}

void
pps_progress_of_interview (PpsWorkspace *workspace,
                           PpsInterview *interview,
                           guint *n_done,
                           guint *n_panes)
{
  g_autoptr (PpsQuery) answers = NULL;
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) panes = g_hash_table_new (g_str_hash, g_str_equal);
  PpsGuide *guide;

  answers = pps_query_new (pps_workspace_get_store (workspace), "interview-answers",
                           pps_record_get_id (PPS_RECORD (interview)), NULL);
  *n_panes = pps_canvas_definition_get_n_panes (pps_workspace_get_canvas (workspace));

  list_done (answers, questions, panes);
  guide
      = g_hash_table_size (panes) > 0 ? pps_workspace_get_guide (workspace, interview, NULL) : NULL;
  if (guide != NULL)
    remove_begun (guide, questions, panes);

  *n_done = g_hash_table_size (panes);
}

static gboolean
was_held (PpsWorkspace *workspace, PpsRecord *interview)
{
  const char *state = pps_record_get_text (interview, "state");
  g_autoptr (PpsQuery) answers = NULL;

  if (g_str_equal (state, "done"))
    return TRUE;
  if (!g_str_equal (state, "running"))
    return FALSE;

  answers = pps_query_new (pps_workspace_get_store (workspace), "interview-answers",
                           pps_record_get_id (interview), NULL);
  for (guint i = 0; i < pps_query_get_n (answers); i++)
    {
      if (g_str_equal (pps_record_get_text (pps_query_get (answers, i), "state"), "answered"))
        return TRUE;
    }

  return FALSE;
}

static GHashTable *
need_set (GHashTable *heard, const char *group)
{
  GHashTable *set = g_hash_table_lookup (heard, group);

  if (set == NULL)
    {
      set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (heard, g_strdup (group), set);
    }

  return set;
}

GHashTable *
pps_progress_find_heard (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  GHashTable *heard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_hash_table_unref);
  g_autoptr (PpsQuery) interviews = NULL;

  interviews = pps_query_new (store, "partnership-interviews",
                              pps_record_get_id (PPS_RECORD (partnership)), NULL);

  for (guint i = 0; i < pps_query_get_n (interviews); i++)
    {
      PpsRecord *interview = pps_query_get (interviews, i);
      const char *group = pps_record_get_text (interview, "stakeholder-group");
      g_autoptr (PpsQuery) respondents = NULL;

      if ((round != NULL
           && g_strcmp0 (pps_record_get_text (interview, "round"),
                         pps_record_get_id (PPS_RECORD (round)))
                  != 0)
          || !was_held (workspace, interview))
        continue;

      respondents
          = pps_query_new (store, "interview-respondents", pps_record_get_id (interview), NULL);
      for (guint j = 0; j < pps_query_get_n (respondents); j++)
        g_hash_table_add (need_set (heard, group),
                          g_strdup (pps_record_get_id (pps_query_get (respondents, j))));
      if (pps_query_get_n (respondents) == 0)
        g_hash_table_add (need_set (heard, group), g_strdup (pps_record_get_id (interview)));
    }

  return heard;
}

guint
pps_progress_count_heard (PpsWorkspace *workspace,
                          PpsPartnership *partnership,
                          PpsRound *round,
                          const char *group)
{
  g_autoptr (GHashTable) heard = pps_progress_find_heard (workspace, partnership, round);
  GHashTable *set = g_hash_table_lookup (heard, group);

  return set != NULL ? g_hash_table_size (set) : 0;
}
