/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

/* Interviewing: what the words do to the state, where evidence and quotes go when words are edited,
 * and what is no step of undo. */

static void
answer (Study *study, const char *text)
{
  g_autoptr (GError) error = NULL;

  pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, text, &error);
  g_assert_no_error (error);
}

static void
test_state_follows_words (Study *study, gconstpointer unused)
{
  assert_text (study->answer, "state", "answered");
  assert_text (study->answer, "pane", STUDY_PANE);

  answer (study, "");
  assert_text (study->answer, "state", "");
  answer (study, "Toch wel");
  assert_text (study->answer, "state", "answered");
}

/* What the interviewer chose stands, whatever is typed. */
static void
test_state_stands (Study *study, gconstpointer unused)
{
  g_assert_true (pps_edit_answer_state (study->workspace, study->interview, STUDY_QUESTION,
                                        "does-not-know", NULL));
  answer (study, "Weet het niet, denk ik");
  assert_text (study->answer, "state", "does-not-know");
  answer (study, "");
  assert_text (study->answer, "state", "does-not-know");
}

/* A question that the guide does not know is kept, beside the panes. */
static void
test_unknown_question (Study *study, gconstpointer unused)
{
  g_autoptr (PpsAnswer) found = NULL;

  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, "own.1", "Nog iets", NULL));
  found = pps_edit_find_answer (study->workspace, study->interview, "own.1");
  assert_text (found, "pane", "");
  assert_text (found, "text", "Nog iets");
}

static void
assert_evidence (Study *study, const char *words)
{
  g_autoptr (PpsRecord) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);
  g_autofree char *covered = NULL;
  gint64 start;
  gint64 end;

  pps_record_get_integer (evidence, "start", &start);
  pps_record_get_integer (evidence, "end", &end);
  covered = g_utf8_substring (pps_record_get_text (PPS_RECORD (study->answer), "text"), start, end);
  g_assert_cmpstr (covered, ==, words);

  /* What was said when it was chosen is kept. */
  assert_text (evidence, "text", "te weinig monteurs");
}

static void
test_evidence_moves (Study *study, gconstpointer unused)
{
  assert_evidence (study, "te weinig monteurs");
  answer (study, "Ja 🙂, er zijn te weinig monteurs. Wij leiden ze zelf op.");
  assert_evidence (study, "te weinig monteurs");
  answer (study, "Ja 🙂, er zijn te weinig goede monteurs. Wij leiden ze zelf op.");
  assert_evidence (study, "te weinig goede monteurs");
  answer (study, "Ja 🙂, er zijn te weinig goede.");
  assert_evidence (study, "te weinig goede");
  answer (study, "Ja.");
  assert_evidence (study, "");
  g_assert_cmpuint (study_count (study, "all-findings", NULL), ==, 1);

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_evidence (study, "te weinig goede");
}

static void
test_quote_moves (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRecord) quote = NULL;
  gint64 start;

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  quote = pps_store_add (study->store, PPS_TYPE_QUOTE, NULL);
  g_assert_true (pps_store_write_text (study->store, quote, "answer",
                                       pps_record_get_id (PPS_RECORD (study->answer)), NULL));
  g_assert_true (pps_store_write_integer (study->store, quote, "start", 3, NULL));
  g_assert_true (pps_store_write_integer (study->store, quote, "end", 7, NULL));
  g_assert_true (pps_store_commit (study->store, NULL));

  answer (study, "x" STUDY_WORDS);
  g_assert_true (pps_record_get_integer (quote, "start", &start));
  g_assert_cmpint (start, ==, 4);
}

/* A file from a stranger can say anything about where words stand. */
static void
test_mad_span (Study *study, gconstpointer unused)
{
  static const gint64 spans[][2]
      = { { -5, 3 }, { 9, 2 }, { G_MAXINT64 - 1, G_MAXINT64 }, { 0, G_MAXUINT } };
  g_autoptr (PpsRecord) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gint64 start;

      g_assert_true (pps_store_begin (study->store, "test", NULL));
      g_assert_true (pps_store_write_integer (study->store, evidence, "start", spans[i][0], NULL));
      g_assert_true (pps_store_write_integer (study->store, evidence, "end", spans[i][1], NULL));
      g_assert_true (pps_store_commit (study->store, NULL));

      answer (study, i % 2 == 0 ? "Anders" : STUDY_WORDS);
      pps_record_get_integer (evidence, "start", &start);
      g_assert_cmpint (start, ==, spans[i][0]);
    }
}

