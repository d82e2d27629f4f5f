/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page-private.h"

#include "pps-edit-park.h"

/* The actions of the interview page on words that belong elsewhere, and the list of what is parked,
 * which takes the place of the question as the review does. What is to be sent is known when the
 * key is pressed, and not when a pane is chosen: the selection may be another by then. */

static GtkTextBuffer *
get_words (PpsInterviewPage *self)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (pps_question_view_get_answer (self->question_view)));
}

static void
choose_pane (PpsInterviewPage *self, PpsAnswer *sending)
{
  int below = gtk_widget_get_height (self->header);
  const char *kind
      = self->round != NULL ? pps_record_get_text (PPS_RECORD (self->round), "kind") : NULL;

  g_set_object (&self->sending, sending);
  pps_interview_jump_show_panes (self->send, self->route, self->language, kind,
                                 pps_record_get_text (PPS_RECORD (sending), "pane"));
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->send),
      &(GdkRectangle){ gtk_widget_get_width (GTK_WIDGET (self)) / 2, below, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->send));
}

static void
send_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  PpsAnswer *answer;
  GtkTextIter start;
  GtkTextIter end;

  if (!pps_step_has_lead (pps_route_get_step (self->route, self->step)))
    return;

  pps_interview_page_flush (self);
  pps_interview_page_refresh (self);
  answer = pps_interview_page_get_answer (self);
  if (answer == NULL || !pps_record_has_text (PPS_RECORD (answer), "text"))
    return;

  gtk_text_buffer_get_selection_bounds (get_words (self), &start, &end);
  self->sending_from = gtk_text_iter_get_offset (&start);
  self->sending_to = gtk_text_iter_get_offset (&end);
  choose_pane (self, answer);
}

/* Returns: (transfer full) (nullable): words that were sent */
static PpsAnswer *
find_sent (PpsInterviewPage *self, GVariant *parameter)
{
  PpsAnswer *sent = pps_workspace_lookup (self->workspace, PPS_TYPE_ANSWER,
                                          g_variant_get_string (parameter, NULL));

  if (sent != NULL && !pps_answer_is_sent (sent))
    g_clear_object (&sent);

  return sent;
}

static void
send_on_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (PpsAnswer) sent = find_sent (self, parameter);

  if (sent != NULL)
    choose_pane (self, sent);
}

static gboolean
send_to (PpsInterviewPage *self, const char *pane, GError **error)
{
  g_autoptr (PpsAnswer) sent = NULL;

  if (pps_answer_is_sent (self->sending))
    return pps_edit_send_on (self->workspace, self->sending, pane, error);

  sent = pps_edit_send_words (self->workspace, self->sending, self->sending_from, self->sending_to,
                              pane, error);

  return sent != NULL;
}

void
pps_interview_page_send_chosen_cb (PpsInterviewPage *self, guint step)
{
  const PpsStep *to
      = step != PPS_INTERVIEW_JUMP_PARKED ? pps_route_get_step (self->route, step) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->sending == NULL)
    return;

  pps_interview_page_flush (self);
  done = send_to (self, to != NULL ? to->pane->id : "", &error);
  g_clear_object (&self->sending);
  pps_interview_page_note_edit (self, done, error);
  pps_interview_page_focus_answer (self);
}

static void
bring_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  g_autoptr (PpsAnswer) sent = find_sent (self, parameter);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (sent == NULL)
    return;

  pps_interview_page_flush (self);
  done = pps_edit_bring_back (self->workspace, sent, &error);
  pps_interview_page_note_edit (self, done, error);
  pps_interview_page_focus_answer (self);
}

static void
go_to_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);
  const char *question = g_variant_get_string (parameter, NULL);
  int step = pps_route_find (self->route, question);

  if (*question == '\0')
    pps_interview_page_set_parked_shown (self, TRUE);
  else if (step >= 0)
    pps_interview_page_show_step (self, step, question, FALSE);
  pps_interview_page_focus_answer (self);
}

static guint
count_parked (PpsInterviewPage *self)
{
  g_autoptr (PpsQuery) sent = NULL;
  guint n = 0;

  sent = pps_query_new (pps_workspace_get_store (self->workspace), "interview-sent-answers",
                        pps_record_get_id (PPS_RECORD (self->interview)), NULL);
  for (guint i = 0; i < pps_query_get_n (sent); i++)
    n += !pps_record_has_text (pps_query_get (sent, i), "question");

  return n;
}

void
pps_interview_page_follow_parked (PpsInterviewPage *self)
{
  gboolean editable = pps_interview_page_is_editable (self);
  guint n = count_parked (self);

  pps_interview_rail_set_parked (self->rail, n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.parked", n > 0);
  if (self->question != NULL)
    pps_question_view_follow_sent (self->question_view, self->workspace, self->interview,
                                   self->question, self->language, editable);
  if (!self->parked_shown)
    return;

  if (n == 0)
    {
      /* The last of them has found its place. */
      pps_interview_page_set_parked_shown (self, FALSE);
      return;
    }
  pps_parked_list_set_editable (self->parked, editable);
  pps_parked_list_follow (self->parked, self->workspace, self->interview, "", self->language);
}

void
pps_interview_page_set_parked_shown (PpsInterviewPage *self, gboolean shown)
{
  if (self->interview == NULL || self->parked_shown == shown)
    return;

  if (shown)
    pps_interview_page_set_reviewing (self, FALSE);
  pps_interview_page_flush (self);
  self->parked_shown = shown;
  pps_interview_page_show_place (self);
  pps_interview_page_refresh (self);
  pps_column_scroll_to_top (self->column);
}

void
pps_interview_page_parked_chosen_cb (PpsInterviewPage *self, gboolean done)
{
  pps_interview_page_set_parked_shown (self, TRUE);
  if (!done)
    return;

  if (adw_flap_get_folded (self->rail_flap))
    adw_flap_set_reveal_flap (self->rail_flap, FALSE);
  pps_interview_page_focus_answer (self);
}

static void
parked_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PpsInterviewPage *self = PPS_INTERVIEW_PAGE (widget);

  pps_interview_page_set_parked_shown (self, !self->parked_shown);
  pps_interview_page_focus_answer (self);
}

static void
words_saved_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pps_interview_page_show_saved (PPS_INTERVIEW_PAGE (widget));
}

void
pps_interview_page_install_park_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "interview.send", NULL, send_cb);
  gtk_widget_class_install_action (klass, "interview.send-on", "s", send_on_cb);
  gtk_widget_class_install_action (klass, "interview.bring-back", "s", bring_back_cb);
  gtk_widget_class_install_action (klass, "interview.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (klass, "interview.parked", NULL, parked_cb);
  gtk_widget_class_install_action (klass, "interview.words-saved", NULL, words_saved_cb);
}

void
pps_interview_page_update_park_actions (PpsInterviewPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = pps_interview_page_is_editable (self);

  gtk_widget_action_set_enabled (widget, "interview.send",
                                 editable && !self->reviewing && !self->parked_shown);
  gtk_widget_action_set_enabled (widget, "interview.send-on", editable);
  gtk_widget_action_set_enabled (widget, "interview.bring-back", editable);
}
