/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-lesson.h"
#include "pps-lessons.h"

/* The ten lessons as a self-scan. */

static void
mark (Study *study, const char *question, int value)
{
  g_autoptr (PpsInterview) interview
      = pps_edit_add_interview (study->workspace, study->round, "O", NULL, NULL);

  g_assert_true (pps_edit_start_interview (study->workspace, interview, NULL));
  g_assert_true (pps_edit_answer_mark (study->workspace, interview, question, value, NULL));
}

static void
assert_light (Study *study, guint lesson, PpsLight expected)
{
  g_autoptr (PpsLessons) lessons = pps_lessons_new (study->workspace, study->round);

  g_assert_cmpint (pps_lessons_get_light (lessons, lesson), ==, expected);
}

static void
test_light (Study *study, gconstpointer unused)
{
  assert_light (study, 3, PPS_LIGHT_NONE);
  mark (study, "lesson.3", 0);
  assert_light (study, 3, PPS_LIGHT_NONE);
  mark (study, "lesson.3", 2);
  assert_light (study, 3, PPS_LIGHT_RED);
  mark (study, "lesson.3", 4);
  assert_light (study, 3, PPS_LIGHT_AMBER);
  mark (study, "lesson.3", 5);
  assert_light (study, 3, PPS_LIGHT_GREEN);
  mark (study, "lesson.10", 1);
  assert_light (study, 10, PPS_LIGHT_RED);
  assert_light (study, 1, PPS_LIGHT_NONE);
}

/* Who gave what is told, by respondent and in one sentence. */
static void
test_evidence (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLessons) none = pps_lessons_new (study->workspace, study->round);
  g_autoptr (PpsLessons) lessons = NULL;
  g_autofree char *nobody = pps_lessons_dup_evidence (none, 3, "nl");
  g_autofree char *sentence = NULL;
  const PpsLessonScore *score;

  g_assert_cmpstr (nobody, ==, "Niemand gaf een oordeel.");

  g_assert_true (pps_edit_answer_mark (study->workspace, study->interview, "lesson.3", 4, NULL));
  mark (study, "lesson.3", 2);
  lessons = pps_lessons_new (study->workspace, study->round);
  sentence = pps_lessons_dup_evidence (lessons, 3, "nl");
  g_assert_cmpstr (sentence, ==, "2 gaven een oordeel: O 2, W 4.");
  g_assert_cmpuint (pps_lessons_get_scores (lessons, 3)->len, ==, 2);
  score = g_ptr_array_index (pps_lessons_get_scores (lessons, 3), 0);
  g_assert_cmpstr (score->code, ==, "W1");
  g_assert_cmpuint (score->mark, ==, 4);
}

static void
judge (Study *study)
{
  g_assert_true (pps_edit_judge_lesson (study->workspace, study->round, 3, PPS_LIGHT_GREEN,
                                        "De agenda is getekend.", NULL));
}

/* What the researcher makes of it goes before the marks, and can be taken back. */
static void
test_judged (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLessons) lessons = NULL;
  g_autofree char *sentence = NULL;

  mark (study, "lesson.3", 1);
  judge (study);
  lessons = pps_lessons_new (study->workspace, study->round);
  sentence = pps_lessons_dup_evidence (lessons, 3, "nl");
  g_assert_cmpstr (sentence, ==, "De agenda is getekend.");
  g_assert_cmpint (pps_lessons_get_light (lessons, 3), ==, PPS_LIGHT_GREEN);
  g_assert_cmpint (pps_lessons_get_light_of_marks (lessons, 3), ==, PPS_LIGHT_RED);

  g_assert_true (
      pps_edit_judge_lesson (study->workspace, study->round, 3, PPS_LIGHT_NONE, "", NULL));
  assert_light (study, 3, PPS_LIGHT_RED);
}

static void
test_judge_undo (Study *study, gconstpointer unused)
{
  study_assert_undone (study, judge);
}

/* Every lesson has a title and something to do, in both languages, with who did it. */
static void
test_advice (void)
{
  for (guint lesson = 1; lesson <= PPS_N_LESSONS; lesson++)
    {
      g_assert_cmpstr (pps_lesson_get_title (lesson, "nl"), !=,
                       pps_lesson_get_title (lesson, "en"));
      g_assert_cmpuint (pps_lesson_get_n_advice (lesson), >=, 1);
      for (guint i = 0; i < pps_lesson_get_n_advice (lesson); i++)
        {
          g_assert_true (g_str_has_suffix (pps_lesson_get_advice (lesson, i, "nl"), "."));
          g_assert_true (g_str_has_suffix (pps_lesson_get_advice (lesson, i, "en"), "."));
          g_assert_nonnull (pps_lesson_get_advice_source (lesson, i));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/lessons/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("light", test_light);
  ADD ("evidence", test_evidence);
  ADD ("judged", test_judged);
  ADD ("judge-undo", test_judge_undo);
#undef ADD
  g_test_add_func ("/app/lessons/advice", test_advice);

  return g_test_run ();
}
