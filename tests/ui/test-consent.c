/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-consent-block.h"
#include "pps-consent-view.h"
#include "pps-edit-consent.h"
#include "pps-interview-rail.h"
#include "pps-key-row.h"
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

int
main (int argc, char **argv)
{
  ui_interview_init (&argc, &argv);

  ui_interview_add ("/consent/before-first-question", test_before_first_question);
  ui_interview_add ("/consent/no-question", test_no_question);
  ui_interview_add ("/consent/missing-until-filled", test_missing_until_filled);
  ui_interview_add ("/consent/ticks", test_ticks);
  ui_interview_add ("/consent/withdrawn", test_withdrawn);

  return g_test_run ();
}
