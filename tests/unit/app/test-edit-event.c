/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-event.h"

/* The course of an interview: which acts it tells, what it leaves out, and that undo leaves it
 * alone. */

#define OTHER "pane.solution"

/* The course after what the fixture did, as "kind question detail". */
static void
assert_course (Study *study, guint from, const char *expected)
{
  g_autoptr (PpsQuery) events = pps_query_new (
      study->store, "interview-events", pps_record_get_id (PPS_RECORD (study->interview)), NULL);
  g_autoptr (GString) course = g_string_new (NULL);

  for (guint i = from; i < pps_query_get_n (events); i++)
    {
      PpsRecord *event = pps_query_get (events, i);

      g_string_append_printf (course, "%s %s %s\n", pps_record_get_text (event, "kind"),
                              pps_record_get_text (event, "question"),
                              pps_record_get_text (event, "detail"));
    }
  g_assert_cmpstr (course->str, ==, expected);
}

static guint
count (Study *study)
{
  return study_count (study, "interview-events", pps_record_get_id (PPS_RECORD (study->interview)));
}

static void
answer (Study *study, const char *question, const char *text)
{
  g_assert_true (pps_edit_answer_text (study->workspace, study->interview, question, text, NULL));
}

static void
test_acts (Study *study, gconstpointer unused)
{
  guint before = count (study);

  g_assert_true (pps_edit_keep_place (study->workspace, study->interview, OTHER, 12, NULL));
  answer (study, OTHER, "Samen opleiden");
  g_assert_true (
      pps_edit_answer_state (study->workspace, study->interview, OTHER, "declines", NULL));
  g_assert_true (pps_edit_answer_mark (study->workspace, study->interview, OTHER, 2, NULL));
  g_assert_true (pps_edit_note_pause (study->workspace, study->interview, OTHER, TRUE, NULL));
  g_assert_true (pps_edit_note_pause (study->workspace, study->interview, OTHER, FALSE, NULL));
  g_assert_true (pps_edit_switch_language (study->workspace, study->interview, "en", OTHER, NULL));
  assert_text (study->interview, "language", "en");

  assert_course (study, before,
                 "opened pane.solution 12\n"
                 "answered pane.solution \n"
                 "state pane.solution declines\n"
                 "mark pane.solution 2\n"
                 "pause pane.solution \n"
                 "resumed pane.solution \n"
                 "language pane.solution en\n");
}

/* Saving after every pause is not a course of its own. */
static void
test_typing_is_one_change (Study *study, gconstpointer unused)
{
  guint before;

  answer (study, OTHER, "S");
  before = count (study);
  answer (study, OTHER, "Sa");
  answer (study, OTHER, "Sam");
  g_assert_cmpuint (count (study), ==, before);

  g_assert_true (pps_edit_answer_note (study->workspace, study->interview, OTHER, "Aarzelt", NULL));
  g_assert_true (
      pps_edit_answer_note (study->workspace, study->interview, OTHER, "Aarzelt lang", NULL));
  answer (study, OTHER, "Samen");
  answer (study, OTHER, "Samen opleiden");
  answer (study, STUDY_QUESTION, "Toch anders");
  assert_course (study, before,
                 "changed pane.solution note\n"
                 "changed pane.solution \n"
                 "changed " STUDY_QUESTION " \n");
}

static void
test_place_opens_once (Study *study, gconstpointer unused)
{
  guint before = count (study);

  for (int i = 0; i < 3; i++)
    g_assert_true (pps_edit_keep_place (study->workspace, study->interview, OTHER, i * 60, NULL));
  g_assert_cmpuint (count (study), ==, before + 1);

  g_assert_true (
      pps_edit_keep_place (study->workspace, study->interview, STUDY_QUESTION, 200, NULL));
  g_assert_true (pps_edit_keep_place (study->workspace, study->interview, OTHER, 300, NULL));
  g_assert_cmpuint (count (study), ==, before + 3);

  /* Who looks at an interview that is done does not hold it. */
  g_assert_true (pps_edit_end_interview (study->workspace, study->interview, NULL));
  g_assert_true (
      pps_edit_keep_place (study->workspace, study->interview, STUDY_QUESTION, -1, NULL));
  g_assert_cmpuint (count (study), ==, before + 3);
}

/* Words are taken back; that they were typed is not. */
static void
test_undo_keeps_course (Study *study, gconstpointer unused)
{
  g_autoptr (PpsAnswer) found = NULL;
  g_autofree char *verb = NULL;
  guint after;

  answer (study, OTHER, "Samen opleiden");
  found = pps_edit_find_answer (study->workspace, study->interview, OTHER);
  g_assert_true (pps_edit_note_pause (study->workspace, study->interview, OTHER, TRUE, NULL));
  after = count (study);

  verb = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (verb, ==, "answer");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (found)));
  g_assert_cmpuint (count (study), ==, after);
  g_assert_true (pps_edit_redo (study->workspace, NULL));
  assert_text (found, "text", "Samen opleiden");
  g_assert_cmpuint (count (study), ==, after);

  /* The course goes with its interview, and comes back with it. */
  g_assert_true (pps_edit_remove (study->workspace, study->interview, NULL));
  g_assert_cmpuint (count (study), ==, 0);
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_cmpuint (count (study), ==, after);
}

static void
test_audio_mark (Study *study, gconstpointer unused)
{
  g_autofree char *before = pps_store_dup_undo_verb (study->store);
  g_autofree char *after = NULL;
  g_autoptr (PpsEvent) mark
      = pps_edit_add_audio_mark (study->workspace, study->interview, OTHER, NULL);

  assert_text (mark, "kind", "audio-mark");
  assert_text (mark, "question", OTHER);
  g_assert_cmpuint (strlen (pps_record_get_text (PPS_RECORD (mark), "at")), ==,
                    strlen ("2026-01-02T03:04:05Z"));
  after = pps_store_dup_undo_verb (study->store);
  g_assert_cmpstr (before, ==, after);

  /* A note at it is somebody's words, and its removal somebody's choice. */
  g_assert_true (pps_edit_set_text (study->workspace, mark, "detail", "Mooi citaat", NULL));
  g_assert_true (pps_edit_remove (study->workspace, mark, NULL));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_false (pps_record_is_deleted (PPS_RECORD (mark)));
  assert_text (mark, "detail", "Mooi citaat");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-event/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("acts", test_acts);
  ADD ("typing-is-one-change", test_typing_is_one_change);
  ADD ("place-opens-once", test_place_opens_once);
  ADD ("undo-keeps-course", test_undo_keeps_course);
  ADD ("audio-mark", test_audio_mark);

  return g_test_run ();
}
