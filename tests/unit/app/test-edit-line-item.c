/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include "pps-edit-line-item.h"
#include "pps-edit-same.h"
#include "pps-line-table.h"

/* The small table beneath an answer: lines that are added, filled, moved and taken back, and their
 * sum. */

#define COSTS "pane.costs"

static PpsLineItem *
add (Study *study, const char *what, const char *amount, PpsLineItem *after)
{
  g_autoptr (GError) error = NULL;
  PpsLineItem *item
      = pps_edit_add_line_item (study->workspace, study->interview, COSTS, "cost", after, &error);

  g_assert_no_error (error);
  g_assert_true (pps_edit_line_item_text (study->workspace, item, "what", what, NULL));
  g_assert_true (pps_edit_line_item_amount (study->workspace, item, "amount", amount, NULL));

  return item;
}

static PpsAnswer *
find_answer (Study *study)
{
  return pps_edit_find_answer (study->workspace, study->interview, COSTS);
}

static void
assert_lines (Study *study, const char *expected)
{
  g_autoptr (PpsAnswer) answer = find_answer (study);
  g_autofree char *lines = pps_line_table_describe_all (study->workspace, answer, "nl");

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_lines (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) first = add (study, "Huur", "1.250,50", NULL);
  g_autoptr (PpsLineItem) last = add (study, "Begeleiding", "40", NULL);
  g_autoptr (PpsLineItem) second = add (study, "Promotie", "?", first);
  g_autoptr (PpsLineItem) blank = add (study, "", "", NULL);
  g_autoptr (PpsAnswer) answer = find_answer (study);

  g_assert_true (pps_edit_line_item_amount_kind (study->workspace, last, "hours", NULL));
  g_assert_true (pps_edit_line_item_text (study->workspace, last, "who", "Metaal BV", NULL));
  assert_text (answer, "state", "answered");
  assert_text (answer, "pane", "costs");
  assert_text (second, "amount-kind", "unknown");
  g_assert_true (pps_line_table_is_blank (blank));
  assert_lines (study, "• Huur: € 1.250,50\n"
                       "• Promotie: onbekend\n"
                       "• Begeleiding, Metaal BV: 40 uren\n"
                       "Samen: € 1.250,50 + 40 uren + 1 onbekend");
}

/* A line that was made by accident is no answer; the first thing in it makes one. */
static void
test_empty_is_no_answer (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) item = add (study, "", "", NULL);
  g_autoptr (PpsAnswer) answer = find_answer (study);

  assert_text (answer, "state", "");
  g_assert_true (pps_edit_line_item_amount_kind (study->workspace, item, "hours", NULL));
  assert_text (answer, "state", "");

  g_assert_true (pps_edit_line_item_text (study->workspace, item, "what", "Huur", NULL));
  assert_text (answer, "state", "answered");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_text (answer, "state", "");

  g_assert_true (pps_edit_line_item_amount (study->workspace, item, "amount", "12", NULL));
  assert_text (answer, "state", "answered");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_edit_line_item_amount_kind (study->workspace, item, "unknown", NULL));
  assert_text (answer, "state", "answered");
}

static void
test_partner (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) item = pps_edit_add_line_item (study->workspace, study->interview,
                                                         "pane.partners", "partner", NULL, NULL);
  g_autofree char *blank = pps_line_table_describe (study->workspace, item, "nl");
  g_autofree char *line = NULL;

  g_assert_cmpstr (blank, ==, "");
  pps_edit_line_item_text (study->workspace, item, "what", "Gemeente Zwolle", NULL);
  pps_edit_line_item_text (study->workspace, item, "stakeholder-group", "O", NULL);
  pps_edit_line_item_text (study->workspace, item, "gets", "uitstroom", NULL);
  pps_edit_line_item_text (study->workspace, item, "brings", "ruimte", NULL);
  line = pps_line_table_describe (study->workspace, item, "nl");
  g_assert_cmpstr (line, ==, "Gemeente Zwolle (Overheid): brengt ruimte; haalt uitstroom");
}

/* What is no amount is not thrown away. */
static void
test_odd_amount (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) item = add (study, "Huur", "circa 12.000", NULL);
  g_autoptr (PpsLineItem) bare = add (study, "", "tussen 10 en 15", NULL);

  assert_text (item, "what", "Huur (circa 12.000)");
  assert_text (item, "amount-kind", "unknown");
  assert_text (bare, "what", "tussen 10 en 15");

  g_assert_true (pps_edit_line_item_amount (study->workspace, item, "amount", "12000", NULL));
  assert_text (item, "amount-kind", "euro");
  g_assert_true (pps_edit_line_item_amount_kind (study->workspace, item, "unknown", NULL));
  g_assert_false (pps_record_get_real (PPS_RECORD (item), "amount", NULL));
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_record_get_real (PPS_RECORD (item), "amount", NULL));
}

