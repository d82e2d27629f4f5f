/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-edit-quote.h"
#include "pps-quote-row.h"

/* The actions of the interview page on key quotes. Marking goes by the selection in the answer, and
 * leaves the cursor behind it: the next key is no replacement. */

static GtkTextBuffer *
get_words (PpsInterviewPage *self)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (pps_question_view_get_answer (self->question_view)));
}

static gboolean
is_in_quote_row (PpsInterviewPage *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (GTK_ROOT (self->root)) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, PPS_TYPE_QUOTE_ROW) != NULL;
}

static void
toggle (PpsInterviewPage *self, GtkTextBuffer *words)
{
  g_autoptr (GError) error = NULL;
  GtkTextIter start;
  GtkTextIter end;
  gboolean done;

  gtk_text_buffer_get_selection_bounds (words, &start, &end);
  done = pps_edit_toggle_quote (self->workspace, pps_interview_page_get_answer (self),
                                gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end),
                                NULL, &error);
  if (done)
    gtk_text_buffer_place_cursor (words, &end);
  pps_interview_page_note_edit (self, done, error);
}

static void
quote_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  GtkTextBuffer *words;
  int caret;

  if (!pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    return;

  if (is_in_quote_row (self))
    {
      pps_interview_page_focus_answer (self);
      return;
    }

  pps_interview_page_flush (self);
  pps_interview_page_refresh (self);
  words = get_words (self);
  if (pps_interview_page_get_answer (self) == NULL)
    return;

  if (gtk_text_buffer_get_has_selection (words))
    {
      toggle (self, words);
      return;
    }

  g_object_get (words, "cursor-position", &caret, NULL);
  pps_question_view_enter_quote (self->question_view, caret);
}

static PpsQuote *
find_quote (PpsInterviewPage *self, const char *id)
{
  return pps_workspace_lookup (self->workspace, PPS_TYPE_QUOTE, id);
}

static void
permit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (GError) error = NULL;
  const char *permission;
  const char *id;
  gboolean done;

  g_variant_get (parameter, "(&s&s)", &id, &permission);
  quote = find_quote (self, id);
  if (quote == NULL)
    return;

  done = pps_edit_permit_quote (self->workspace, quote, permission, &error);
  pps_interview_page_note_edit (self, done, error);
}

static void
unquote_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (PpsQuote) quote = find_quote (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (quote == NULL)
    return;

  /* The button that was pressed goes too. */
  pps_interview_page_focus_answer (self);
  done = pps_edit_remove_quote (self->workspace, quote, &error);
  pps_interview_page_note_edit (self, done, error);
}

static void
show_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (PpsQuote) quote = find_quote (self, g_variant_get_string (parameter, NULL));
  PpsAnswer *answer = pps_interview_page_get_answer (self);
  GtkTextIter from;
  GtkTextIter to;
  guint start;
  guint end;

  if (quote == NULL || answer == NULL
      || g_strcmp0 (pps_record_get_text (PPS_RECORD (quote), "answer"),
                    pps_record_get_id (PPS_RECORD (answer)))
             != 0
      || !pps_quote_get_span (quote, pps_record_get_text (PPS_RECORD (answer), "text"), &start,
                              &end))
    return;

  gtk_text_buffer_get_iter_at_offset (get_words (self), &from, start);
  gtk_text_buffer_get_iter_at_offset (get_words (self), &to, end);
  gtk_text_buffer_select_range (get_words (self), &to, &from);
  pps_interview_page_focus_answer (self);
}

void
pps_interview_page_install_quote_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.quote", NULL, quote_cb);
  gtk_widget_class_install_action (klass, "interview.permit-quote", "(ss)", permit_cb);
  gtk_widget_class_install_action (klass, "interview.unquote", "s", unquote_cb);
  gtk_widget_class_install_action (klass, "interview.show-quote", "s", show_cb);
}

void
pps_interview_page_update_quote_actions (PpsInterviewPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable
      = pps_interview_page_is_editable (self) && !self->reviewing && !self->parked_shown;

  gtk_widget_action_set_enabled (widget, "interview.quote", editable);
  gtk_widget_action_set_enabled (
      widget, "interview.permit-quote",
      !pps_store_is_read_only (pps_workspace_get_store (self->workspace)));
  gtk_widget_action_set_enabled (widget, "interview.unquote", editable);
}
