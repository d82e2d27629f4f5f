/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

/* How the interview page shows words that were looked for: selected where they stand. The words of
 * the study and those on the screen are the same, for what was typed is saved before somebody can
 * look for it; where they are not, the selection ends with the text. */

static GtkTextView *
get_view (PpsInterviewPage *self, const char *field)
{
  if (g_str_equal (field, "text"))
    return GTK_TEXT_VIEW (pps_question_view_get_answer (self->question_view));

  return NULL;
}

void
pps_interview_page_show_words (
    PpsInterviewPage *self, const char *question, const char *field, guint start, guint end)
{
  GtkTextView *view;
  GtkTextBuffer *words;
  GtkTextIter first;
  GtkTextIter last;

  g_return_if_fail (PPS_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (field != NULL);

  view = get_view (self, field);
  if (view == NULL || self->route == NULL || g_strcmp0 (self->question, question) != 0
      || !pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    return;

  words = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_offset (words, &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (words, &last, (int) end);
  gtk_text_buffer_select_range (words, &last, &first);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (words), 0, FALSE, 0, 0);
}
