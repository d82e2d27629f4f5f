/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-findings.h"
#include "pps-edit-tag.h"
#include "pps-evidence.h"
#include "pps-history.h"

/* Who changed what, when; and back to what was said before. */

/* The clock of the study: it goes on when it is told to. */
static gint64 now;

static gint64
tell_time (gpointer unused)
{
  return now;
}

static void
set_up (Study *study, gconstpointer unused)
{
  study_set_up (study, unused);
  now = g_get_real_time () + G_TIME_SPAN_HOUR;
  pps_store_set_clock (study->store, tell_time, NULL);
  pps_store_set_author (study->store, "AB");
}

static void
pass (guint minutes)
{
  now += minutes * G_TIME_SPAN_MINUTE;
}

static const PpsHistoryLine *
get_line (GPtrArray *lines, guint index)
{
  g_assert_cmpuint (index, <, lines->len);

  return g_ptr_array_index (lines, index);
}

static void
reword (Study *study, const char *text)
{
  g_assert_true (pps_edit_set_text (study->workspace, study->finding, "text", text, NULL));
}

/* Typing with pauses is one line; another hand, or another hour, is another. */
static void
test_lines (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) lines = NULL;

  reword (study, "te wei");
  pass (1);
  reword (study, "te weinig vakmensen");
  pps_store_set_author (study->store, "CD");
  reword (study, "te weinig mensen");
  pass (60);
  reword (study, "mensen");

  lines = pps_history_list (study->workspace, study->finding);
  g_assert_cmpstr (get_line (lines, 0)->after, ==, "mensen");
  g_assert_cmpstr (get_line (lines, 0)->before, ==, "te weinig mensen");
  g_assert_cmpstr (get_line (lines, 0)->author, ==, "CD");
  g_assert_cmpstr (get_line (lines, 1)->after, ==, "te weinig mensen");
  g_assert_cmpstr (get_line (lines, 2)->after, ==, "te weinig vakmensen");
  g_assert_cmpstr (get_line (lines, 2)->before, ==, "te weinig monteurs");
  g_assert_cmpstr (get_line (lines, 2)->author, ==, "AB");
  g_assert_cmpstr (get_line (lines, 2)->field, ==, "text");
  g_assert_true (get_line (lines, 2)->here);
}

static void
test_acts (Study *study, gconstpointer unused)
{
  g_autoptr (PpsEvidence) evidence = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = NULL;
  guint n_passages = 0;
  guint n_tags = 0;
  guint n_restored = 0;

  lines = pps_history_list (study->workspace, study->finding);
  g_assert_cmpint (get_line (lines, lines->len - 1)->act, ==, PPS_HISTORY_MADE);

  pass (1);
  evidence = pps_edit_add_passage (study->workspace, study->finding, study->answer, 28, 50, NULL);
  pass (1);
  g_assert_true (pps_edit_remove_passage (study->workspace, evidence, NULL));
  pass (1);
  g_ptr_array_add (records, study->finding);
  g_assert_true (pps_edit_tag (study->workspace, records, "opleiden", NULL));
  pass (1);
  g_assert_true (pps_edit_remove (study->workspace, study->finding, NULL));
  pass (1);
  g_assert_true (pps_edit_undo (study->workspace, NULL));

  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = pps_history_list (study->workspace, study->finding);
  g_assert_cmpint (get_line (lines, 0)->undone, ==, TRUE);
  for (guint i = 0; i < lines->len; i++)
    {
      const PpsHistoryLine *line = get_line (lines, i);

      if (line->act == PPS_HISTORY_TAKEN && g_str_equal (line->field, "evidence")
          && g_strcmp0 (line->after, "Wij leiden ze zelf op.") == 0)
        n_passages++;
      if (line->act == PPS_HISTORY_GIVEN && g_str_equal (line->field, "tag")
          && g_strcmp0 (line->after, "opleiden") == 0)
        n_tags++;
      if (line->act == PPS_HISTORY_RESTORED)
        n_restored++;
    }
  /* The theme was given, and given back when the removal was undone. */
  g_assert_cmpuint (n_passages, ==, 1);
  g_assert_cmpuint (n_tags, ==, 2);
  g_assert_cmpuint (n_restored, ==, 1);
}