static void
test_mark (Study *study, gconstpointer unused)
{
  PpsRecord *record = PPS_RECORD (study->answer);
  gint64 mark;

  g_assert_false (pps_record_get_integer (record, "mark", NULL));
  for (int i = 0; i <= 5; i++)
    {
      g_assert_true (
          pps_edit_answer_mark (study->workspace, study->interview, STUDY_QUESTION, i, NULL));
      g_assert_true (pps_record_get_integer (record, "mark", &mark));
      g_assert_cmpint (mark, ==, i);
    }
  g_assert_true (
      pps_edit_answer_mark (study->workspace, study->interview, STUDY_QUESTION, -1, NULL));
  g_assert_false (pps_record_get_integer (record, "mark", NULL));
}

static void
tick (Study *study, const char *probe, gboolean ticked, const char *expected)
{
  g_assert_true (pps_edit_answer_probe (study->workspace, study->interview, STUDY_QUESTION, probe,
                                        ticked, NULL));
  assert_text (study->answer, "probes", expected);
}

static void
test_probes (Study *study, gconstpointer unused)
{
  tick (study, "a", TRUE, "a");
  tick (study, "ab", TRUE, "a ab");
  tick (study, "ab", TRUE, "a ab");
  tick (study, "a", FALSE, "ab");
  tick (study, "c", FALSE, "ab");
  tick (study, "ab", FALSE, "");
}

/* Undo takes back what was typed, not where the user was. */
static void
test_place (Study *study, gconstpointer unused)
{
  g_autofree char *before = pps_store_dup_undo_verb (study->store);
  g_autofree char *after = NULL;
  gint64 elapsed;

  g_assert_true (
      pps_edit_keep_place (study->workspace, study->interview, "pane.solution", 90, NULL));
  g_assert_true (
      pps_edit_keep_place (study->workspace, study->interview, "pane.funding", -1, NULL));
  after = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (study->interview, "question", "pane.funding");

  /* Nor does going elsewhere forget what can be done again. */
  g_assert_true (pps_edit_keep_place (study->workspace, study->interview, "pane.costs", -1, NULL));
  g_assert_true (pps_store_can_redo (study->store));

  study_close (study);
  study_open (study, 0);
  assert_text (study->interview, "question", "pane.costs");
  g_assert_true (pps_record_get_integer (PPS_RECORD (study->interview), "elapsed", &elapsed));
  g_assert_cmpint (elapsed, ==, 90);
  g_assert_true (pps_store_can_redo (study->store));
}

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
test_start_and_end (Study *study, gconstpointer unused)
{
  gint64 now = G_GINT64_CONSTANT (1767323045) * G_USEC_PER_SEC;
  g_autofree char *started
      = g_strdup (pps_record_get_text (PPS_RECORD (study->interview), "started"));

  g_assert_cmpuint (strlen (started), ==, strlen ("2026-01-02T03:04:05Z"));
  pps_store_set_clock (study->store, clock_cb, &now);

  g_assert_true (pps_edit_end_interview (study->workspace, study->interview, NULL));
  assert_text (study->interview, "state", "done");
  assert_text (study->interview, "ended", "2026-01-02T03:04:05Z");

  /* Ending what has ended keeps the time. */
  now += G_USEC_PER_SEC;
  g_assert_true (pps_edit_end_interview (study->workspace, study->interview, NULL));
  assert_text (study->interview, "ended", "2026-01-02T03:04:05Z");

  g_assert_true (pps_edit_start_interview (study->workspace, study->interview, NULL));
  assert_text (study->interview, "state", "running");
  assert_text (study->interview, "started", started);

  /* A word that is mended a week later does not change when the talk was. */
  now += G_GINT64_CONSTANT (604800) * G_USEC_PER_SEC;
  g_assert_true (pps_edit_end_interview (study->workspace, study->interview, NULL));
  assert_text (study->interview, "ended", "2026-01-02T03:04:05Z");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-answer/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("state-follows-words", test_state_follows_words);
  ADD ("state-stands", test_state_stands);
  ADD ("unknown-question", test_unknown_question);
  ADD ("evidence-moves", test_evidence_moves);
  ADD ("quote-moves", test_quote_moves);
  ADD ("mad-span", test_mad_span);
  ADD ("mark", test_mark);
  ADD ("probes", test_probes);
  ADD ("place", test_place);
  ADD ("start-and-end", test_start_and_end);

  return g_test_run ();
}
