/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-consent.h"

/* Nothing is allowed that was not said: no record, a record that is not filled, one who did not
 * agree, and what was withdrawn all mean no. */

static void
put_down (Study *study, PpsRespondent *respondent, const char *letter)
{
  g_autoptr (PpsConsent) consent = NULL;

  g_assert_true (
      pps_edit_consent_form (study->workspace, study->interview, respondent, "signed", NULL));
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, respondent,
                                              PPS_PERMISSION_TAKE_PART, TRUE, NULL));
  consent = pps_permission_find_consent (study->workspace, study->interview, respondent);
  g_assert_true (pps_edit_set_text (study->workspace, consent, "letter-version", letter, NULL));
}

static void
allow (Study *study, PpsRespondent *respondent, PpsPermission permission)
{
  g_assert_true (pps_edit_consent_permission (study->workspace, study->interview, respondent,
                                              permission, TRUE, NULL));
}

static PpsRespondent *
join (Study *study)
{
  PpsRespondent *second
      = pps_edit_add_respondent (study->workspace, study->partnership, NULL, "W", "Eigenaar", NULL);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  g_ptr_array_add (both, study->employer);
  g_ptr_array_add (both, second);
  g_assert_true (pps_edit_set_respondents (study->workspace, study->interview, both, NULL));

  return second;
}

#define MAY(permission)                                                                            \
  pps_permission_of_interview (study->workspace, study->interview, PPS_PERMISSION_##permission)

static void
assert_state (Study *study, PpsConsentState state)
{
  g_assert_cmpint (pps_permission_get_state (study->workspace, study->interview), ==, state);
}

static gint64
tell_noon (gpointer data)
{
  return G_GINT64_CONSTANT (1796299200) * G_USEC_PER_SEC; /* 2026-12-03 12:00 UTC */
}

static void
test_filling (Study *study, gconstpointer data)
{
  g_autoptr (PpsConsent) consent = NULL;
  g_autofree const char **missing = NULL;

  assert_state (study, PPS_CONSENT_MISSING);
  g_assert_false (MAY (TAKE_PART));

  pps_store_set_clock (study->store, tell_noon, NULL);
  pps_edit_consent_form (study->workspace, study->interview, study->employer, "mail", NULL);
  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);
  assert_text (consent, "form", "mail");
  assert_text (consent, "given", "2026-12-03");
  missing = pps_permission_list_missing (consent);
  g_assert_cmpstr (missing[0], ==, "letter-version");
  g_assert_cmpstr (missing[1], ==, "take-part");
  g_assert_null (missing[2]);
  assert_state (study, PPS_CONSENT_MISSING);

  put_down (study, study->employer, "2026-01");
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_true (MAY (TAKE_PART));
}

/* What is asked apart is allowed apart. */
static void
test_apart (Study *study, gconstpointer data)
{
  put_down (study, study->employer, "2026-01");
  for (guint i = PPS_PERMISSION_QUOTE_BY_ROLE; i < PPS_N_PERMISSIONS; i++)
    {
      g_assert_false (pps_permission_of_interview (study->workspace, study->interview, i));
      allow (study, study->employer, i);
      g_assert_true (pps_permission_of_interview (study->workspace, study->interview, i));
    }
}

/* Whoever does not take part allows nothing, whatever was ticked before. */
static void
test_not_taking_part (Study *study, gconstpointer data)
{
  put_down (study, study->employer, "2026-01");
  allow (study, study->employer, PPS_PERMISSION_QUOTE_BY_ROLE);
  pps_edit_consent_permission (study->workspace, study->interview, study->employer,
                               PPS_PERMISSION_TAKE_PART, FALSE, NULL);
  assert_state (study, PPS_CONSENT_MISSING);
  g_assert_false (MAY (QUOTE_BY_ROLE));
}

static void
test_all_of_them (Study *study, gconstpointer data)
{
  g_autoptr (PpsRespondent) second = join (study);

  put_down (study, study->employer, "2026-01");
  allow (study, study->employer, PPS_PERMISSION_SHARE_WITHIN);
  assert_state (study, PPS_CONSENT_MISSING);
  g_assert_false (MAY (SHARE_WITHIN));
  g_assert_true (pps_permission_of_respondent (study->workspace, study->interview, study->employer,
                                               PPS_PERMISSION_SHARE_WITHIN));

  put_down (study, second, "2026-01");
  allow (study, second, PPS_PERMISSION_SHARE_WITHIN);
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_true (MAY (SHARE_WITHIN));
}

/* The letter that was last used is the one that is handed out. */
static void
test_letter (Study *study, gconstpointer data)
{
  g_autoptr (PpsRespondent) second = join (study);
  g_autoptr (PpsConsent) consent = NULL;

  put_down (study, study->employer, "2026-02");
  pps_edit_consent_form (study->workspace, study->interview, second, "spoken", NULL);
  consent = pps_permission_find_consent (study->workspace, study->interview, second);
  assert_text (consent, "letter-version", "2026-02");
}

