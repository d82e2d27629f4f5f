/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-earlier.h"
#include "pps-edit-same.h"

#include "app-fixture.h"

/* "The same as then": what comes along from an earlier round, and what stays. */

#define THEN "Toen al te weinig 🙂"

typedef struct
{
  PpsInterview *interview;
  PpsAnswer *answer;
} Then;

/* An interview of the round before. */
static Then
say_then (Study *study, const char *text, const char *state, int mark, PpsRespondent *who)
{
  g_autoptr (PpsQuery) rounds
      = pps_query_new (study->store, "partnership-rounds",
                       pps_record_get_id (PPS_RECORD (study->partnership)), NULL);
  g_autoptr (GPtrArray) heard = g_ptr_array_new ();
  g_autoptr (PpsRound) round = NULL;
  PpsWorkspace *workspace = study->workspace;
  Then then;

  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      PpsRecord *other = pps_query_get (rounds, i);

      if (g_str_equal (pps_record_get_text (other, "name"), "Ontwerp"))
        round = g_object_ref (PPS_ROUND (other));
    }
  if (round == NULL)
    round = pps_edit_add_round (workspace, study->partnership, "Ontwerp", "design", "2023", NULL);
  if (who != NULL)
    g_ptr_array_add (heard, who);
  then.interview = pps_edit_add_interview (workspace, round, "W", heard, NULL);
  pps_edit_answer_text (workspace, then.interview, "pane.solution", text, NULL);
  if (state != NULL)
    pps_edit_answer_state (workspace, then.interview, "pane.solution", state, NULL);
  if (mark >= 0)
    pps_edit_answer_mark (workspace, then.interview, "pane.solution", mark, NULL);
  pps_edit_answer_reason (workspace, then.interview, "pane.solution", "reason", "Druk", NULL);
  pps_edit_answer_reason (workspace, then.interview, "pane.solution", "mark-reason", "Geld", NULL);
  then.answer = pps_edit_find_answer (workspace, then.interview, "pane.solution");

  return then;
}

static void
let_go (Then *then)
{
  g_clear_object (&then->answer);
  g_clear_object (&then->interview);
}

static PpsAnswer *
say_same (Study *study, Then *then)
{
  g_autoptr (GError) error = NULL;

  pps_edit_say_same (study->workspace, study->interview, "pane.solution", then->answer, &error);
  g_assert_no_error (error);

  return pps_edit_find_answer (study->workspace, study->interview, "pane.solution");
}

static gint64
get_mark (PpsAnswer *answer)
{
  gint64 mark;

  return pps_record_get_integer (PPS_RECORD (answer), "mark", &mark) ? mark : -1;
}

static void
test_words (Study *study, gconstpointer unused)
{
  Then then = say_then (study, THEN, NULL, 2, NULL);
  g_autoptr (PpsAnswer) answer = say_same (study, &then);

  assert_text (answer, "text", THEN);
  assert_text (answer, "state", "answered");
  assert_text (answer, "mark-reason", "Geld");
  assert_text (answer, "pane", "solution");
  assert_text (answer, "same-as", pps_record_get_id (PPS_RECORD (then.answer)));
  g_assert_cmpint (get_mark (answer), ==, 2);

  /* One step of undo takes all of it back; and it is no longer an answer. */
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_null (pps_edit_find_answer (study->workspace, study->interview, "pane.solution"));
  g_assert_true (pps_edit_redo (study->workspace, NULL));
  assert_text (answer, "text", THEN);

  /* They are the respondent's own from then on. */
  g_assert_true (pps_edit_remove (study->workspace, then.answer, NULL));
  assert_text (answer, "text", THEN);
  g_assert_true (pps_edit_say_own (study->workspace, answer, NULL));
  assert_text (answer, "same-as", NULL);
  assert_text (answer, "text", THEN);
  let_go (&then);
}

static void
test_state (Study *study, gconstpointer unused)
{
  Then silent = say_then (study, "", "declines", -1, NULL);
  Then unsure = say_then (study, "Denk het niet", "does-not-know", -1, NULL);
  g_autoptr (PpsAnswer) answer = say_same (study, &silent);

  assert_text (answer, "text", "");
  assert_text (answer, "state", "declines");
  assert_text (answer, "reason", "Druk");
  g_assert_cmpint (get_mark (answer), ==, -1);

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_clear_object (&answer);
  answer = say_same (study, &unsure);
  assert_text (answer, "text", "Denk het niet");
  assert_text (answer, "state", "does-not-know");
  let_go (&silent);
  let_go (&unsure);
}

/* What was put down stays, and gets what was not. */
static void
test_what_is_there_stays (Study *study, gconstpointer unused)
{
  Then then = say_then (study, THEN, NULL, 2, NULL);
  g_autoptr (PpsAnswer) answer = NULL;

  pps_edit_answer_text (study->workspace, study->interview, "pane.solution", "Nu anders", NULL);
  answer = say_same (study, &then);
  assert_text (answer, "text", "Nu anders");
  g_assert_cmpint (get_mark (answer), ==, 2);

  pps_edit_undo (study->workspace, NULL);
  pps_edit_answer_mark (study->workspace, study->interview, "pane.solution", 5, NULL);
  g_clear_object (&answer);
  answer = say_same (study, &then);
  g_assert_cmpint (get_mark (answer), ==, 5);
  assert_text (answer, "mark-reason", "");
  let_go (&then);
}

static void
test_choose (Study *study, gconstpointer unused)
{
  Then other = say_then (study, THEN, NULL, 2, study->government);
  Then same = { NULL, NULL };
  g_autoptr (GPtrArray) earlier
      = pps_earlier_list_answers (study->workspace, study->interview, "pane.solution");

  g_assert_cmpuint (earlier->len, ==, 1);
  g_assert_true (pps_earlier_choose (study->workspace, study->interview, earlier) == other.answer);

  /* Of two it is the one of who is heard now; of two of those it cannot be told. */
  same = say_then (study, "Ook", NULL, 3, study->employer);
  g_ptr_array_unref (earlier);
  earlier = pps_earlier_list_answers (study->workspace, study->interview, "pane.solution");
  g_assert_cmpuint (earlier->len, ==, 2);
  g_assert_true (pps_earlier_choose (study->workspace, study->interview, earlier) == same.answer);
  let_go (&same);
  same = say_then (study, "Nog eens", NULL, 3, study->employer);
  g_ptr_array_unref (earlier);
  earlier = pps_earlier_list_answers (study->workspace, study->interview, "pane.solution");
  g_assert_null (pps_earlier_choose (study->workspace, study->interview, earlier));
  let_go (&same);
  let_go (&other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/edit-same/" path, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("words", test_words);
  ADD ("state", test_state);
  ADD ("what-is-there-stays", test_what_is_there_stays);
  ADD ("choose", test_choose);
#undef ADD

  return g_test_run ();
}
