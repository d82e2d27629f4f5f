/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-progress.h"

/* How far questions and interviews are, and who was heard. */

static void
assert_progress (Study *study, const char *question, PpsProgress expected)
{
  g_autoptr (PpsAnswer) answer
      = pps_edit_find_answer (study->workspace, study->interview, question);

  g_assert_cmpint (pps_progress_of_answer (answer), ==, expected);
}

static void
test_answer (Study *study, gconstpointer unused)
{
  PpsWorkspace *workspace = study->workspace;
  PpsInterview *interview = study->interview;
  static const char *const skips[]
      = { "not-discussed", "does-not-know", "declines", "not-applicable" };

  g_assert_cmpint (pps_progress_of_answer (NULL), ==, PPS_PROGRESS_UNTOUCHED);
  assert_progress (study, STUDY_QUESTION, PPS_PROGRESS_COMPLETE);

  assert_progress (study, "pane.solution", PPS_PROGRESS_UNTOUCHED);
  pps_edit_answer_note (workspace, interview, "pane.solution", "let op", NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_BEGUN);
  pps_edit_answer_note (workspace, interview, "pane.solution", "", NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_UNTOUCHED);
  pps_edit_answer_mark (workspace, interview, "pane.solution", 0, NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_BEGUN);
  pps_edit_answer_mark (workspace, interview, "pane.solution", -1, NULL);
  pps_edit_answer_probe (workspace, interview, "pane.solution", "a", TRUE, NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_BEGUN);

  for (guint i = 0; i < G_N_ELEMENTS (skips); i++)
    {
      pps_edit_answer_state (workspace, interview, "pane.solution", skips[i], NULL);
      assert_progress (study, "pane.solution", PPS_PROGRESS_SKIPPED);
    }

  pps_edit_answer_flag (workspace, interview, "pane.solution", TRUE, NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_FLAGGED);
  pps_edit_answer_flag (workspace, interview, "pane.solution", FALSE, NULL);
  assert_progress (study, "pane.solution", PPS_PROGRESS_SKIPPED);
}

/* A statement asks for no words: its mark is all there is to wait for. */
static void
test_statement (Study *study, gconstpointer unused)
{
  PpsGuide *guide = pps_workspace_get_guide (study->workspace, study->interview, NULL);
  const PpsQuestion *statement = pps_guide_find_question (guide, "lesson.1");
  const PpsQuestion *pane = pps_guide_find_question (guide, "pane.solution");
  g_autoptr (PpsAnswer) marked = NULL;
  g_autoptr (PpsAnswer) begun = NULL;

  g_assert_cmpint (pps_progress_of_question (statement, NULL), ==, PPS_PROGRESS_UNTOUCHED);
  pps_edit_answer_mark (study->workspace, study->interview, "lesson.1", 0, NULL);
  pps_edit_answer_mark (study->workspace, study->interview, "pane.solution", 3, NULL);
  marked = pps_edit_find_answer (study->workspace, study->interview, "lesson.1");
  begun = pps_edit_find_answer (study->workspace, study->interview, "pane.solution");
  g_assert_cmpint (pps_progress_of_question (statement, marked), ==, PPS_PROGRESS_COMPLETE);
  g_assert_cmpint (pps_progress_of_question (pane, begun), ==, PPS_PROGRESS_BEGUN);

  pps_edit_answer_mark (study->workspace, study->interview, "lesson.1", -1, NULL);
  pps_edit_answer_note (study->workspace, study->interview, "lesson.1", "hm", NULL);
  g_assert_cmpint (pps_progress_of_question (statement, marked), ==, PPS_PROGRESS_BEGUN);
  pps_edit_answer_flag (study->workspace, study->interview, "lesson.1", TRUE, NULL);
  g_assert_cmpint (pps_progress_of_question (statement, marked), ==, PPS_PROGRESS_FLAGGED);
}

static void
assert_done (Study *study, guint expected)
{
  guint n_done;
  guint n_panes;

  pps_progress_of_interview (study->workspace, study->interview, &n_done, &n_panes);
  g_assert_cmpuint (n_panes, ==, 18);
  g_assert_cmpuint (n_done, ==, expected);
}

