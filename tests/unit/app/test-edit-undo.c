/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-undo.h"

#include "app-fixture.h"
#include "pps-edit-park.h"
#include "pps-edit-quote.h"

/* Undo as an interview sees it: what is about which question, and typing that is taken back. */

static void
type (Study *study, const char *text)
{
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, "pane.solution", text, NULL));
}

static gboolean
follow (Study *study, const char *text)
{
  return pps_edit_follow_typing (study->workspace, study->interview, "pane.solution", "text", text);
}

/* @verb: (nullable): what undo, or redo, would take back here; %NULL for nothing of the interview
 */
static void
assert_step (Study *study, gboolean redo, const char *verb, const char *question)
{
  g_autofree char *about = NULL;
  g_autofree char *what = NULL;
  gboolean found = pps_edit_peek_step (study->workspace, study->interview, redo, &what, &about);

  g_assert_cmpint (found, ==, verb != NULL);
  if (verb == NULL)
    return;
  g_assert_cmpstr (what, ==, verb);
  g_assert_cmpstr (about, ==, question);
}

static char *
dup_text (Study *study)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (study->workspace, study->interview, "pane.solution");

  return g_strdup (answer != NULL ? pps_record_get_text (PPS_RECORD (answer), "text") : "");
}

static void
assert_words (Study *study, const char *expected)
{
  g_autofree char *text = dup_text (study);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_typing (Study *study, gconstpointer unused)
{
  type (study, "Een");
  type (study, "Een 🙂 twee");
  type (study, "Een 🙂 twee drie");
  g_assert_true (
      pps_edit_is_typing (study->workspace, FALSE, study->interview, "pane.solution", "text"));
  g_assert_false (
      pps_edit_is_typing (study->workspace, FALSE, study->interview, "pane.solution", "note"));
  g_assert_false (
      pps_edit_is_typing (study->workspace, FALSE, study->interview, STUDY_QUESTION, "text"));

  /* Two saves at once, then what no save knows, then all of it, which made the answer too. */
  g_assert_true (follow (study, "Een"));
  assert_words (study, "Een");
  g_assert_true (follow (study, "Een 🙂 twee drie"));
  assert_words (study, "Een 🙂 twee drie");
  g_assert_false (follow (study, "Een 🙂"));
  assert_words (study, "Een 🙂 twee drie");
  g_assert_true (follow (study, ""));
  g_assert_null (pps_edit_find_answer (study->workspace, study->interview, "pane.solution"));
  g_assert_true (
      pps_edit_is_typing (study->workspace, TRUE, study->interview, "pane.solution", "text"));
  g_assert_true (follow (study, "Een 🙂 twee drie"));
  assert_words (study, "Een 🙂 twee drie");
}

/* Something else was done in between: that is not taken back by the way. */
static void
test_between (Study *study, gconstpointer unused)
{
  type (study, "Een");
  pps_edit_answer_mark (study->workspace, study->interview, "pane.solution", 4, NULL);
  type (study, "Een twee");
  g_assert_false (follow (study, ""));
  assert_words (study, "Een twee");
  g_assert_true (follow (study, "Een"));
  assert_step (study, FALSE, "mark", "pane.solution");
}

static void
test_steps (Study *study, gconstpointer unused)
{
  PpsWorkspace *workspace = study->workspace;
  g_autoptr (PpsAnswer) sent = NULL;
  g_autoptr (PpsFinding) finding = NULL;

  pps_edit_answer_mark (workspace, study->interview, "pane.solution", 2, NULL);
  assert_step (study, FALSE, "mark", "pane.solution");

  /* The same mark again is nothing. */
  pps_edit_answer_mark (workspace, study->interview, "pane.solution", 2, NULL);
  g_assert_true (pps_edit_undo (workspace, NULL));
  g_assert_null (pps_edit_find_answer (workspace, study->interview, "pane.solution"));
  assert_step (study, TRUE, "mark", "pane.solution");

  g_assert_true (pps_edit_toggle_quote (workspace, study->answer, 0, 7, NULL, NULL));
  assert_step (study, FALSE, "quote", STUDY_QUESTION);
  g_assert_true (pps_edit_undo (workspace, NULL));
  assert_step (study, TRUE, "quote", STUDY_QUESTION);

  /* Words that were sent stood where they were said. */
  sent = pps_edit_send_words (workspace, study->answer, 28, 50, "solution", NULL);
  assert_step (study, FALSE, "send", STUDY_QUESTION);
  g_assert_true (pps_edit_undo (workspace, NULL));
  assert_step (study, TRUE, "send", STUDY_QUESTION);

  finding = study_add_finding (study, study->round, "solution", "W", "Iets");
  assert_step (study, FALSE, NULL, NULL);
  assert_step (study, TRUE, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/edit-undo/" path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("typing", test_typing);
  ADD ("between", test_between);
  ADD ("steps", test_steps);
#undef ADD

  return g_test_run ();
}
