/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pps-answer-view.h"
#include "pps-edit-park.h"
#include "pps-edit.h"
#include "pps-interview-review.h"
#include "pps-question-view.h"
#include "pps-tag-button.h"
#include "ui-interview.h"

/* How an interview ends: what is still open, with a way there, the debrief, and the lock. */

static GtkWidget *
get_review (UiInterview *fixture)
{
  return ui_find (fixture->page, PPS_TYPE_INTERVIEW_REVIEW, NULL);
}

/* The line about @name: the mapped row under @widget that bears it. */
static GtkWidget *
find_row (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, name);

  return found;
}

/* What is read, which is not what a row was told where it takes that for markup. */
static GtkWidget *
find_label (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, words);

  return found;
}

static void
assert_row (UiInterview *fixture, const char *name, const char *detail)
{
  GtkWidget *row = find_row (get_review (fixture), name);

  g_assert_nonnull (row);
  g_assert_nonnull (find_label (row, detail));
}

static void
test_lines (UiInterview *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->workspace;

  ui_type (ui_interview_find_answer (fixture), "All is said");
  ui_interview_act (fixture, "interview.next");
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  pps_edit_answer_reason (workspace, fixture->interview, UI_INTERVIEW_NEXT_PANE, "reason",
                          "the <b>board</b> is to say", NULL);
  pps_edit_answer_note (workspace, fixture->interview, "pane.alternatives", "hm", NULL);
  pps_edit_answer_text (workspace, fixture->interview, "pane.channels", "Radio", NULL);
  pps_edit_answer_flag (workspace, fixture->interview, "pane.channels", TRUE, NULL);
  pps_edit_answer_text (workspace, fixture->interview, "pane.relations", "None", NULL);
  pps_edit_answer_mark (workspace, fixture->interview, "pane.relations", 2, NULL);

  g_assert_null (get_review (fixture));
  ui_interview_act (fixture, "interview.review");
  g_assert_nonnull (get_review (fixture));
  g_assert_null (find_row (get_review (fixture), "Sociaal probleem / sociale behoefte"));
  assert_row (fixture, "Oplossing", "Declines: the <b>board</b> is to say");
  assert_row (fixture, "Bestaande alternatieven en initiatieven in het regionale ecosysteem",
              "Begun");
  assert_row (fixture, "Kanalen", "Answered");
  assert_row (fixture, "Relaties", "Answered · no reason for the low mark");
  assert_row (fixture, "Kosten (euro)", "Not asked yet");
  assert_row (fixture, "Consent", "Consent missing");

  /* What changes is shown, also by the undo of somebody who is here. */
  pps_edit_answer_flag (workspace, fixture->interview, "pane.channels", FALSE, NULL);
  ui_run_pending ();
  g_assert_null (find_row (get_review (fixture), "Kanalen"));
}

static void
test_jump (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *row;

  ui_interview_act (fixture, "interview.review");
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), get_review (fixture)));
  row = find_row (get_review (fixture), "Governance, risk & compliance");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_focusable (row));
  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (row, "activate");
  ui_run_pending ();

  g_assert_null (get_review (fixture));
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "pane.governance");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));

  /* And back to the question by the same key. */
  ui_interview_act (fixture, "interview.review");
  ui_interview_act (fixture, "interview.review");
  g_assert_null (get_review (fixture));
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

static void
press_key (UiInterview *fixture, guint key)
{
  GtkWidget *list = gtk_widget_get_ancestor (ui_interview_get_focus (fixture), GTK_TYPE_LIST_BOX);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
  ui_run_pending ();
}

/* Tab does not stop at each of some thirty lines before the debrief; arrows go on between lists. */
static void
test_keys (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *consent;

  ui_interview_act (fixture, "interview.review");
  consent = ui_interview_get_focus (fixture);
  g_assert_true (ADW_IS_ACTION_ROW (consent));
  g_signal_emit_by_name (gtk_widget_get_parent (consent), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES,
                         1, FALSE, FALSE);
  ui_run_pending ();
  g_assert_true (ADW_IS_ACTION_ROW (ui_interview_get_focus (fixture)));
  g_assert_true (ui_interview_get_focus (fixture) != consent);

  press_key (fixture, GDK_KEY_Tab);
  g_assert_true (PPS_IS_ANSWER_VIEW (ui_interview_get_focus (fixture)));
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_BACKWARD);
  g_assert_true (ADW_IS_ACTION_ROW (ui_interview_get_focus (fixture)));
  press_key (fixture, GDK_KEY_ISO_Left_Tab);
  g_assert_true (ui_interview_get_focus (fixture) == consent);
}

/* Words that wait for a pane are told, and lead to where they wait. */
static void
test_parked (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsAnswer) sent = NULL;
  GtkWidget *row;

  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, "An app",
                        &error);
  answer = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);
  sent = pps_edit_send_words (fixture->workspace, answer, 0, 0, "", &error);
  g_assert_no_error (error);

  ui_interview_act (fixture, "interview.review");
  row = find_row (get_review (fixture), "An app");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  ui_run_pending ();
  g_assert_null (get_review (fixture));
  g_assert_null (ui_find (fixture->page, PPS_TYPE_QUESTION_VIEW, NULL));
}

