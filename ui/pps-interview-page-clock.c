/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include <glib/gi18n.h>

#include "pps-course-window.h"
#include "pps-course.h"
#include "pps-edit-event.h"
#include "pps-window.h"

/* The time that an interview is on the screen. It counts while the page is in sight, the interview
 * runs and nobody paused it; it reaches the file with the place, and once a minute, so that a
 * battery that dies takes a minute at the most. Noting a time for a recording is here too. */

int
pps_interview_page_get_elapsed (PpsInterviewPage *self)
{
  gint64 now = self->in_sight_since != 0 ? g_get_monotonic_time () - self->in_sight_since : 0;

  return (self->elapsed_before + now) / G_USEC_PER_SEC;
}

static void
show_time (PpsInterviewPage *self)
{
  gint64 planned = 0;

  if (self->interview == NULL)
    return;

  pps_record_get_integer (PPS_RECORD (self->interview), "planned-minutes", &planned);
  pps_interview_foot_set_time (self->foot, pps_interview_page_get_elapsed (self),
                               (int) CLAMP (planned, 0, 24 * 60) * 60, self->question,
                               self->paused);
}

static gboolean
second_passed_cb (gpointer data)
{
  PpsInterviewPage *self = data;

  show_time (self);
  if (pps_interview_page_get_elapsed (self) % 60 == 0)
    pps_interview_page_keep_place (self);

  return G_SOURCE_CONTINUE;
}

void
pps_interview_page_start_clock (PpsInterviewPage *self)
{
  show_time (self);
  if (self->clock_id != 0 || self->paused || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || !pps_interview_page_is_editable (self))
    return;

  self->in_sight_since = g_get_monotonic_time ();
  self->clock_id = g_timeout_add_seconds (1, second_passed_cb, self);
}

void
pps_interview_page_stop_clock (PpsInterviewPage *self)
{
  if (self->clock_id == 0)
    return;

  self->elapsed_before += g_get_monotonic_time () - self->in_sight_since;
  self->in_sight_since = 0;
  g_clear_handle_id (&self->clock_id, g_source_remove);
}

void
pps_interview_page_set_paused (PpsInterviewPage *self, gboolean paused)
{
  g_autoptr (GError) error = NULL;

  if (self->paused == paused || !pps_interview_page_is_editable (self))
    return;

  /* The clock first: what was done until now is in the time, and then in the file. */
  self->paused = paused;
  if (paused)
    pps_interview_page_stop_clock (self);
  pps_interview_page_keep_place (self);
  if (!pps_edit_note_pause (self->workspace, self->interview,
                            self->question != NULL ? self->question : "", paused, &error))
    pps_window_report (GTK_WIDGET (self), error);
  pps_interview_page_start_clock (self);
  g_object_notify (G_OBJECT (self), "paused");
}

void
pps_interview_page_note_time (PpsInterviewPage *self)
{
  g_autoptr (PpsEvent) mark = NULL;
  g_autofree char *offset = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!pps_interview_page_is_editable (self) || self->question == NULL)
    return;

  mark = pps_edit_add_audio_mark (self->workspace, self->interview, self->question, &error);
  if (mark == NULL)
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  offset = pps_course_dup_offset (self->interview, mark);
  clock = pps_course_dup_clock (mark);
  /* Translators: %s is a time, as 00:12:03. */
  words = g_strdup_printf (_ ("Noted: %s"), *offset != '\0' ? offset : clock);
  pps_interview_foot_tell (self->foot, words);
}

static void
note_time_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pps_interview_page_note_time (PPS_INTERVIEW_PAGE (widget));
}

static void
course_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  GtkWindow *root = GTK_IS_WINDOW (self->root) ? GTK_WINDOW (self->root) : NULL;

  if (self->interview != NULL)
    gtk_window_present (GTK_WINDOW (pps_course_window_new (root, self->workspace, self->interview,
                                                           pps_interview_page_get_elapsed (self))));
}

void
pps_interview_page_install_clock_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.note-time", NULL, note_time_cb);
  gtk_widget_class_install_action (klass, "interview.course", NULL, course_cb);
  gtk_widget_class_install_property_action (klass, "interview.pause", "paused");
}
