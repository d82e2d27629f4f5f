/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-edit-park.h"
#include "pps-edit-quote.h"
#include "pps-field-draft.h"
#include "pps-interview-jump.h"
#include "pps-interview-rail.h"
#include "pps-parked-list.h"
#include "pps-progress-sign.h"
#include "pps-quote-row.h"
#include "pps-sent-words.h"
#include "pps-words-view.h"
#include "ui-interview.h"

/* Words that belong to another pane: sent there by a key, seen at both ends, parked and filed. */

#define WORDS "Wij zoeken er tien. De school leidt ze op. Dat kost geld."

static GtkWidget *
find_popover (UiInterview *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (PPS_IS_INTERVIEW_JUMP (child) && gtk_widget_get_mapped (child))
        return child;
    }

  return NULL;
}

static void
choose (UiInterview *fixture, const char *words)
{
  GtkWidget *search = ui_find (find_popover (fixture), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), words);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  ui_run_pending ();
}

static void
select_words (UiInterview *fixture, int start, int end)
{
  GtkTextBuffer *buffer
      = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_interview_find_answer (fixture)));
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
assert_label (UiInterview *fixture, const char *css_class, const char *expected)
{
  GtkWidget *label = ui_find (fixture->page, GTK_TYPE_WIDGET, css_class);
  g_autofree char *words = NULL;

  if (GTK_IS_TEXT_VIEW (label))
    words = ui_dup_words (GTK_TEXT_VIEW (label));
  else if (label != NULL)
    words = g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  g_assert_cmpstr (words, ==, expected);
}

/* The button of the first row that says what it does. */
static GtkWidget *
find_way (UiInterview *fixture, const char *action)
{
  GtkWidget *ways = ui_find (fixture->page, GTK_TYPE_BOX, "parked-ways");

  for (GtkWidget *child = gtk_widget_get_first_child (ways); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        return child;
    }

  return NULL;
}

static void
press (UiInterview *fixture, const char *action)
{
  g_signal_emit_by_name (find_way (fixture, action), "clicked");
  ui_run_pending ();
}

static void
test_send (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);

  /* There is nothing to send yet. */
  ui_interview_act (fixture, "interview.send");
  g_assert_null (find_popover (fixture));

  ui_type (answer, WORDS);
  select_words (fixture, 20, 42);
  ui_interview_act (fixture, "interview.send");
  choose (fixture, "oplossing");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text",
                             "Wij zoeken er tien. Dat kost geld.");
  assert_label (fixture, "sent-words", "“De school leidt ze op.”");
  g_assert_true (ui_interview_get_focus (fixture) == answer);

  /* At the other end it stands beside an answer that is not there yet. */
  press (fixture, "interview.go-to");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_NEXT_PANE);
  assert_label (fixture, "parked-words", "De school leidt ze op.");
  ui_interview_assert_field (fixture, UI_INTERVIEW_NEXT_PANE, "text", "");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
  ui_type (ui_interview_find_answer (fixture), "Leerplekken");
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
  assert_label (fixture, "parked-words", "De school leidt ze op.");

  press (fixture, "interview.go-to");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
  press (fixture, "interview.bring-back");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text",
                             "Wij zoeken er tien. Dat kost geld. De school leidt ze op.");
  assert_label (fixture, "sent-words", NULL);
}

static PpsProgress
find_progress (UiInterview *fixture)
{
  GtkWidget *rail = ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);
  GtkListBox *list = GTK_LIST_BOX (ui_find (rail, GTK_TYPE_LIST_BOX, NULL));
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (list));

  return pps_progress_sign_get_progress (
      PPS_PROGRESS_SIGN (ui_find (row, PPS_TYPE_PROGRESS_SIGN, NULL)));
}

/* Nobody asked about the pane yet, but there is something in it to ask on. */
static void
test_sent_is_a_beginning (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), WORDS);
  select_words (fixture, 20, 42);
  ui_interview_act (fixture, "interview.send");
  choose (fixture, "oplossing");
  press (fixture, "interview.go-to");
  g_assert_cmpint (find_progress (fixture), ==, PPS_PROGRESS_BEGUN);

  press (fixture, "interview.bring-back");
  ui_run_pending ();
  g_assert_cmpint (find_progress (fixture), ==, PPS_PROGRESS_UNTOUCHED);
}