/* A question that was not asked may have been answered all the same. */
static void
test_arrived (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsAnswer) answer = NULL;
  g_autoptr (PpsAnswer) sent = NULL;

  pps_edit_answer_text (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE, "It is dear",
                        &error);
  answer = pps_edit_find_answer (fixture->workspace, fixture->interview, UI_INTERVIEW_PANE);
  sent = pps_edit_send_words (fixture->workspace, answer, 0, 0, "costs", &error);
  g_assert_no_error (error);

  ui_interview_act (fixture, "interview.review");
  assert_row (fixture, "Kosten (euro)", "Said at another question; not asked yet");
  assert_row (fixture, "Surplus (euro)", "Not asked yet");
}

/* No key may be about a question that is not in sight. */
static void
test_nothing_is_asked (UiInterview *fixture, gconstpointer data)
{
  ui_interview_act (fixture, "interview.review");
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  ui_interview_press_digit (fixture, GDK_KEY_3);
  ui_interview_assert_field (fixture, UI_INTERVIEW_PANE, "state", "");
  g_assert_cmpint (ui_interview_get_mark (fixture, UI_INTERVIEW_PANE), ==, -1);
}

static void
test_debrief (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *view;
  g_autofree char *shown = NULL;

  ui_interview_act (fixture, "interview.review");
  view = ui_find (get_review (fixture), PPS_TYPE_ANSWER_VIEW, NULL);
  ui_type (view, "An open talk");
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  pps_interview_page_flush (PPS_INTERVIEW_PAGE (fixture->page));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (fixture->interview), "impressions"), ==,
                   "An open talk");

  ui_interview_start_again (fixture);
  ui_interview_act (fixture, "interview.review");
  shown = ui_dup_words (GTK_TEXT_VIEW (ui_find (get_review (fixture), PPS_TYPE_ANSWER_VIEW, NULL)));
  g_assert_cmpstr (shown, ==, "An open talk");
}

static const char *
get_subtitle (UiInterview *fixture)
{
  return adw_window_title_get_subtitle (
      ADW_WINDOW_TITLE (ui_find (fixture->page, ADW_TYPE_WINDOW_TITLE, NULL)));
}

static void
test_lock (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *view;

  g_assert_true (pps_edit_answer_text (fixture->workspace, fixture->interview, "pane.costs",
                                       "We began small.", NULL));
  ui_interview_act (fixture, "interview.review");
  ui_interview_act (fixture, "interview.finish");
  g_assert_true (pps_record_get_boolean (PPS_RECORD (fixture->interview), "locked"));
  view = ui_find (get_review (fixture), PPS_TYPE_ANSWER_VIEW, NULL);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_null (strstr (get_subtitle (fixture), "Unlocked"));

  ui_interview_start_again (fixture);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_interview_find_answer (fixture))));
  /* What was said is locked; the themes in it are of who reads, as on the workbench. */
  pps_interview_page_open (PPS_INTERVIEW_PAGE (fixture->page), fixture->interview, "pane.costs");
  ui_settle (fixture->page);
  view = ui_find (fixture->page, PPS_TYPE_TAG_BUTTON, NULL);
  g_assert_true (gtk_widget_is_sensitive (view));
  ui_interview_act (fixture, "interview.unlock");
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (ui_interview_find_answer (fixture))));
  g_assert_nonnull (strstr (get_subtitle (fixture), "Unlocked"));

  ui_interview_act (fixture, "interview.finish");
  g_assert_true (pps_record_get_boolean (PPS_RECORD (fixture->interview), "locked"));
  g_assert_null (strstr (get_subtitle (fixture), "Unlocked"));
}

/* After the last question there is one place to go on to. */
static void
test_next_of_last (UiInterview *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60 && get_review (fixture) == NULL; i++)
    ui_interview_act (fixture, "interview.next");

  g_assert_nonnull (get_review (fixture));
  ui_interview_act (fixture, "interview.previous");
  g_assert_null (get_review (fixture));
}

int
main (int argc, char *argv[])
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/interview-review/lines", test_lines);
  ui_interview_add ("/interview-review/jump", test_jump);
  ui_interview_add ("/interview-review/keys", test_keys);
  ui_interview_add ("/interview-review/parked", test_parked);
  ui_interview_add ("/interview-review/arrived", test_arrived);
  ui_interview_add ("/interview-review/nothing-is-asked", test_nothing_is_asked);
  ui_interview_add ("/interview-review/debrief", test_debrief);
  ui_interview_add ("/interview-review/lock", test_lock);
  ui_interview_add ("/interview-review/next-of-last", test_next_of_last);

  return g_test_run ();
}
