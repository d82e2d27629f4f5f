/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

/* The time that an interview is on the screen. It counts while the page is in sight and the
 * interview runs; it reaches the file with the place, and once a minute, so that a battery that
 * dies takes a minute at the most. */

int
pps_interview_page_get_elapsed (PpsInterviewPage *self)
{
  gint64 now = self->in_sight_since != 0 ? g_get_monotonic_time () - self->in_sight_since : 0;

  return (self->elapsed_before + now) / G_USEC_PER_SEC;
}

static gboolean
second_passed_cb (gpointer data)
{
  PpsInterviewPage *self = data;
  int elapsed = pps_interview_page_get_elapsed (self);

  pps_interview_foot_set_elapsed (self->foot, elapsed);
  if (elapsed % 60 == 0)
    pps_interview_page_keep_place (self);

  return G_SOURCE_CONTINUE;
}

void
pps_interview_page_start_clock (PpsInterviewPage *self)
{
  pps_interview_foot_set_elapsed (self->foot, pps_interview_page_get_elapsed (self));
  if (self->clock_id != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self))
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
