/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-same.h"

#include "pps-edit-private.h"

/* Verbs of saying again what was said before. */

static gboolean
copy_text (
    PpsStore *store, PpsAnswer *answer, PpsAnswer *earlier, const char *field, GError **error)
{
  const char *text = pps_record_get_text (PPS_RECORD (earlier), field);

  return pps_record_has_text (PPS_RECORD (answer), field) || *text == '\0'
         || pps_store_write_text (store, answer, field, text, error);
}

static gboolean
copy_mark (PpsStore *store, PpsAnswer *answer, PpsAnswer *earlier, GError **error)
{
  gint64 mark;

  return pps_record_get_integer (PPS_RECORD (answer), "mark", NULL)
         || !pps_record_get_integer (PPS_RECORD (earlier), "mark", &mark)
         || (pps_store_write_integer (store, answer, "mark", mark, error)
             && copy_text (store, answer, earlier, "mark-reason", error));
}

static gboolean
copy_words (PpsStore *store, PpsAnswer *answer, PpsAnswer *earlier, GError **error)
{
  if (pps_record_has_text (PPS_RECORD (answer), "text"))
    return TRUE;

  /* The words make a state of their own, which is not what was said. */
  return pps_edit_write_words (store, answer, pps_record_get_text (PPS_RECORD (earlier), "text"),
                               error)
         && copy_text (store, answer, earlier, "state", error)
         && copy_text (store, answer, earlier, "reason", error);
}

gboolean
pps_edit_say_same (PpsWorkspace *workspace,
                   PpsInterview *interview,
                   const char *question,
                   PpsAnswer *earlier,
                   GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsAnswer) answer = NULL;

  g_return_val_if_fail (PPS_IS_INTERVIEW (interview), FALSE);
  g_return_val_if_fail (PPS_IS_ANSWER (earlier), FALSE);

  if (!pps_store_begin (store, "same", error))
    return FALSE;

  answer = pps_edit_need_answer (workspace, interview, question, error);

  return pps_edit_end (
      store,
      answer != NULL && copy_words (store, answer, earlier, error)
          && copy_mark (store, answer, earlier, error)
          && pps_edit_copy_line_items (store, answer, earlier, error)
          && pps_store_write_text (store, answer, "same-as",
                                   pps_record_get_id (PPS_RECORD (earlier)), error)
          && pps_edit_write_event (store, interview, "answered", question, "same-as", error),
      error);
}

gboolean
pps_edit_say_own (PpsWorkspace *workspace, PpsAnswer *answer, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);

  g_return_val_if_fail (PPS_IS_ANSWER (answer), FALSE);

  return pps_record_get_text (PPS_RECORD (answer), "same-as") == NULL
         || (pps_store_begin (store, "not-same", error)
             && pps_edit_end (store, pps_store_write_text (store, answer, "same-as", NULL, error),
                              error));
}
