/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-lesson.h"

#include "pps-edit-private.h"
#include "pps-record-kinds.h"

/* The judgement of a lesson is known by its round and lesson; one without a record follows the
 * marks. */

static PpsLessonJudgement *
find_judgement (PpsStore *store, PpsRecord *round, const char *question)
{
  g_autoptr (PpsQuery) judgements
      = pps_query_new (store, "round-lesson-judgements", pps_record_get_id (round), NULL);

  for (guint i = 0; i < pps_query_get_n (judgements); i++)
    {
      PpsRecord *judgement = pps_query_get (judgements, i);

      if (g_str_equal (pps_record_get_text (judgement, "lesson"), question))
        return g_object_ref (PPS_LESSON_JUDGEMENT (judgement));
    }

  return NULL;
}

static PpsLessonJudgement *
add_judgement (PpsStore *store, PpsRecord *round, const char *question, GError **error)
{
  g_autoptr (PpsLessonJudgement) judgement
      = pps_store_add (store, PPS_TYPE_LESSON_JUDGEMENT, error);

  if (judgement == NULL
      || !pps_store_write_text (store, judgement, "partnership",
                                pps_record_get_text (round, "partnership"), error)
      || !pps_store_write_text (store, judgement, "round", pps_record_get_id (round), error)
      || !pps_store_write_text (store, judgement, "lesson", question, error))
    return NULL;

  return g_steal_pointer (&judgement);
}

gboolean
pps_edit_judge_lesson (PpsWorkspace *workspace,
                       PpsRound *round,
                       guint lesson,
                       PpsLight light,
                       const char *reason,
                       GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *question = pps_lesson_get_question (lesson);
  gboolean empty = light == PPS_LIGHT_NONE && *reason == '\0';
  g_autoptr (PpsLessonJudgement) judgement = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round) && question != NULL, FALSE);

  judgement = find_judgement (store, PPS_RECORD (round), question);
  if (judgement == NULL && empty)
    return TRUE;
  if (!pps_store_begin (store, "judge", error))
    return FALSE;
  if (empty)
    return pps_edit_end (store, pps_store_remove (store, judgement, error), error);

  if (judgement == NULL)
    judgement = add_judgement (store, PPS_RECORD (round), question, error);

  return pps_edit_end (
      store,
      judgement != NULL
          && pps_store_write_text (store, judgement, "colour", pps_light_get_word (light), error)
          && pps_store_write_text (store, judgement, "reason", reason, error),
      error);
}
