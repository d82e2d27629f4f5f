/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-window.h"

/* How the interview page takes an interview up and leaves it. What is left unsaved, because the
 * disk is full, is kept until it can be saved, and is there again when the interview is. */

char *
pps_interview_page_dup_language (PpsInterviewPage *self)
{
  PpsStudy *study = pps_workspace_get_study (self->workspace);

  if (pps_record_has_text (PPS_RECORD (self->interview), "language"))
    return g_strdup (pps_record_get_text (PPS_RECORD (self->interview), "language"));
  if (pps_record_has_text (PPS_RECORD (study), "language"))
    return g_strdup (pps_record_get_text (PPS_RECORD (study), "language"));

  return g_strdup (pps_describe_language ());
}

static void
failed_cb (PpsInterviewPage *self, const char *sentence)
{
  pps_interview_foot_set_failure (self->foot, sentence);
}

/* Drafts of an interview that is left; those that cannot be saved stay until they can. */
void
pps_interview_page_leave_drafts (PpsInterviewPage *self)
{
  if (self->drafts == NULL)
    return;

  for (guint i = self->left_behind->len; i > 0; i--)
    {
      if (pps_drafts_save (self->left_behind->pdata[i - 1], NULL))
        g_ptr_array_remove_index (self->left_behind, i - 1);
    }

  if (!pps_drafts_save (self->drafts, NULL))
    g_ptr_array_add (self->left_behind, g_object_ref (self->drafts));
  else
    g_signal_handlers_disconnect_by_data (self->drafts, self);
  g_clear_object (&self->drafts);
}

static PpsDrafts *
take_drafts (PpsInterviewPage *self)
{
  PpsDrafts *drafts;

  for (guint i = 0; i < self->left_behind->len; i++)
    {
      drafts = self->left_behind->pdata[i];
      if (pps_drafts_get_interview (drafts) == self->interview)
        {
          g_object_ref (drafts);
          g_ptr_array_remove_index (self->left_behind, i);
          return drafts;
        }
    }

  drafts = pps_drafts_new (self->workspace, self->interview);
  g_signal_connect_object (drafts, "saved", G_CALLBACK (pps_interview_page_show_saved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drafts, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return drafts;
}

static void
forget_interview (PpsInterviewPage *self)
{
  pps_interview_page_stop_clock (self);
  pps_interview_foot_take_up (self->foot, self->workspace, NULL);
  self->paused = FALSE;
  pps_interview_page_leave_drafts (self);
  g_clear_object (&self->answer_list);
  g_clear_object (&self->round);
  g_clear_pointer (&self->route, pps_route_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
}

static void
show_readable (PpsInterviewPage *self, gboolean readable)
{
  gtk_widget_set_visible (GTK_WIDGET (self->unreadable), !readable);
  gtk_widget_set_visible (GTK_WIDGET (self->rail_flap), readable);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), readable);
  if (!readable)
    gtk_widget_set_visible (self->notes_button, FALSE);
}

/* An interview whose guide cannot be read has no questions to show; nor are those of another one
 * shown under its name. */
static void
show_unreadable (PpsInterviewPage *self, PpsInterview *interview, const GError *error)
{
  /* A sink of markup, and the words can be a file's. */
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);

  pps_interview_page_flush (self);
  forget_interview (self);
  g_set_object (&self->interview, interview);
  pps_interview_page_show_title (self);
  g_clear_object (&self->interview);

  adw_status_page_set_description (self->unreadable, sentence);
  show_readable (self, FALSE);
  gtk_widget_set_visible (self->rail_button, FALSE);
  gtk_widget_set_visible (self->finish, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->done_place), FALSE);
  pps_interview_page_show_consent (self);
  pps_interview_page_update_actions (self);
}

static void
take_interview (PpsInterviewPage *self, PpsInterview *interview, PpsGuide *guide)
{
  PpsStore *store = pps_workspace_get_store (self->workspace);
  gint64 elapsed;

  forget_interview (self);
  g_set_object (&self->interview, interview);
  self->round = pps_workspace_lookup (self->workspace, PPS_TYPE_ROUND,
                                      pps_record_get_text (PPS_RECORD (interview), "round"));
  self->route = pps_route_new (guide, pps_workspace_get_canvas (self->workspace));
  self->language = pps_interview_page_dup_language (self);
  self->drafts = take_drafts (self);
  self->answer_list = pps_query_new (store, "interview-answers",
                                     pps_record_get_id (PPS_RECORD (interview)), NULL);
  pps_record_get_integer (PPS_RECORD (interview), "elapsed", &elapsed);
  self->elapsed_before = elapsed * G_USEC_PER_SEC;

  pps_interview_foot_take_up (self->foot, self->workspace, interview);
  pps_interview_foot_set_saved (self->foot, NULL);
  pps_interview_foot_set_failure (self->foot, NULL);
  pps_interview_page_show_title (self);
  pps_interview_page_show_language (self);
  g_object_notify (G_OBJECT (self), "language");
  g_object_notify (G_OBJECT (self), "paused");
}

void
pps_interview_page_open (PpsInterviewPage *self, PpsInterview *interview, const char *question)
{
  g_autoptr (GError) error = NULL;
  PpsGuide *guide;
  int step;

  g_return_if_fail (PPS_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (PPS_IS_INTERVIEW (interview));

  guide = pps_workspace_get_guide (self->workspace, interview, &error);
  if (guide == NULL)
    {
      show_unreadable (self, interview, error);
      return;
    }
  show_readable (self, TRUE);
  pps_interview_page_follow_fold (self);

  if (self->interview != interview)
    take_interview (self, interview, guide);

  if (question == NULL)
    question = pps_record_get_text (PPS_RECORD (interview), "question");
  step = pps_route_find (self->route, question);

  if (!pps_store_is_read_only (pps_workspace_get_store (self->workspace))
      && g_str_equal (pps_record_get_text (PPS_RECORD (interview), "state"), "planned")
      && !pps_edit_start_interview (self->workspace, interview, &error))
    pps_window_report (GTK_WIDGET (self), error);

  if (step < 0)
    step = pps_interview_page_get_first_step (self);

  pps_interview_page_show_step (self, step, question, TRUE);
  pps_interview_page_start_clock (self);
}
