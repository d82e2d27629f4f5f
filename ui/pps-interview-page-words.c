/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-history-view.h"

/* How the interview page shows words that were looked for: selected where they stand; and what
 * became of the words that stand there. The words of
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

static void
restored_cb (PpsInterviewPage *self)
{
  pps_interview_page_note_edit (self, TRUE, NULL);
}

static void
history_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  PpsHistoryView *history;

  pps_interview_page_flush (self);
  pps_interview_page_refresh (self);
  if (self->interview == NULL || pps_interview_page_get_answer (self) == NULL)
    return;

  history = pps_history_popup (GTK_WIDGET (self->title), self->workspace,
                               PPS_RECORD (pps_interview_page_get_answer (self)));
  g_signal_connect_object (history, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  /* Else the focus would go to the first button, which ends the interview. */
  g_signal_connect_object (gtk_widget_get_ancestor (GTK_WIDGET (history), GTK_TYPE_POPOVER),
                           "closed", G_CALLBACK (pps_interview_page_focus_answer), self,
                           G_CONNECT_SWAPPED);
}

void
pps_interview_page_install_words_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.history", NULL, history_cb);
}
