/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-edit-lock.h"
#include "pps-edit.h"
#include "pps-window.h"

/* How an interview ends: the review, which takes the place of the question, and the lock. The
 * question stays what it was and is come back to. */

static GPtrArray *
list_gaps (PpsInterviewPage *self)
{
  return pps_completeness_list (self->workspace, self->interview, self->route, self->answers,
                                self->language);
}

void
pps_interview_page_follow_review (PpsInterviewPage *self)
{
  g_autoptr (GPtrArray) gaps = NULL;

  if (!self->reviewing)
    return;

  gaps = list_gaps (self);
  pps_interview_review_follow (self->review, gaps);
  pps_interview_review_set_editable (self->review, pps_interview_page_is_editable (self));
}

void
pps_interview_page_set_reviewing (PpsInterviewPage *self, gboolean reviewing)
{
  if (self->interview == NULL || self->reviewing == reviewing)
    return;

  if (reviewing)
    pps_interview_page_set_parked_shown (self, FALSE);
  pps_interview_page_flush (self);
  self->reviewing = reviewing;
  pps_interview_page_show_place (self);
  if (reviewing)
    pps_interview_review_show (self->review, self->drafts);
  pps_interview_page_show_neighbours (self);
  pps_interview_page_refresh (self);
  pps_column_scroll_to_top (self->column);
}

static void
review_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_interview_page_set_reviewing (self, !self->reviewing);
  pps_interview_page_focus_answer (self);
}

static void
tell_finished (PpsInterviewPage *self)
{
  g_autoptr (GPtrArray) gaps = list_gaps (self);
  g_autofree char *summary = pps_completeness_dup_summary (gaps);
  g_autofree char *message = NULL;

  if (*summary == '\0')
    message = g_strdup (_ ("Interview finished"));
  else
    /* Translators: %s is for example: 3 open, 1 flagged. */
    message = g_strdup_printf (_ ("Interview finished: %s"), summary);
  pps_window_toast_undo (GTK_WIDGET (self), message);
}

static void
finish_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean done;

  pps_interview_page_flush (self);
  pps_interview_page_stop_clock (self);
  pps_interview_page_keep_place (self);
  done = pps_edit_end_interview (self->workspace, self->interview, &error);
  pps_interview_page_note_edit (self, done, error);
  if (done)
    {
      /* The button is gone; a second Return is not to unlock what was just locked. */
      pps_interview_page_focus_answer (self);
      pps_column_scroll_to_top (self->column);
      tell_finished (self);
    }
  else
    pps_interview_page_start_clock (self);
}

static void
unlock_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = pps_edit_unlock_interview (self->workspace, self->interview, &error);

  pps_interview_page_note_edit (self, done, error);
  if (done)
    pps_interview_page_focus_answer (self);
}

void
pps_interview_page_jump_cb (PpsInterviewPage *self, int kind, const char *question)
{
  int step = *question != '\0' ? pps_route_find (self->route, question) : 0;

  if (kind == PPS_GAP_PARKED)
    {
      pps_interview_page_set_reviewing (self, FALSE);
      gtk_widget_activate_action (GTK_WIDGET (self), "interview.parked", NULL);
    }
  else
    {
      pps_interview_page_show_step (self, MAX (step, 0), *question != '\0' ? question : NULL, TRUE);
    }
}

void
pps_interview_page_install_review_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.review", NULL, review_cb);
  gtk_widget_class_install_action (klass, "interview.finish", NULL, finish_cb);
  gtk_widget_class_install_action (klass, "interview.unlock", NULL, unlock_cb);
}