static void
test_interview (Study *study, gconstpointer unused)
{
  assert_done (study, 1);
  pps_edit_answer_state (study->workspace, study->interview, "pane.solution", "declines", NULL);
  assert_done (study, 2);

  /* Begun is not done, and neither is what is beside the panes. */
  pps_edit_answer_note (study->workspace, study->interview, "pane.costs", "let op", NULL);
  pps_edit_answer_text (study->workspace, study->interview, "opening.since", "2019", NULL);
  assert_done (study, 2);
}

/* A pane counts once, however many questions a guide asks about it. */
static void
test_pane_once (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRecord) second = NULL;

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  second = pps_store_add (study->store, PPS_TYPE_ANSWER, NULL);
  pps_store_write_text (study->store, second, "interview",
                        pps_record_get_id (PPS_RECORD (study->interview)), NULL);
  pps_store_write_text (study->store, second, "question", STUDY_QUESTION ".2", NULL);
  pps_store_write_text (study->store, second, "pane", STUDY_PANE, NULL);
  pps_store_write_text (study->store, second, "state", "answered", NULL);
  g_assert_true (pps_store_commit (study->store, NULL));

  assert_done (study, 1);
}

static void
assert_heard (Study *study, PpsRound *round, const char *group, guint expected)
{
  g_assert_cmpuint (pps_progress_count_heard (study->workspace, study->partnership, round, group),
                    ==, expected);
}

static void
test_heard (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "Eind", "evaluation", "", NULL);
  g_autoptr (GPtrArray) two = g_ptr_array_new ();
  g_autoptr (PpsRespondent) second = NULL;
  g_autoptr (PpsInterview) together = NULL;
  g_autoptr (PpsInterview) nobody = NULL;

  assert_heard (study, NULL, "W", 1);
  assert_heard (study, NULL, "O", 0);
  assert_heard (study, later, "W", 0);

  /* The same person again is one person; with a colleague there are two. */
  second
      = pps_edit_add_respondent (study->workspace, study->partnership, NULL, "W", "Eigenaar", NULL);
  g_ptr_array_add (two, study->employer);
  g_ptr_array_add (two, second);
  together = pps_edit_add_interview (study->workspace, later, "W", two, NULL);
  assert_heard (study, NULL, "W", 1);
  pps_edit_end_interview (study->workspace, together, NULL);
  assert_heard (study, NULL, "W", 2);
  assert_heard (study, later, "W", 2);
  assert_heard (study, study->round, "W", 1);

  /* Who is not named counts for one. */
  nobody = pps_edit_add_interview (study->workspace, later, "O", NULL, NULL);
  assert_heard (study, NULL, "O", 0);
  pps_edit_start_interview (study->workspace, nobody, NULL);
  assert_heard (study, NULL, "O", 0);
  pps_edit_answer_state (study->workspace, nobody, STUDY_QUESTION, "declines", NULL);
  assert_heard (study, NULL, "O", 0);
  pps_edit_answer_text (study->workspace, nobody, "pane.solution", "Ja", NULL);
  assert_heard (study, NULL, "O", 1);

  pps_edit_remove (study->workspace, nobody, NULL);
  assert_heard (study, NULL, "O", 0);
}

/* All groups in one go: who was heard, under the letter of the group; nothing for the silent. */
static void
test_heard_by_group (Study *study, gconstpointer unused)
{
  g_autoptr (GHashTable) heard
      = pps_progress_find_heard (study->workspace, study->partnership, NULL);
  GHashTable *employers = g_hash_table_lookup (heard, "W");

  g_assert_cmpuint (g_hash_table_size (heard), ==, 1);
  g_assert_cmpuint (g_hash_table_size (employers), ==, 1);
  g_assert_true (
      g_hash_table_contains (employers, pps_record_get_id (PPS_RECORD (study->employer))));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/progress/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("answer", test_answer);
  ADD ("statement", test_statement);
  ADD ("interview", test_interview);
  ADD ("pane-once", test_pane_once);
  ADD ("heard", test_heard);
  ADD ("heard-by-group", test_heard_by_group);

  return g_test_run ();
}