/* Until when money comes in; what is no date stays as a remark. */
static void
test_until (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) item = add (study, "Subsidie", "40000", NULL);
  g_autofree char *words = NULL;

  g_assert_true (pps_edit_line_item_until (study->workspace, item, "until", "12-2026", NULL));
  assert_text (item, "until", "2026-12");
  words = pps_line_table_describe (study->workspace, item, "nl");
  g_assert_nonnull (strstr (words, "€ 40.000"));
  g_assert_true (pps_edit_line_item_until (study->workspace, item, "until", "na de zomer", NULL));
  assert_text (item, "until", "2026-12");
  assert_text (item, "what", "Subsidie (na de zomer)");
  g_assert_true (pps_edit_line_item_until (study->workspace, item, "until", "", NULL));
  assert_text (item, "until", "");
}

static void
test_move (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) a = add (study, "a", "1", NULL);
  g_autoptr (PpsLineItem) b = add (study, "b", "1", NULL);
  g_autoptr (PpsLineItem) c = add (study, "c", "1", NULL);

  g_assert_true (pps_edit_move_line_item (study->workspace, c, -1, NULL));
  assert_lines (study, "• a: € 1\n• c: € 1\n• b: € 1\nSamen: € 3");
  g_assert_true (pps_edit_move_line_item (study->workspace, c, -1, NULL));
  assert_lines (study, "• c: € 1\n• a: € 1\n• b: € 1\nSamen: € 3");
  g_assert_true (pps_edit_move_line_item (study->workspace, c, -1, NULL));
  g_assert_true (pps_edit_move_line_item (study->workspace, c, 1, NULL));
  g_assert_true (pps_edit_move_line_item (study->workspace, c, 1, NULL));
  assert_lines (study, "• a: € 1\n• b: € 1\n• c: € 1\nSamen: € 3");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_lines (study, "• a: € 1\n• c: € 1\n• b: € 1\nSamen: € 3");
  g_assert_true (pps_edit_remove (study->workspace, c, NULL));
  assert_lines (study, "• a: € 1\n• b: € 1\nSamen: € 2");
}

static void
test_undo_of_first (Study *study, gconstpointer unused)
{
  g_autoptr (PpsLineItem) item
      = pps_edit_add_line_item (study->workspace, study->interview, COSTS, "cost", NULL, NULL);
  g_autoptr (PpsAnswer) answer = find_answer (study);

  g_assert_true (pps_edit_undo (study->workspace, NULL));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (item)));
  g_assert_true (pps_record_is_deleted (PPS_RECORD (answer)));
}

/* "The same as then" is said of the lines too; lines of one's own stand. */
static void
test_same (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) round = pps_edit_add_round (study->workspace, study->partnership, "Later",
                                                   "evaluation", "2027", NULL);
  g_autoptr (PpsInterview) first = g_object_ref (study->interview);
  g_autoptr (PpsLineItem) item = add (study, "Huur", "1.250,50", NULL);
  g_autoptr (PpsLineItem) blank = add (study, "", "", NULL);
  g_autoptr (PpsLineItem) unknown = add (study, "Promotie", "?", NULL);
  g_autoptr (PpsAnswer) then = find_answer (study);

  g_object_unref (study->interview);
  study->interview = pps_edit_add_interview (study->workspace, round, "W", NULL, NULL);
  g_assert_true (pps_edit_say_same (study->workspace, study->interview, COSTS, then, NULL));
  assert_lines (study, "• Huur: € 1.250,50\n• Promotie: onbekend\nSamen: € 1.250,50 + 1 onbekend");
  g_assert_true (pps_edit_say_same (study->workspace, study->interview, COSTS, then, NULL));
  assert_lines (study, "• Huur: € 1.250,50\n• Promotie: onbekend\nSamen: € 1.250,50 + 1 onbekend");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/edit-line-item/" name, Study, NULL, study_set_up, test, study_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lines", test_lines);
  ADD ("empty-is-no-answer", test_empty_is_no_answer);
  ADD ("partner", test_partner);
  ADD ("odd-amount", test_odd_amount);
  ADD ("until", test_until);
  ADD ("move", test_move);
  ADD ("same", test_same);
  ADD ("undo-of-first", test_undo_of_first);

  return g_test_run ();
}
