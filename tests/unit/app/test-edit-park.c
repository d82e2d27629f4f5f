/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-park.h"
#include "pps-edit-quote.h"
#include "pps-progress.h"

#include <string.h>

#include "app-fixture.h"

/* Words that belong to another pane: they go there and are nowhere twice, with what stands on them,
 * and stay linked to where they were said. */

#define TARGET "pane.solution"

static PpsAnswer *
send (Study *study, PpsAnswer *answer, guint start, guint end, const char *pane)
{
  g_autoptr (GError) error = NULL;
  PpsAnswer *sent = pps_edit_send_words (study->workspace, answer, start, end, pane, &error);

  g_assert_no_error (error);

  return sent;
}

static void
assert_span (gpointer record, PpsAnswer *answer, const char *words)
{
  g_autofree char *covered = NULL;
  gint64 start;
  gint64 end;

  assert_text (record, "answer", pps_record_get_id (PPS_RECORD (answer)));
  pps_record_get_integer (record, "start", &start);
  pps_record_get_integer (record, "end", &end);
  covered = g_utf8_substring (pps_record_get_text (PPS_RECORD (answer), "text"), start, end);
  g_assert_cmpstr (covered, ==, words);
}

static void
test_send (Study *study, gconstpointer unused)
{
  g_autoptr (PpsAnswer) sent = send (study, study->answer, 28, 50, "solution");

  assert_text (study->answer, "text", "Er zijn te weinig monteurs.");
  assert_text (study->answer, "state", "answered");
  assert_text (sent, "text", "Wij leiden ze zelf op.");
  assert_text (sent, "question", TARGET);
  assert_text (sent, "pane", "solution");
  assert_text (sent, "state", "answered");
  assert_text (sent, "said-at", pps_record_get_id (PPS_RECORD (study->answer)));
  assert_text (sent, "interview", pps_record_get_id (PPS_RECORD (study->interview)));

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (study->answer, "text", STUDY_WORDS);
  g_assert_true (pps_record_is_deleted (PPS_RECORD (sent)));
  g_assert_true (pps_edit_redo (study->workspace, NULL));
  assert_text (study->answer, "text", "Er zijn te weinig monteurs.");
  g_assert_false (pps_record_is_deleted (PPS_RECORD (sent)));
}

/* What was sent is not the answer to the question of its pane. */
static void
test_beside_the_answer (Study *study, gconstpointer unused)
{
  g_autoptr (PpsAnswer) first = send (study, study->answer, 28, 50, "solution");
  g_autoptr (PpsAnswer) second = send (study, study->answer, 0, 0, "solution");
  g_autoptr (PpsAnswer) own = NULL;
  guint n_done;
  guint n_panes;

  assert_text (study->answer, "text", "");
  assert_text (study->answer, "state", "");
  g_assert_null (pps_edit_find_answer (study->workspace, study->interview, TARGET));
  pps_progress_of_interview (study->workspace, study->interview, &n_done, &n_panes);
  g_assert_cmpuint (n_done, ==, 0);

  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, TARGET, "Een leerwerkplek", NULL));
  own = pps_edit_find_answer (study->workspace, study->interview, TARGET);
  assert_text (own, "text", "Een leerwerkplek");
  assert_text (first, "text", "Wij leiden ze zelf op.");
  assert_text (second, "text", "Er zijn te weinig monteurs.");
  g_assert_cmpuint (study_count (study, "interview-sent-answers",
                                 pps_record_get_id (PPS_RECORD (study->interview))),
                    ==, 2);
}

static void
test_evidence_goes_along (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRecord) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);
  g_autoptr (PpsQuote) quote = NULL;
  g_autoptr (PpsQuote) across = NULL;
  g_autoptr (PpsAnswer) sent = NULL;

  g_assert_true (pps_edit_toggle_quote (study->workspace, study->answer, 18, 26, &quote, NULL));
  g_assert_true (pps_edit_toggle_quote (study->workspace, study->answer, 21, 33, &across, NULL));
  sent = send (study, study->answer, 0, 27, "solution");
  assert_text (study->answer, "text", "Wij leiden ze zelf op.");
  assert_span (evidence, sent, "te weinig monteurs");
  assert_span (quote, sent, "monteurs");
  assert_span (across, study->answer, "Wij l");

  /* And back, behind what is left. */
  g_assert_true (pps_edit_bring_back (study->workspace, sent, NULL));
  assert_text (study->answer, "text", "Wij leiden ze zelf op. Er zijn te weinig monteurs.");
  assert_span (evidence, study->answer, "te weinig monteurs");
  assert_span (quote, study->answer, "monteurs");
  assert_span (across, study->answer, "Wij l");
  g_assert_true (pps_record_is_deleted (PPS_RECORD (sent)));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_span (evidence, sent, "te weinig monteurs");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_span (evidence, study->answer, "te weinig monteurs");
  assert_text (study->answer, "text", STUDY_WORDS);
}

static void
test_park (Study *study, gconstpointer unused)
{
  g_autoptr (PpsAnswer) parked = send (study, study->answer, 28, 50, "");

  assert_text (parked, "question", "");
  assert_text (parked, "pane", "");
  g_assert_true (pps_edit_send_on (study->workspace, parked, "solution", NULL));
  assert_text (parked, "question", TARGET);
  assert_text (parked, "said-at", pps_record_get_id (PPS_RECORD (study->answer)));
  g_assert_true (pps_edit_send_on (study->workspace, parked, "", NULL));
  assert_text (parked, "pane", "");

  /* Where its answer is gone it stays, and cannot go back. */
  g_assert_true (pps_edit_remove (study->workspace, study->answer, NULL));
  g_assert_false (pps_record_is_deleted (PPS_RECORD (parked)));
}

static void
test_refused (Study *study, gconstpointer unused)
{
  g_autofree char *text = g_strdup (pps_record_get_text (PPS_RECORD (study->answer), "text"));
  static const struct
  {
    guint start;
    guint end;
    const char *pane;
  } cases[] = { { 0, 2, STUDY_PANE }, { 0, 2, "no-pane" }, { 2, 3, "solution" }, { 99, 120, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pps_edit_send_words (study->workspace, study->answer, cases[i].start,
                                          cases[i].end, cases[i].pane, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      assert_text (study->answer, "text", text);
    }
}

/* Words out of the middle leave one space, and code points are counted, not bytes. */
static void
test_what_is_left (Study *study, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *words;
    const char *left;
  } cases[] = {
    { "een twee drie", "twee", "een drie" },
    { "een twee", "een", "twee" },
    { "een twee", "twee", "een" },
    { "één 🙂 מעט drie", "🙂 מעט", "één drie" },
    { "e\xcc\x81\xc3\xa9n\ntwee\ndrie", "twee", "e\xcc\x81\xc3\xa9n\ndrie" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PpsAnswer) sent = NULL;
      const char *at = strstr (cases[i].text, cases[i].words);
      guint start = g_utf8_strlen (cases[i].text, at - cases[i].text);

      g_assert_true (pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION,
                                           cases[i].text, NULL));
      sent = send (study, study->answer, start, start + g_utf8_strlen (cases[i].words, -1), "");
      assert_text (sent, "text", cases[i].words);
      assert_text (study->answer, "text", cases[i].left);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/edit-park/" path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("send", test_send);
  ADD ("beside-the-answer", test_beside_the_answer);
  ADD ("evidence-goes-along", test_evidence_goes_along);
  ADD ("park", test_park);
  ADD ("refused", test_refused);
  ADD ("what-is-left", test_what_is_left);
#undef ADD

  return g_test_run ();
}
