/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-lock.h"

/* An interview that is done cannot be changed by accident, and unlocking it is one act that the log
 * remembers. */

static void
finish (Study *study)
{
  g_autoptr (GError) error = NULL;

  pps_edit_end_interview (study->workspace, study->interview, &error);
  g_assert_no_error (error);
  g_assert_true (pps_edit_is_locked (study->interview));
}

typedef gboolean (*DoVerb) (Study *study, GError **error);

static gboolean
do_text (Study *study, GError **error)
{
  return pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, "x", error);
}

static gboolean
do_new_answer (Study *study, GError **error)
{
  return pps_edit_answer_text (study->workspace, study->interview, "pane.solution", "x", error);
}

static gboolean
do_note (Study *study, GError **error)
{
  return pps_edit_answer_note (study->workspace, study->interview, STUDY_QUESTION, "x", error);
}

static gboolean
do_state (Study *study, GError **error)
{
  return pps_edit_answer_state (study->workspace, study->interview, STUDY_QUESTION, "declines",
                                error);
}

static gboolean
do_mark (Study *study, GError **error)
{
  return pps_edit_answer_mark (study->workspace, study->interview, STUDY_QUESTION, 4, error);
}

static gboolean
do_flag (Study *study, GError **error)
{
  return pps_edit_answer_flag (study->workspace, study->interview, STUDY_QUESTION, TRUE, error);
}

static gboolean
do_probe (Study *study, GError **error)
{
  return pps_edit_answer_probe (study->workspace, study->interview, STUDY_QUESTION, "p", TRUE,
                                error);
}

static gboolean
do_debrief (Study *study, GError **error)
{
  return pps_edit_set_text (study->workspace, study->interview, "impressions", "x", error);
}

static gboolean
do_respondents (Study *study, GError **error)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  return pps_edit_set_respondents (study->workspace, study->interview, nobody, error);
}

static gboolean
do_remove_answer (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->answer, error);
}

static gboolean
do_remove (Study *study, GError **error)
{
  return pps_edit_remove (study->workspace, study->interview, error);
}

static const struct
{
  const char *name;
  DoVerb run;
} verbs[] = {
  { "text", do_text },
  { "new-answer", do_new_answer },
  { "note", do_note },
  { "state", do_state },
  { "mark", do_mark },
  { "flag", do_flag },
  { "probe", do_probe },
  { "debrief", do_debrief },
  { "respondents", do_respondents },
  { "remove-answer", do_remove_answer },
  { "remove", do_remove },
};

static void
test_refused (Study *study, gconstpointer data)
{
  DoVerb run = verbs[GPOINTER_TO_UINT (data)].run;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  finish (study);
  study_close (study);
  before = study_dump (study);

  study_open (study, 0);
  g_assert_false (run (study, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "locked"));
  study_close (study);
  after = study_dump (study);
  g_assert_cmpstr (after, ==, before);
  study_open (study, 0);

  /* And it is no trap: unlocked, the same is done. */
  g_assert_true (pps_edit_unlock_interview (study->workspace, study->interview, NULL));
  g_clear_error (&error);
  g_assert_true (run (study, &error));
  g_assert_no_error (error);
}

/* What is not about the words of the talk goes on: findings, the place, the language, a quote that
 * somebody no longer agrees to. */
static void
test_allowed (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (PpsConsent) consent = NULL;
  g_autoptr (PpsFinding) finding = NULL;
  PpsStore *store = study->store;

  g_assert_true (pps_store_begin (store, "quote", NULL));
  quote = pps_store_add (store, PPS_TYPE_QUOTE, NULL);
  g_assert_true (pps_store_write_text (store, quote, "answer",
                                       pps_record_get_id (PPS_RECORD (study->answer)), NULL));
  consent = pps_store_add (store, PPS_TYPE_CONSENT, NULL);
  g_assert_true (pps_store_write_text (store, consent, "interview",
                                       pps_record_get_id (PPS_RECORD (study->interview)), NULL));
  g_assert_true (pps_store_commit (store, NULL));
  finish (study);

  pps_edit_keep_place (study->workspace, study->interview, "pane.solution", 60, &error);
  g_assert_no_error (error);
  pps_edit_set_text (study->workspace, study->interview, "language", "en", &error);
  g_assert_no_error (error);
  pps_edit_set_text (study->workspace, quote, "permission", "none", &error);
  g_assert_no_error (error);
  pps_edit_set_text (study->workspace, consent, "withdrawn", "2026-01-03", &error);
  g_assert_no_error (error);
  finding = pps_edit_find_words (study->workspace, study->answer, 0, 7, &error);
  g_assert_no_error (error);

  g_assert_false (pps_edit_set_text (study->workspace, quote, "text", "x", &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY);
}

/* A whole round is no accident: it goes with its interviews, and a copy is kept. */
static void
test_round_goes (Study *study, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  finish (study);
  pps_edit_remove (study->workspace, study->round, &error);
  g_assert_no_error (error);
  g_assert_true (pps_record_is_deleted (PPS_RECORD (study->interview)));
}

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
test_unlock_is_told (Study *study, gconstpointer unused)
{
  gint64 now = G_GINT64_CONSTANT (1767323045) * G_USEC_PER_SEC;
  g_autofree char *never = NULL;
  g_autofree char *when = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *taken_back = NULL;

  never = pps_store_dup_last_time (study->store, study->interview, "unlock-interview");
  g_assert_null (never);
  finish (study);

  pps_store_set_clock (study->store, clock_cb, &now);
  g_assert_true (pps_edit_unlock_interview (study->workspace, study->interview, NULL));
  assert_text (study->interview, "state", "running");
  g_assert_false (pps_edit_is_locked (study->interview));
  verb = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (verb, ==, "unlock-interview");
  when = pps_store_dup_last_time (study->store, study->interview, "unlock-interview");
  g_assert_cmpstr (when, ==, "2026-01-02T03:04:05Z");

  /* One step back locks it again. */
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_edit_is_locked (study->interview));
  taken_back = pps_store_dup_last_time (study->store, study->interview, "unlock-interview");
  g_assert_null (taken_back);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strconcat ("/edit-lock/refused/", verbs[i].name, NULL);

      g_test_add (path, Study, GUINT_TO_POINTER (i), study_set_up, test_refused, study_tear_down);
    }
  g_test_add ("/edit-lock/allowed", Study, NULL, study_set_up, test_allowed, study_tear_down);
  g_test_add ("/edit-lock/round-goes", Study, NULL, study_set_up, test_round_goes,
              study_tear_down);
  g_test_add ("/edit-lock/unlock-is-told", Study, NULL, study_set_up, test_unlock_is_told,
              study_tear_down);

  return g_test_run ();
}