static void
restore (Study *study)
{
  g_assert_true (
      pps_edit_restore (study->workspace, study->finding, "text", "te weinig monteurs", NULL));
}

static void
test_restore (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) wordings = NULL;

  pass (60);
  reword (study, "geen");
  pass (60);
  reword (study, "genoeg");
  pass (60);
  reword (study, "te weinig monteurs");
  pass (60);
  reword (study, "nu iets anders");

  wordings = pps_history_list_wordings (study->workspace, study->finding, "text");
  g_assert_cmpuint (wordings->len, ==, 3);
  g_assert_cmpstr (get_line (wordings, 0)->after, ==, "te weinig monteurs");
  g_assert_cmpstr (get_line (wordings, 1)->after, ==, "genoeg");
  g_assert_cmpstr (get_line (wordings, 2)->after, ==, "geen");

  study_assert_undone (study, restore);
  assert_text (study->finding, "text", "te weinig monteurs");
}

/* What stood there when an older wording was restored is a wording too, however soon that was. */
static void
test_restore_soon (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) wordings = NULL;

  reword (study, "te weinig monteurs");
  pass (60);
  reword (study, "nu iets anders");
  restore (study);

  wordings = pps_history_list_wordings (study->workspace, study->finding, "text");
  g_assert_cmpstr (get_line (wordings, 0)->after, ==, "nu iets anders");
}

/* Words come back, and findings rest on them again. */
static void
test_restore_answer (Study *study, gconstpointer unused)
{
  g_autoptr (PpsEvidence) evidence
      = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (study->finding)), 0);
  g_autoptr (GPtrArray) wordings = NULL;

  pass (60);
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, "Niets.", NULL));
  g_assert_cmpint (pps_evidence_get_state (evidence, study->answer), ==, PPS_EVIDENCE_GONE);

  wordings = pps_history_list_wordings (study->workspace, study->answer, "text");
  g_assert_cmpuint (wordings->len, ==, 1);
  g_assert_true (pps_edit_restore (study->workspace, study->answer, "text",
                                   get_line (wordings, 0)->after, NULL));
  assert_text (study->answer, "text", STUDY_WORDS);
  g_assert_cmpint (pps_evidence_get_state (evidence, study->answer), ==, PPS_EVIDENCE_WHOLE);
}

/* Of a long text the log keeps what was different only; people read it whole. */
static void
test_long (Study *study, gconstpointer unused)
{
  g_autofree char *filler = g_strnfill (20000, 'x');
  g_autofree char *one = g_strconcat (filler, " eerste ", filler, NULL);
  g_autofree char *two = g_strconcat (filler, " tweede ", filler, NULL);
  g_autoptr (GPtrArray) wordings = NULL;

  pass (60);
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, one, NULL));
  pass (60);
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, two, NULL));
  pass (60);
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, "", NULL));

  wordings = pps_history_list_wordings (study->workspace, study->answer, "text");
  g_assert_cmpuint (wordings->len, ==, 3);
  g_assert_cmpstr (get_line (wordings, 0)->after, ==, two);
  g_assert_cmpstr (get_line (wordings, 1)->after, ==, one);
  g_assert_cmpstr (get_line (wordings, 2)->after, ==, STUDY_WORDS);
}

#define ADD(name, test) g_test_add ("/history/" name, Study, NULL, set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lines", test_lines);
  ADD ("acts", test_acts);
  ADD ("restore", test_restore);
  ADD ("restore-soon", test_restore_soon);
  ADD ("restore-answer", test_restore_answer);
  ADD ("long", test_long);

  return g_test_run ();
}
