/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-answer-view.h"
#include "pps-column.h"
#include "pps-key-row.h"
#include "pps-mark-row.h"
#include "pps-probe-list.h"
#include "pps-state-row.h"
#include "ui-interview.h"

/* What is put down for a question beside its words. */

static void
test_state (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *key;

  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "declines");
  g_assert_cmpstr (
      pps_key_row_get_picked (PPS_KEY_ROW (ui_find (fixture->page, PPS_TYPE_KEY_ROW, NULL))), ==,
      "declines");

  /* A key that is down comes up again. */
  key = ui_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "key");
  g_signal_emit_by_name (key, "clicked");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "answered");
  g_signal_emit_by_name (key, "clicked");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "");

  /* The user's state stands, whatever was being typed. */
  ui_type (ui_interview_find_answer (fixture), "a word");
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "does-not-know");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "does-not-know");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "a word");
}

static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *focus = data;
  GtkWidget *column = gtk_widget_get_ancestor (focus, PPS_TYPE_COLUMN);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (focus, column, &bounds) && bounds.size.height > 0
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (column);
}

/* What a key leads to comes into sight, and a question is read from its top. */
static void
test_in_sight (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);
  g_autofree char *words = g_strnfill (80, '\n');
  GtkWidget *reason;

  ui_type (answer, words);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  ui_settle (fixture->page);
  ui_interview_act (fixture, "interview.reason");
  reason = ui_interview_get_focus (fixture);
  g_assert_true (gtk_widget_has_css_class (reason, "reason"));
  ui_wait_until (is_in_sight, reason);

  ui_interview_act (fixture, "interview.next");
  ui_interview_act (fixture, "interview.previous");
  ui_settle (fixture->page);
  ui_wait_until (is_in_sight, ui_find (fixture->page, PPS_TYPE_PROBE_LIST, NULL));
}

static void
test_mark (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *row = ui_find (fixture->page, PPS_TYPE_MARK_ROW, NULL);
  GtkWidget *reason;

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 4);
  ui_run_pending ();
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 4);
  g_assert_null (ui_find (row, PPS_TYPE_ANSWER_VIEW, "reason"));

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 2);
  ui_run_pending ();
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 2);
  reason = ui_find (row, PPS_TYPE_ANSWER_VIEW, "reason");
  g_assert_nonnull (reason);
  ui_type (reason, "Nobody counts");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "mark-reason", "Nobody counts");

  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 0);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 0);
}

/* The reason for a low mark and for a question that was passed over: a place for it comes into
 * sight and nothing else moves; one key goes there, also from the words, and one goes back. */
static void
test_reasons (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *answer = ui_interview_find_answer (fixture);

  g_assert_null (ui_find (fixture->page, PPS_TYPE_ANSWER_VIEW, "reason"));
  ui_interview_act (fixture, "interview.reason");
  g_assert_true (ui_interview_get_focus (fixture) == answer);

  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  ui_run_pending ();
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  ui_interview_act (fixture, "interview.reason");
  ui_type (ui_interview_get_focus (fixture), "Not with us here");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "reason", "Not with us here");
  ui_interview_act (fixture, "interview.reason");
  g_assert_true (ui_interview_get_focus (fixture) == answer);

  /* The mark is the later one: its reason is the first that the key goes to. */
  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 2);
  ui_run_pending ();
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  ui_interview_act (fixture, "interview.reason");
  ui_type (ui_interview_get_focus (fixture), "Nobody counts");
  ui_interview_act (fixture, "interview.reason");
  ui_type (ui_interview_get_focus (fixture), "!");
  ui_interview_act (fixture, "interview.reason");
  g_assert_true (ui_interview_get_focus (fixture) == answer);
  ui_interview_act (fixture, "interview.save");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "mark-reason", "Nobody counts");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "reason", "Not with us here!");

  /* What was given stays in sight, in a state that asks nothing too, and after a start. */
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "answered");
  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 5);
  ui_interview_start_again (fixture);
  g_assert_nonnull (
      ui_find (ui_find (fixture->page, PPS_TYPE_STATE_ROW, NULL), PPS_TYPE_ANSWER_VIEW, "reason"));
  g_assert_nonnull (
      ui_find (ui_find (fixture->page, PPS_TYPE_MARK_ROW, NULL), PPS_TYPE_ANSWER_VIEW, "reason"));
  ui_interview_act (fixture, "interview.next");
  g_assert_null (ui_find (fixture->page, PPS_TYPE_ANSWER_VIEW, "reason"));
}