/* Words are mended where they stand now; what rests on them goes along, and they cannot be lost. */
static void
test_edit (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsAnswer) own = NULL;
  g_autoptr (PpsAnswer) sent = NULL;
  g_autoptr (PpsQuery) quotes = NULL;
  gint64 start = -1;
  GtkTextBuffer *buffer;
  GtkTextIter begin;
  GtkWidget *words;

  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, WORDS, &error);
  own = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);
  pps_edit_toggle_quote (fixture->workspace, own, 23, 29, NULL, &error);
  sent = pps_edit_send_words (fixture->workspace, own, 20, 42, "solution", &error);
  g_assert_no_error (error);
  ui_interview_act (fixture, "interview.next");
  words = ui_find (fixture->page, PPS_TYPE_SENT_WORDS, NULL);
  g_assert_nonnull (words);

  gtk_widget_grab_focus (words);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words));
  gtk_text_buffer_get_start_iter (buffer, &begin);
  gtk_text_buffer_insert (buffer, &begin, "Ja! ", -1);
  ui_interview_act (fixture, "interview.save");
  ui_run_pending ();
  g_assert_cmpstr (
      gtk_label_get_text (GTK_LABEL (ui_find (fixture->page, GTK_TYPE_LABEL, "saved"))), !=, "");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (sent), "text"), ==,
                   "Ja! De school leidt ze op.");
  quotes = pps_query_new (pps_workspace_get_store (fixture->workspace), "answer-quotes",
                          pps_record_get_id (PPS_RECORD (sent)), NULL);
  g_assert_cmpuint (pps_query_get_n (quotes), ==, 1);
  g_assert_true (pps_record_get_integer (pps_query_get (quotes, 0), "start", &start));
  g_assert_cmpint (start, ==, 7);
  g_assert_true (ui_interview_get_focus (fixture) == words);

  g_assert_false (pps_edit_reword_sent (fixture->workspace, sent, " ", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  /* At the other end they are the same words. */
  ui_interview_act (fixture, "interview.previous");
  assert_label (fixture, "sent-words", "“Ja! De school leidt ze op.”");
}

static GtkListBoxRow *
find_parked_row (UiInterview *fixture)
{
  GtkWidget *rail = ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL);
  GtkListBox *list = GTK_LIST_BOX (ui_find (rail, GTK_TYPE_LIST_BOX, NULL));
  GtkListBoxRow *row = NULL;

  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    row = gtk_list_box_get_row_at_index (list, i);

  return row;
}

static void
test_park (UiInterview *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_parked_row (fixture))));

  /* Without a word typed, Enter parks: all of it, as nothing is selected. */
  ui_type (ui_interview_find_answer (fixture), WORDS);
  ui_interview_act (fixture, "interview.send");
  choose (fixture, "");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_parked_row (fixture))));

  ui_interview_act (fixture, "interview.parked");
  assert_label (fixture, "parked-words", WORDS);
  g_assert_nonnull (
      gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_PARKED_LIST));
  g_assert_true (gtk_list_box_row_is_selected (find_parked_row (fixture)));

  /* A digit is about no question here. */
  ui_interview_press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  press (fixture, "interview.send-on");
  choose (fixture, "kanalen");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_parked_row (fixture))));
  assert_label (fixture, "sent-words", "“" WORDS "”");
  press (fixture, "interview.go-to");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.channels");
  assert_label (fixture, "parked-words", WORDS);
}

/* The list of what is parked is left by any way to a question. */
static void
test_leave_parked (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), WORDS);
  ui_interview_act (fixture, "interview.send");
  choose (fixture, "");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (find_parked_row (fixture))),
                         "row-activated", find_parked_row (fixture));
  ui_run_pending ();
  assert_label (fixture, "parked-words", WORDS);
  ui_interview_act (fixture, "interview.previous");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
  assert_label (fixture, "parked-words", NULL);

  ui_interview_act (fixture, "interview.parked");
  ui_interview_act (fixture, "interview.review");
  assert_label (fixture, "parked-words", NULL);
  ui_interview_act (fixture, "interview.parked");
  assert_label (fixture, "parked-words", WORDS);
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview,
                           UI_INTERVIEW_NEXT_PANE);
  ui_run_pending ();
  assert_label (fixture, "parked-words", NULL);
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

static void
test_quote_goes_along (UiInterview *fixture, gconstpointer data)
{
  ui_type (ui_interview_find_answer (fixture), WORDS);
  select_words (fixture, 20, 42);
  ui_interview_act (fixture, "interview.quote");
  select_words (fixture, 20, 42);
  ui_interview_act (fixture, "interview.send");
  choose (fixture, "oplossing");
  g_assert_null (ui_find (fixture->page, PPS_TYPE_QUOTE_ROW, NULL));
  press (fixture, "interview.go-to");
  g_assert_nonnull (ui_find (fixture->page, PPS_TYPE_QUOTE_ROW, NULL));
}

/* The line between who spoke and the words, if it is seen. */
static GtkWidget *
find_standing (GtkWidget *window)
{
  GtkWidget *words = ui_find (window, PPS_TYPE_WORDS_VIEW, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (words); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LABEL (child) && gtk_widget_get_mapped (child))
        return child;
    }

  return NULL;
}

/* Beside the canvas words say where they were said. */
static void
test_beside_the_canvas (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (PpsAnswer) own = NULL;
  g_autoptr (PpsAnswer) sent = NULL;
  GtkWidget *window;
  GtkWidget *standing;

  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, WORDS, NULL);
  own = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);
  sent = pps_edit_send_words (fixture->workspace, own, 20, 42, "solution", NULL);
  g_assert_nonnull (sent);

  window = ui_show (pps_words_view_new (fixture->workspace, own), 500, 400);
  g_assert_null (find_standing (window));
  gtk_window_destroy (GTK_WINDOW (window));
  window = ui_show (pps_words_view_new (fixture->workspace, sent), 500, 400);
  standing = find_standing (window);
  g_assert_nonnull (standing);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (standing)), "Social problem"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-park/send", test_send);
  ui_interview_add ("/interview-park/sent-is-a-beginning", test_sent_is_a_beginning);
  ui_interview_add ("/interview-park/edit", test_edit);
  ui_interview_add ("/interview-park/park", test_park);
  ui_interview_add ("/interview-park/leave-parked", test_leave_parked);
  ui_interview_add ("/interview-park/quote-goes-along", test_quote_goes_along);
  ui_interview_add ("/interview-park/beside-the-canvas", test_beside_the_canvas);

  return g_test_run ();
}
