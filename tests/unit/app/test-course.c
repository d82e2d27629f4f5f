/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-course.h"
#include "pps-edit-event.h"

/* The course of an interview in words: how long each question took, where to look in a recording,
 * and the table that is saved. */

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
open_question (Study *study, const char *question, int elapsed)
{
  g_assert_true (pps_edit_keep_place (study->workspace, study->interview, question, elapsed, NULL));
}

static void
assert_time (GPtrArray *times, guint index, const char *question, int seconds)
{
  PpsQuestionTime *time = times->pdata[index];

  g_assert_cmpstr (time->question, ==, question);
  g_assert_cmpint (time->seconds, ==, seconds);
}

static void
test_times (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) times = NULL;

  open_question (study, STUDY_QUESTION, 0);
  open_question (study, "pane.solution", 100);
  open_question (study, STUDY_QUESTION, 130);
  open_question (study, "pane.solution", 190);
  times = pps_course_list_times (study->workspace, study->interview, 200);

  g_assert_cmpuint (times->len, ==, 2);
  assert_time (times, 0, STUDY_QUESTION, 160);
  assert_time (times, 1, "pane.solution", 40);
}

/* Two laptops, or a clock that was not saved: no question takes less than no time. */
static void
test_mad_times (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) times = NULL;

  open_question (study, STUDY_QUESTION, 500);
  open_question (study, "pane.solution", 10);
  times = pps_course_list_times (study->workspace, study->interview, 5);
  assert_time (times, 0, STUDY_QUESTION, 0);
  assert_time (times, 1, "pane.solution", 0);
}

static void
test_offset (Study *study, gconstpointer unused)
{
  g_autoptr (GDateTime) started = g_date_time_new_from_iso8601 (
      pps_record_get_text (PPS_RECORD (study->interview), "started"), NULL);
  gint64 now = (g_date_time_to_unix (started) + 3723) * G_USEC_PER_SEC;
  g_autoptr (PpsEvent) mark = NULL;
  g_autoptr (PpsEvent) later = NULL;
  g_autofree char *offset = NULL;
  g_autofree char *none = NULL;

  pps_store_set_clock (study->store, clock_cb, &now);
  mark = pps_edit_add_audio_mark (study->workspace, study->interview, STUDY_QUESTION, NULL);
  offset = pps_course_dup_offset (study->interview, mark);
  g_assert_cmpstr (offset, ==, "01:02:03");

  /* Another day is another recording. */
  now += G_TIME_SPAN_DAY;
  later = pps_edit_add_audio_mark (study->workspace, study->interview, STUDY_QUESTION, NULL);
  none = pps_course_dup_offset (study->interview, later);
  g_assert_cmpstr (none, ==, "");
}

static void
test_names (Study *study, gconstpointer unused)
{
  static const char *const names[][2] = {
    { STUDY_QUESTION, "Probleem" },
    { "opening.role", "Opening 2/3" },
    { "", "Toestemming" },
    { "own.1", "own.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name
          = pps_course_dup_question (study->workspace, study->interview, names[i][0], "nl");

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

static void
test_csv (Study *study, gconstpointer unused)
{
  g_autoptr (PpsEvent) mark = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  mark = pps_edit_add_audio_mark (study->workspace, study->interview, "opening.role", NULL);
  g_assert_true (pps_edit_set_text (study->workspace, mark, "detail", "=1+1 \"ja\", é", NULL));
  g_assert_true (
      pps_edit_answer_state (study->workspace, study->interview, STUDY_QUESTION, "declines", NULL));
  csv = pps_course_write_csv (study->workspace, study->interview, "nl");
  lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[0], ==,
                   "\"Tijd (UTC)\",\"Sinds begin\",\"Wat\",\"Vraag (id)\",\"Onderwerp\","
                   "\"Bijzonderheid\"");
  g_assert_true (g_str_has_suffix (lines[1], ",\"Beantwoord\",\"pane.social-problem\","
                                             "\"Probleem\",\"\""));
  g_assert_true (g_str_has_suffix (lines[2], ",\"Tijd genoteerd\",\"opening.role\",\"Opening 2/3\","
                                             "\"'=1+1 \"\"ja\"\", é\""));
  g_assert_true (g_str_has_suffix (lines[3], "\"Wil niet zeggen\""));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/course/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("times", test_times);
  ADD ("mad-times", test_mad_times);
  ADD ("offset", test_offset);
  ADD ("names", test_names);
  ADD ("csv", test_csv);

  return g_test_run ();
}
