/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

/* Finding: from words to a line on the canvas, and where that line stands. */

static void
answer (Study *study, const char *text)
{
  g_assert_true (
      pps_edit_answer_text (study->workspace, study->interview, STUDY_QUESTION, text, NULL));
}

static void
test_words (Study *study, gconstpointer unused)
{
  PpsRecord *finding = PPS_RECORD (study->finding);

  assert_text (finding, "text", "te weinig monteurs");
  assert_text (finding, "pane", STUDY_PANE);
  assert_text (finding, "stakeholder-group", "W");
  assert_text (finding, "status", "draft");
  assert_text (finding, "round", pps_record_get_id (PPS_RECORD (study->round)));
  assert_text (finding, "partnership", pps_record_get_id (PPS_RECORD (study->partnership)));
}

typedef struct
{
  const char *name;
  const char *text;
  guint start;
  guint end;
  const char *line;  /* %NULL: refused */
  const char *words; /* what the evidence covers */
} Words;

static const Words words[] = {
  { "emoji", "a 🙂🙃 b", 2, 4, "🙂🙃", "🙂🙃" },
  { "combining", "e\xcc\x81\x65n twee", 0, 4, "e\xcc\x81\x65n", "e\xcc\x81\x65n" },
  { "line-breaks", "een\n\n  twee\tdrie\r\nvier", 0, 22, "een twee drie vier",
    "een\n\n  twee\tdrie\r\nvier" },
  { "paragraphs",
    "een\xe2\x80\xa9twee\xe2\x80\xa8"
    "drie",
    0, 13, "een twee drie",
    "een\xe2\x80\xa9twee\xe2\x80\xa8"
    "drie" },
  { "no-break-space",
    "voor \xe2\x82\xac\xc2\xa0"
    "5 per uur",
    5, 8,
    "\xe2\x82\xac\xc2\xa0"
    "5",
    "\xe2\x82\xac\xc2\xa0"
    "5" },
  { "white-space-around", "een twee drie", 3, 9, "twee", "twee" },
  { "past-the-end", "een twee", 4, 999, "twee", "twee" },
  { "all", "een", 0, G_MAXUINT, "een", "een" },
  { "nothing", "een twee", 3, 3, NULL, NULL },
  { "backwards", "een twee", 5, 2, NULL, NULL },
  { "beyond", "een twee", 20, 30, NULL, NULL },
  { "white-space", "een \n\xc2\xa0 twee", 3, 7, NULL, NULL },
};

static void
test_find_words (Study *study, gconstpointer data)
{
  const Words *one = data;
  g_autoptr (PpsFinding) finding = NULL;
  g_autoptr (PpsRecord) evidence = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *covered = NULL;
  gint64 start;
  gint64 end;

  answer (study, one->text);
  finding = pps_edit_find_words (study->workspace, study->answer, one->start, one->end, &error);
  if (one->line == NULL)
    {
      g_assert_null (finding);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_cmpuint (study_count (study, "all-findings", NULL), ==, 1);
      return;
    }

  g_assert_no_error (error);
  assert_text (finding, "text", one->line);
  evidence = study_get (study, "finding-evidence", pps_record_get_id (PPS_RECORD (finding)), 0);
  assert_text (evidence, "text", one->words);
  assert_text (evidence, "answer", pps_record_get_id (PPS_RECORD (study->answer)));
  g_assert_true (pps_record_get_integer (evidence, "start", &start));
  g_assert_true (pps_record_get_integer (evidence, "end", &end));
  covered = g_utf8_substring (one->text, start, end);
  g_assert_cmpstr (covered, ==, one->words);
}

/* The ids of the findings of a pane, as letters in the order in which they stand. */
static void
assert_order (Study *study, const char *pane, const char *expected)
{
  g_autoptr (PpsQuery) findings = NULL;
  g_autoptr (GString) order = g_string_new (NULL);

  findings = pps_query_new (study->store, "partnership-findings",
                            pps_record_get_id (PPS_RECORD (study->partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (g_str_equal (pps_record_get_text (finding, "pane"), pane))
        g_string_append (order, pps_record_get_text (finding, "text"));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
move (Study *study, PpsFinding *finding, const char *pane, PpsFinding *before)
{
  g_autoptr (GError) error = NULL;

  pps_edit_move_finding (study->workspace, finding, pane, "W", before, &error);
  g_assert_no_error (error);
}

/* Panes are independent: where findings of another pane stand does not matter. */
static void
test_move (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) a = study_add_finding (study, study->round, "solution", "W", "a");
  g_autoptr (PpsFinding) b = study_add_finding (study, study->round, "costs", "W", "b");
  g_autoptr (PpsFinding) c = study_add_finding (study, study->round, "solution", "W", "c");
  g_autoptr (PpsFinding) d = study_add_finding (study, study->round, "costs", "W", "d");
  g_autoptr (PpsFinding) e = study_add_finding (study, study->round, "channels", "W", "e");

  assert_order (study, "solution", "ac");
  move (study, c, "solution", a);
  assert_order (study, "solution", "ca");
  move (study, d, "solution", a);
  assert_order (study, "solution", "cda");
  assert_order (study, "costs", "b");
  move (study, a, "costs", b);
  assert_order (study, "costs", "ab");
  assert_order (study, "solution", "cd");
  move (study, c, "costs", NULL);
  assert_order (study, "costs", "abc");
  move (study, a, "costs", NULL);
  assert_order (study, "costs", "bca");
  move (study, e, "costs", b);
  assert_order (study, "costs", "ebca");

  /* Parked, and back. */
  move (study, c, "", NULL);
  assert_order (study, "costs", "eba");
  assert_order (study, "", "c");
  move (study, c, "costs", e);
  assert_order (study, "costs", "ceba");

  /* A place in another pane than the one it goes to is no place. */
  move (study, c, "costs", d);
  assert_order (study, "costs", "ebac");
}

/* However often one is put before another, it gets there. */
static void
test_move_often (Study *study, gconstpointer unused)
{
  g_autoptr (PpsFinding) a = study_add_finding (study, study->round, "solution", "W", "a");
  g_autoptr (PpsFinding) b = study_add_finding (study, study->round, "solution", "W", "b");
  g_autoptr (PpsFinding) c = study_add_finding (study, study->round, "solution", "W", "c");

  for (guint i = 0; i < 200; i++)
    {
      move (study, b, "solution", c);
      assert_order (study, "solution", "abc");
      move (study, c, "solution", b);
      assert_order (study, "solution", "acb");
    }
}

/* Two laptops can give one position twice. */
static void
test_move_between_equals (Study *study, gconstpointer unused)
{
  PpsFinding *findings[4];
  static const char *const names[] = { "a", "b", "c", "d" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 4; i++)
    findings[i] = study_add_finding (study, study->round, "solution", "W", names[i]);
  for (guint i = 0; i < 4; i++)
    g_assert_true (pps_edit_set_real (study->workspace, findings[i], "position", "0", NULL));
  assert_order (study, "solution", "abcd");

  move (study, findings[3], "solution", findings[1]);
  assert_order (study, "solution", "adbc");
  move (study, findings[2], "solution", findings[0]);
  assert_order (study, "solution", "cadb");

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_order (study, "solution", "adbc");
  for (guint i = 0; i < 4; i++)
    g_object_unref (findings[i]);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-finding/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strconcat ("/edit-finding/find-words/", words[i].name, NULL);

      g_test_add (path, Study, &words[i], study_set_up, test_find_words, study_tear_down);
    }
  ADD ("move", test_move);
  ADD ("move-often", test_move_often);
  ADD ("move-between-equals", test_move_between_equals);

  return g_test_run ();
}