static void
test_withdrawing (Study *study, gconstpointer data)
{
  g_autoptr (PpsConsent) consent = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *day = NULL;

  put_down (study, study->employer, "2026-01");
  allow (study, study->employer, PPS_PERMISSION_QUOTE_BY_NAME);
  consent = pps_permission_find_consent (study->workspace, study->interview, study->employer);

  pps_store_set_clock (study->store, tell_noon, NULL);
  g_assert_true (pps_edit_withdraw_consent (study->workspace, consent, NULL));
  verb = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (verb, ==, "withdraw-consent");
  assert_text (consent, "withdrawn", "2026-12-03");
  assert_state (study, PPS_CONSENT_WITHDRAWN);
  day = pps_permission_find_withdrawal (study->workspace, study->employer);
  g_assert_cmpstr (day, ==, "2026-12-03");
  g_assert_null (pps_permission_find_withdrawal (study->workspace, study->government));
  g_assert_false (MAY (QUOTE_BY_NAME));
  g_assert_false (MAY (TAKE_PART));

  /* What was given is still on record. */
  g_assert_true (pps_record_get_boolean (PPS_RECORD (consent), "quote-by-name"));

  g_assert_true (pps_edit_restore_consent (study->workspace, consent, NULL));
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_true (MAY (QUOTE_BY_NAME));
}

/* Who takes it all back does so everywhere, in one edit: also where nobody had put it down. */
static void
test_withdrawing_all (Study *study, gconstpointer data)
{
  g_autoptr (PpsRound) round
      = pps_workspace_lookup (study->workspace, PPS_TYPE_ROUND,
                              pps_record_get_text (PPS_RECORD (study->interview), "round"));
  g_autoptr (GPtrArray) who = g_ptr_array_new ();
  g_autoptr (PpsInterview) later = NULL;
  guint n, n_given, n_withdrawn;

  g_ptr_array_add (who, study->employer);
  later = pps_edit_add_interview (study->workspace, round, "W", NULL, NULL);
  g_assert_true (pps_edit_set_respondents (study->workspace, later, who, NULL));
  put_down (study, study->employer, "2026-01");
  pps_permission_count (study->workspace, study->employer, &n, &n_given, &n_withdrawn);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (n_given, ==, 1);
  g_assert_cmpuint (n_withdrawn, ==, 0);

  g_assert_true (pps_edit_withdraw_respondent (study->workspace, study->employer, NULL));
  assert_state (study, PPS_CONSENT_WITHDRAWN);
  g_assert_cmpint (pps_permission_get_state (study->workspace, later), ==, PPS_CONSENT_WITHDRAWN);
  pps_permission_count (study->workspace, study->employer, &n, &n_given, &n_withdrawn);
  g_assert_cmpuint (n_withdrawn, ==, 2);

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_cmpint (pps_permission_get_state (study->workspace, later), ==, PPS_CONSENT_MISSING);

  g_assert_true (pps_edit_withdraw_respondent (study->workspace, study->employer, NULL));
  g_assert_true (pps_edit_restore_respondent (study->workspace, study->employer, NULL));
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_cmpint (pps_permission_get_state (study->workspace, later), ==, PPS_CONSENT_MISSING);
}

/* Two laptops put down two consents for one respondent: one no is a no. */
static void
test_two_records (Study *study, gconstpointer data)
{
  g_autoptr (PpsConsent) other = NULL;

  put_down (study, study->employer, "2026-01");
  allow (study, study->employer, PPS_PERMISSION_REUSE);
  g_assert_true (MAY (REUSE));

  g_assert_true (pps_store_begin (study->store, "merge", NULL));
  other = pps_store_add (study->store, PPS_TYPE_CONSENT, NULL);
  pps_store_write_text (study->store, other, "interview",
                        pps_record_get_id (PPS_RECORD (study->interview)), NULL);
  pps_store_write_text (study->store, other, "respondent",
                        pps_record_get_id (PPS_RECORD (study->employer)), NULL);
  pps_store_write_boolean (study->store, other, "take-part", TRUE, NULL);
  g_assert_true (pps_store_commit (study->store, NULL));

  g_assert_false (MAY (REUSE));
}

static void
test_nobody_named (Study *study, gconstpointer data)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  pps_edit_set_respondents (study->workspace, study->interview, nobody, NULL);
  assert_state (study, PPS_CONSENT_MISSING);
  put_down (study, NULL, "2026-01");
  allow (study, NULL, PPS_PERMISSION_SHARE_OUTSIDE);
  assert_state (study, PPS_CONSENT_GIVEN);
  g_assert_true (MAY (SHARE_OUTSIDE));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/permission/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("filling", test_filling);
  ADD ("apart", test_apart);
  ADD ("not-taking-part", test_not_taking_part);
  ADD ("all-of-them", test_all_of_them);
  ADD ("letter", test_letter);
  ADD ("withdrawing", test_withdrawing);
  ADD ("withdrawing-all", test_withdrawing_all);
  ADD ("two-records", test_two_records);
  ADD ("nobody-named", test_nobody_named);

  return g_test_run ();
}
