/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-findings.h"
#include "pps-edit-member-check.h"
#include "pps-finding-row.h"
#include "pps-member-check-row.h"
#include "pps-overview-page.h"
#include "pps-shared-view.h"
#include "ui-workbench.h"

/* What is for the researcher to decide: whether groups share a finding, and what is done with what
 * a respondent says of it. */

/* Declined, a pair is not proposed again; shared, it is one finding, until that is undone. */
static void
test_shared (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) a
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Een tekort aan monteurs");
  g_autoptr (PpsFinding) b
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Groot tekort aan monteurs");
  g_autoptr (PpsFinding) c
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "S", "Er is tekort aan monteurs");
  GtkWidget *view = ui_find_of_type (GTK_WIDGET (fixture->page), PPS_TYPE_SHARED_VIEW);
  GtkWidget *button;

  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (view, "Perhaps shared (3)"));
  g_assert_null (ui_find_label (view, "Not shared"));
  g_assert_true (gtk_widget_activate (ui_find_of_type (view, GTK_TYPE_EXPANDER)));
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (view, "Same words: monteurs, tekort"));

  /* The focus goes on to the next. */
  button = ui_find_around (view, "Not shared", GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (view, "Perhaps shared (2)"));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), view));
  g_assert_nonnull (ui_find_label (view, "Told apart (1)"));

  button = ui_find_around (view, "Make shared", GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (view));
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 2);
  g_assert_cmpstr (
      pps_record_get_text (PPS_RECORD (ui_workbench_get_finding (fixture, 0)), "stakeholder-group"),
      ==, "");

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (view, "Perhaps shared (2)"));

  /* Another day one thinks better of it. */
  gtk_expander_set_expanded (GTK_EXPANDER (gtk_widget_get_ancestor (
                                 ui_find_label (view, "Told apart (1)"), GTK_TYPE_EXPANDER)),
                             TRUE);
  ui_settle (fixture->window);
  button = ui_find_around (view, "Propose again", GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (view, "Perhaps shared (3)"));
  g_assert_null (ui_find_label (view, "Told apart (1)"));
}

static PpsMemberCheck *
ask (UiWorkbench *fixture, PpsFinding *finding)
{
  g_autoptr (PpsInterview) interview = pps_workspace_lookup (
      fixture->study.workspace, PPS_TYPE_INTERVIEW,
      pps_record_get_text (PPS_RECORD (fixture->study.employers), "interview"));
  g_autoptr (PpsRespondent) respondent = pps_edit_add_respondent (
      fixture->study.workspace, fixture->study.partnership, NULL, "W", "Eigenaar", NULL);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_edit_set_text (fixture->study.workspace, finding, "respondent",
                                    pps_record_get_id (PPS_RECORD (respondent)), NULL));
  checks = pps_edit_make_member_checks (fixture->study.workspace, respondent, fixture->study.round,
                                        &error);
  g_assert_no_error (error);
  g_assert_cmpuint (checks->len, ==, 1);

  return g_object_ref (g_ptr_array_index (checks, 0));
}

static GtkWidget *
show_check (UiWorkbench *fixture, PpsFinding *finding)
{
  PpsFindingRow *row = ui_workbench_find_row (fixture, finding);
  GtkWidget *check;

  pps_finding_row_show_details (row, TRUE);
  ui_settle (fixture->window);
  check = ui_find_of_type (GTK_WIDGET (row), PPS_TYPE_MEMBER_CHECK_ROW);
  g_assert_nonnull (check);

  return check;
}

/* Who asks for other words sees them on the finding, and what was done with them stays there. */
static void
test_member_check (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig mensen");
  g_autoptr (PpsMemberCheck) check = ask (fixture, finding);
  GtkWidget *row;

  pps_edit_answer_member_check (fixture->study.workspace, check, "correct", "Te weinig monteurs",
                                NULL);
  ui_settle (fixture->window);
  row = show_check (fixture, finding);
  g_assert_nonnull (ui_find_label (row, "W1: otherwise"));

  ui_click (row, "Keep ours");
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (check), "outcome"), ==, "kept");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Te weinig mensen");
  g_assert_null (ui_find_label (row, "Keep ours"));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  ui_click (row, "Take their wording");
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Te weinig monteurs");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "status"), ==, "confirmed");
  g_assert_nonnull (ui_find_label (row, "W1: otherwise"));
  /* The focus stays with the check that was settled. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
}

/* Who would have it removed can be overruled, and the finding stays as it was. */
static void
test_kept (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig mensen");
  g_autoptr (PpsMemberCheck) check = ask (fixture, finding);
  GtkWidget *row;

  pps_edit_answer_member_check (fixture->study.workspace, check, "remove", "", NULL);
  ui_settle (fixture->window);
  row = show_check (fixture, finding);
  g_assert_nonnull (ui_find_label (row, "W1: take it out"));
  ui_click (row, "Keep the finding");
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (check), "outcome"), ==, "kept");
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 1);
  g_assert_null (ui_find_label (row, "Remove the finding"));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  ui_click (row, "Remove the finding");
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_workbench_count_findings (fixture), ==, 0);
}

static void
test_told_by_telephone (UiWorkbench *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig mensen");
  g_autoptr (PpsMemberCheck) check = ask (fixture, finding);
  GtkWidget *row;
  GtkWidget *entry;

  ui_settle (fixture->window);
  row = show_check (fixture, finding);
  g_assert_nonnull (ui_find_label (row, "W1: not answered yet"));
  ui_click (row, "That is right");
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (row, "W1: that is right"));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "status"), ==, "confirmed");

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  entry = ui_find_of_type (row, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Vooral te weinig ervaring");
  g_signal_emit_by_name (entry, "activate");
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (row, "W1: otherwise"));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "status"), ==, "disputed");
}

/* What respondents would have otherwise is seen all at once, and settled there. */
static void
test_to_settle (UiWorkbench *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "Te weinig mensen");
  g_autoptr (PpsMemberCheck) check = ask (fixture, finding);
  GtkWidget *page = pps_overview_page_new (workspace);
  GtkWidget *window = ui_show (page, 900, 900);
  GtkWidget *way;
  int width;

  pps_overview_page_set_partnership (PPS_OVERVIEW_PAGE (page), fixture->study.partnership);
  ui_settle (window);
  g_assert_null (ui_find_label (page, "To settle with respondents"));

  g_assert_true (
      pps_edit_answer_member_check (workspace, check, "correct", "Te weinig monteurs", NULL));
  ui_settle (window);
  g_assert_nonnull (ui_find_label (page, "To settle with respondents"));
  way = ui_find_around (page, "Show the finding", GTK_TYPE_BUTTON);
  g_assert_nonnull (way);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (way)), ==, "win.show-finding");
  g_assert_cmpstr (
      g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (way)), NULL),
      ==, pps_record_get_id (PPS_RECORD (finding)));
  gtk_widget_measure (gtk_widget_get_ancestor (way, PPS_TYPE_MEMBER_CHECK_ROW),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 320);
  ui_click (page, "Take their wording");
  ui_settle (window);
  g_assert_null (ui_find_label (page, "To settle with respondents"));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Te weinig monteurs");
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/settling/" name, UiWorkbench, NULL, ui_workbench_set_up, test,                     \
              ui_workbench_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();

  ADD ("to-settle", test_to_settle);
  ADD ("shared", test_shared);
  ADD ("member-check", test_member_check);
  ADD ("kept", test_kept);
  ADD ("told-by-telephone", test_told_by_telephone);

  return g_test_run ();
}
