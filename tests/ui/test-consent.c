/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-consent-block.h"
#include "pps-consent-view.h"
#include "pps-edit-consent.h"
#include "pps-interview-rail.h"
#include "pps-key-row.h"
#include "pps-withdraw-row.h"
#include "ui-interview.h"

/* Consent comes before the first question, is red until it is filled, and never in the way. */

static void
open_at_start (UiInterview *fixture)
{
  ui_interview_close_page (fixture);
  pps_edit_set_text (fixture->workspace, fixture->interview, "question", "", NULL);
  ui_interview_start_again (fixture);
}

static GtkWidget *
find_block (UiInterview *fixture)
{
  return ui_find (fixture->page, PPS_TYPE_CONSENT_BLOCK, NULL);
}

static GtkWidget *
get_check (UiInterview *fixture, PpsPermission permission)
{
  GtkWidget *place = ui_find (find_block (fixture), GTK_TYPE_BOX, "permissions");
  GtkWidget *check = gtk_widget_get_first_child (place);

  for (guint i = 0; i < permission; i++)
    check = gtk_widget_get_next_sibling (check);

  return check;
}

/* The sign in the head that consent is missing. */
static GtkWidget *
find_sign (UiInterview *fixture)
{
  return ui_find (fixture->page, GTK_TYPE_BUTTON, "error");
}

static void
fill (UiInterview *fixture)
{
  g_autoptr (PpsConsent) consent = NULL;

  pps_edit_consent_form (fixture->workspace, fixture->interview, NULL, "spoken", NULL);
  pps_edit_consent_permission (fixture->workspace, fixture->interview, NULL,
                               PPS_PERMISSION_TAKE_PART, TRUE, NULL);
  consent = pps_permission_find_consent (fixture->workspace, fixture->interview, NULL);
  pps_edit_set_text (fixture->workspace, consent, "letter-version", "2026-01", NULL);
  ui_run_pending ();
}

static void
test_before_first_question (UiInterview *fixture, gconstpointer data)
{
  open_at_start (fixture);
  g_assert_nonnull (find_block (fixture));
  g_assert_true (gtk_widget_is_ancestor (ui_interview_get_focus (fixture), find_block (fixture)));
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "");

  /* One key, and the talk begins. */
  ui_interview_act (fixture, "interview.next");
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "opening.consent");
  g_assert_true (ui_interview_get_focus (fixture) == ui_interview_find_answer (fixture));
}

/* What is about a question has none here. */
static void
test_no_question (UiInterview *fixture, gconstpointer data)
{
  ui_interview_act (fixture, "interview.consent");
  g_assert_nonnull (find_block (fixture));
  ui_interview_press_digit (fixture, GDK_KEY_3);
  ui_interview_act (fixture, "interview.notes");
  gtk_widget_activate_action (fixture->page, "interview.state", "s", "declines");
  gtk_widget_activate_action (fixture->page, "interview.flag", NULL);
  gtk_widget_activate_action (fixture->page, "interview.pause", NULL);
  ui_run_pending ();
  g_assert_null (ui_find (fixture->page, GTK_TYPE_TEXT_VIEW, "note"));

  /* And it is no place to come back to. */
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
  ui_interview_start_again (fixture);
  g_assert_null (find_block (fixture));
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, UI_INTERVIEW_PANE);
}

static void
test_missing_until_filled (UiInterview *fixture, gconstpointer data)
{
  g_assert_nonnull (find_sign (fixture));
  fill (fixture);
  g_assert_null (find_sign (fixture));
  g_assert_null (
      ui_find (ui_find (fixture->page, PPS_TYPE_INTERVIEW_RAIL, NULL), GTK_TYPE_BOX, "error"));

  /* Filled beforehand, an interview begins with its first question. */
  open_at_start (fixture);
  g_assert_cmpstr (ui_interview_get_place (fixture), ==, "opening.consent");
}

