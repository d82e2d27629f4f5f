/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-mark-table.h"

/* What the marks of a round say, and what they do not. */

static void
mark (Study *study, PpsRound *round, const char *group, PpsRespondent *who, int value)
{
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();
  g_autoptr (PpsInterview) interview = NULL;

  if (who != NULL)
    g_ptr_array_add (respondents, who);
  interview = pps_edit_add_interview (study->workspace, round, group, respondents, NULL);
  g_assert_true (pps_edit_start_interview (study->workspace, interview, NULL));
  g_assert_true (
      pps_edit_answer_mark (study->workspace, interview, "involvement.heard", value, NULL));
}

static void
assert_words (PpsMarkTable *table, const char *group, const char *expected)
{
  g_autofree char *words
      = pps_mark_cell_dup_words (pps_mark_table_get (table, "involvement.heard", group), "nl");

  g_assert_cmpstr (words, ==, expected);
}

/* Two marks are two marks; from three on there is a mean, and it says of how many. */
static void
test_small_n (Study *study, gconstpointer unused)
{
  g_autoptr (PpsMarkTable) table = NULL;

  mark (study, study->round, "O", NULL, 2);
  mark (study, study->round, "O", NULL, 5);
  mark (study, study->round, "S", NULL, 5);
  mark (study, study->round, "S", NULL, 4);
  mark (study, study->round, "S", NULL, 4);
  mark (study, study->round, "P", NULL, 0);
  table = pps_mark_table_new (study->workspace, study->round, NULL);

  assert_words (table, "O", "5 · 2");
  assert_words (table, "S", "4,3 (n = 3)");
  assert_words (table, "P", "");
  g_assert_cmpuint (pps_mark_table_get (table, "involvement.heard", "P")->n_no_opinion, ==, 1);
  assert_words (table, "W", "");
}

/* Up and down since the round before; nothing is said where one of them has no mark. */
static void
test_change (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later
      = pps_edit_add_round (study->workspace, study->partnership, "Later", "running", "2027", NULL);
  g_autoptr (PpsMarkTable) table = NULL;

  mark (study, study->round, "O", NULL, 4);
  mark (study, later, "O", NULL, 2);
  mark (study, study->round, "S", NULL, 3);
  mark (study, later, "S", NULL, 3);
  mark (study, later, "P", NULL, 5);
  table = pps_mark_table_new (study->workspace, later, study->round);

#define CHANGE(group)                                                                              \
  pps_mark_cell_get_change (pps_mark_table_get (table, "involvement.heard", group))
  g_assert_cmpint (CHANGE ("O"), ==, PPS_MARK_CHANGE_DOWN);
  g_assert_cmpint (CHANGE ("S"), ==, PPS_MARK_CHANGE_SAME);
  g_assert_cmpint (CHANGE ("P"), ==, PPS_MARK_CHANGE_UNKNOWN);
#undef CHANGE
}

static void
test_spread (Study *study, gconstpointer unused)
{
  g_autoptr (PpsMarkTable) one = NULL;
  g_autoptr (PpsMarkTable) all = NULL;

  mark (study, study->round, "O", NULL, 5);
  one = pps_mark_table_new (study->workspace, study->round, NULL);
  g_assert_cmpfloat (pps_mark_table_get_spread (one, "involvement.heard"), ==, 0);

  mark (study, study->round, "S", NULL, 1);
  mark (study, study->round, "S", NULL, 2);
  all = pps_mark_table_new (study->workspace, study->round, NULL);
  g_assert_cmpfloat (pps_mark_table_get_spread (all, "involvement.heard"), ==, 3.5);
}

/* Small employers are counted with the employers, and apart. */
static void
test_small_employers (Study *study, gconstpointer unused)
{
  g_autoptr (PpsOrganisation) small
      = pps_edit_add_organisation (study->workspace, study->partnership, "Smederij", "W", NULL);
  g_autoptr (PpsRespondent) owner = pps_edit_add_respondent (study->workspace, study->partnership,
                                                             small, "W", "Eigenaar", NULL);
  g_autoptr (PpsMarkTable) table = NULL;

  g_assert_true (pps_edit_set_boolean (study->workspace, PPS_RECORD (small), "small", TRUE, NULL));
  mark (study, study->round, "W", owner, 1);
  mark (study, study->round, "W", NULL, 4);
  table = pps_mark_table_new (study->workspace, study->round, NULL);

  assert_words (table, "W", "4 · 1");
  assert_words (table, PPS_MARKS_OF_SMALL, "1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/mark-table/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("small-n", test_small_n);
  ADD ("change", test_change);
  ADD ("spread", test_spread);
  ADD ("small-employers", test_small_employers);
#undef ADD

  return g_test_run ();
}
