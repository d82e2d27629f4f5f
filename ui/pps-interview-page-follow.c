/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-edit-park.h"
#include "pps-edit.h"

/* How the interview page follows the study: after each commit it shows again what stands there. The
 * other way round is the place, which the study follows. */

static void
index_answers (PpsInterviewPage *self)
{
  g_hash_table_remove_all (self->answers);
  g_hash_table_remove_all (self->arrived);
  for (guint i = 0; i < pps_query_get_n (self->answer_list); i++)
    {
      PpsRecord *answer = pps_query_get (self->answer_list, i);
      const char *question = pps_record_get_text (answer, "question");

      /* Two laptops may have answered one question; the first stands, as it does for the edits.
       * What was said elsewhere is beside the answer. */
      if (pps_answer_is_sent (PPS_ANSWER (answer)))
        g_hash_table_add (self->arrived, g_strdup (question));
      else if (!g_hash_table_contains (self->answers, question))
        g_hash_table_insert (self->answers, g_strdup (question), g_object_ref (answer));
    }
}

static void
follow_language (PpsInterviewPage *self)
{
  g_autofree char *language = pps_interview_page_dup_language (self);

  if (g_str_equal (language, self->language))
    return;

  g_free (self->language);
  self->language = g_steal_pointer (&language);
  pps_interview_page_show_language (self);
  pps_interview_page_show_question (self);
  g_object_notify (G_OBJECT (self), "language");
}

void
pps_interview_page_refresh (PpsInterviewPage *self)
{
  gboolean editable = pps_interview_page_is_editable (self);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->interview == NULL)
    return;

  pps_store_flush (pps_workspace_get_store (self->workspace));
  index_answers (self);
  follow_language (self);

  pps_drafts_follow (self->drafts, self->answers);
  if (pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    pps_question_view_follow (self->question_view, self->workspace,
                              pps_interview_page_get_answer (self));
  else
    pps_statements_view_follow (self->statements_view, self->answers);
  pps_interview_rail_follow (self->rail, self->answers, self->arrived);

  pps_question_view_set_editable (self->question_view, editable);
  pps_statements_view_set_editable (self->statements_view, editable);
  pps_interview_aside_set_editable (self->aside, editable);
  if (!editable)
    pps_interview_page_stop_clock (self);
  else
    pps_interview_page_start_clock (self);
  if (editable != self->was_editable)
    pps_interview_page_show_title (self);
  self->was_editable = editable;
  pps_interview_page_follow_review (self);
  pps_interview_page_follow_parked (self);
  pps_interview_page_show_done (self);
  pps_interview_page_show_consent (self);
  pps_interview_page_show_notes_button (self);
  pps_interview_page_tell_respondent (self);
  pps_interview_page_update_actions (self);
  g_object_notify (G_OBJECT (self), "flagged");
}

/* Somebody who looks at consent comes back to the question they were at. */
static const char *
get_place (PpsInterviewPage *self)
{
  if (self->question != NULL || self->interview == NULL)
    return self->question;

  return pps_record_get_text (PPS_RECORD (self->interview), "question");
}

void
pps_interview_page_keep_place (PpsInterviewPage *self)
{
  g_autoptr (GError) error = NULL;
  const char *place = get_place (self);
  int elapsed = self->clock_id != 0 || self->elapsed_before > 0
                    ? pps_interview_page_get_elapsed (self)
                    : -1;

  if (self->interview == NULL || place == NULL
      || pps_store_is_read_only (pps_workspace_get_store (self->workspace)))
    return;

  /* A place that cannot be kept is no news for somebody in a talk: if the disk is full, the words
   * say so. */
  if (!pps_edit_keep_place (self->workspace, self->interview, place, elapsed, &error))
    g_debug ("The place in the interview was not kept: %s", error->message);
}