/* Among statements the key goes to the reason of the one that the user is at. */
static void
test_reason_of_statement (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *row;

  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, "lesson.3");
  ui_run_pending ();
  gtk_widget_activate_action (fixture->page, "interview.mark", "(si)", "", 1);
  ui_run_pending ();
  g_assert_true (GTK_IS_TOGGLE_BUTTON (ui_interview_get_focus (fixture)));
  row = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), PPS_TYPE_MARK_ROW);
  ui_interview_act (fixture, "interview.reason");
  ui_type (ui_interview_get_focus (fixture), "Too soon");
  ui_interview_act (fixture, "interview.reason");
  g_assert_true (GTK_IS_TOGGLE_BUTTON (ui_interview_get_focus (fixture)));
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), row));
  ui_interview_assert_field (fixture, "lesson.3", "mark-reason", "Too soon");
}

static void
test_digits (UiInterview *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (ui_interview_find_answer (fixture));
  ui_interview_press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  /* Among the states a digit is a state, as it stands on the keys. */
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (ui_interview_get_focus (fixture)));
  ui_interview_press_digit (fixture, GDK_KEY_3);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "does-not-know");
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  /* Behind them is the reason for one that asks it, in which a digit is a digit. */
  ui_settle (fixture->page);
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_css_class (ui_interview_get_focus (fixture), "reason"));
  ui_interview_press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);

  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  ui_interview_press_digit (fixture, GDK_KEY_3);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 3);
  ui_interview_press_digit (fixture, GDK_KEY_KP_5);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 5);
  ui_interview_press_digit (fixture, GDK_KEY_9);
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, 5);
}

static void
test_probes (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *probes = ui_find (fixture->page, PPS_TYPE_PROBE_LIST, NULL);
  GtkCheckButton *second
      = GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (probes)));

  gtk_check_button_set_active (second, TRUE);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "probes", UI_INTERVIEW_PANE ".2");
  ui_interview_start_again (fixture);
  probes = ui_find (fixture->page, PPS_TYPE_PROBE_LIST, NULL);
  second = GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (gtk_widget_get_first_child (probes)));
  g_assert_true (gtk_check_button_get_active (second));
  gtk_check_button_set_active (second, FALSE);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "probes", "");
}

static void
test_note (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *note;

  ui_interview_act (fixture, "interview.notes");
  note = ui_find (fixture->page, PPS_TYPE_ANSWER_VIEW, "note");
  g_assert_nonnull (note);
  ui_type (note, "He hesitates");
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "note", "He hesitates");
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "text", "");
}

static gboolean
is_flagged (UiInterview *fixture)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);

  return answer != NULL && pps_record_get_boolean (PPS_RECORD (answer), "flagged");
}

static void
test_flag (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *toggle = ui_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "flag");

  ui_interview_act (fixture, "interview.flag");
  g_assert_true (is_flagged (fixture));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  ui_interview_act (fixture, "interview.next");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  ui_interview_act (fixture, "interview.previous");
  ui_interview_act (fixture, "interview.flag");
  g_assert_false (is_flagged (fixture));
}

static void
test_next_flagged (UiInterview *fixture, gconstpointer data)
{
  /* With no flag it stays where it is. */
  ui_interview_act (fixture, "interview.next-flagged");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);

  ui_interview_act (fixture, "interview.flag");
  pps_edit_answer_flag (fixture->workspace, fixture->interview, "lesson.3", TRUE, NULL);
  ui_run_pending ();
  ui_interview_act (fixture, "interview.next-flagged");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "lesson.3");
  g_assert_true (GTK_IS_TOGGLE_BUTTON (ui_interview_get_focus (fixture)));
  ui_interview_act (fixture, "interview.next-flagged");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-answer/state", test_state);
  ui_interview_add ("/interview-answer/in-sight", test_in_sight);
  ui_interview_add ("/interview-answer/mark", test_mark);
  ui_interview_add ("/interview-answer/reasons", test_reasons);
  ui_interview_add ("/interview-answer/reason-of-statement", test_reason_of_statement);
  ui_interview_add ("/interview-answer/digits", test_digits);
  ui_interview_add ("/interview-answer/probes", test_probes);
  ui_interview_add ("/interview-answer/note", test_note);
  ui_interview_add ("/interview-answer/flag", test_flag);
  ui_interview_add ("/interview-answer/next-flagged", test_next_flagged);

  return g_test_run ();
}