static void
test_ticks (UiInterview *fixture, gconstpointer data)
{
  GtkWidget *keys;
  g_autoptr (PpsConsent) consent = NULL;

  ui_interview_act (fixture, "interview.consent");
  keys = ui_find (find_block (fixture), PPS_TYPE_KEY_ROW, NULL);
  g_signal_emit_by_name (gtk_widget_get_first_child (keys), "clicked");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (fixture, PPS_PERMISSION_SHARE_WITHIN)),
                               TRUE);
  ui_run_pending ();

  consent = pps_permission_find_consent (fixture->workspace, fixture->interview, NULL);
  g_assert_nonnull (consent);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (consent), "form"), ==, "signed");
  g_assert_true (pps_record_get_boolean (PPS_RECORD (consent), "share-within"));
  g_assert_false (pps_record_get_boolean (PPS_RECORD (consent), "share-outside"));

  /* Undo is seen where it was done. */
  g_assert_true (pps_edit_undo (fixture->workspace, NULL));
  ui_run_pending ();
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (get_check (fixture, PPS_PERMISSION_SHARE_WITHIN))));
}

static void
test_withdrawn (UiInterview *fixture, gconstpointer data)
{
  g_autoptr (PpsConsent) consent = NULL;

  fill (fixture);
  consent = pps_permission_find_consent (fixture->workspace, fixture->interview, NULL);
  pps_edit_withdraw_consent (fixture->workspace, consent, NULL);
  ui_run_pending ();
  g_assert_nonnull (find_sign (fixture));

  ui_interview_act (fixture, "interview.consent");
  g_assert_nonnull (ui_find (find_block (fixture), GTK_TYPE_BOX, "withdrawn"));
  g_assert_false (gtk_widget_is_sensitive (get_check (fixture, PPS_PERMISSION_TAKE_PART)));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* Who takes consent back may do so for all interviews: in one of them, or as a respondent. */
static void
test_withdraw_all (UiInterview *fixture, gconstpointer data)
{
  PpsRecord *interview = PPS_RECORD (fixture->interview);
  g_autoptr (PpsRound) round = pps_workspace_lookup (fixture->workspace, PPS_TYPE_ROUND,
                                                     pps_record_get_text (interview, "round"));
  g_autoptr (PpsPartnership) partnership = pps_workspace_lookup (
      fixture->workspace, PPS_TYPE_PARTNERSHIP, pps_record_get_text (interview, "partnership"));
  g_autoptr (PpsRespondent) who
      = pps_edit_add_respondent (fixture->workspace, partnership, NULL, "W", "Eigenaar", NULL);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (PpsInterview) later
      = pps_edit_add_interview (fixture->workspace, round, "W", NULL, NULL);
  GtkWidget *row = g_object_ref_sink (pps_withdraw_row_new (fixture->workspace, who));

  g_assert_false (gtk_widget_get_visible (row));
  g_ptr_array_add (both, who);
  pps_edit_set_respondents (fixture->workspace, fixture->interview, both, NULL);
  pps_edit_set_respondents (fixture->workspace, later, both, NULL);
  pps_edit_consent_form (fixture->workspace, fixture->interview, who, "spoken", NULL);
  ui_run_pending ();
  g_assert_true (gtk_widget_get_visible (row));

  ui_interview_act (fixture, "interview.consent");
  g_assert_null (find_button (find_block (fixture), "Withdraw it for the other interviews too"));
  g_signal_emit_by_name (find_button (find_block (fixture), "Withdraw consent"), "clicked");
  ui_run_pending ();
  g_assert_cmpint (pps_permission_get_state (fixture->workspace, later), ==, PPS_CONSENT_MISSING);
  g_signal_emit_by_name (
      find_button (find_block (fixture), "Withdraw it for the other interviews too"), "clicked");
  ui_run_pending ();
  g_assert_cmpint (pps_permission_get_state (fixture->workspace, later), ==, PPS_CONSENT_WITHDRAWN);

  /* And the respondent knows. */
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Withdrawn for 2 of 2 interviews");
  g_signal_emit_by_name (find_button (row, "Not withdrawn after all"), "clicked");
  ui_run_pending ();
  g_assert_cmpint (pps_permission_get_state (fixture->workspace, later), ==, PPS_CONSENT_MISSING);
  g_signal_emit_by_name (find_button (row, "Withdraw consent"), "clicked");
  ui_run_pending ();
  g_assert_nonnull (ui_find (find_block (fixture), GTK_TYPE_BOX, "withdrawn"));
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/consent/before-first-question", test_before_first_question);
  ui_interview_add ("/consent/no-question", test_no_question);
  ui_interview_add ("/consent/missing-until-filled", test_missing_until_filled);
  ui_interview_add ("/consent/ticks", test_ticks);
  ui_interview_add ("/consent/withdrawn", test_withdrawn);
  ui_interview_add ("/consent/withdraw-all", test_withdraw_all);

  return g_test_run ();
}
