/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-table.h"
#include "pps-presenter.h"

/* The perspectives table as it was laid out, ordered and compared. Rows are their ids, a cell its
 * lines, "#" for a head. */

static void
assert_rows (PpsSheet *sheet, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? " " : "", pps_sheet_get_row (sheet, i)->id);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_cell (PpsSheet *sheet, guint row, guint column, const char *expected)
{
  GPtrArray *lines = g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (
          text, "%s%s%s%s%s", i > 0 ? " | " : "", line->style == PPS_LINE_HEAD ? "# " : "",
          pps_sign_get_symbol (line->sign), line->sign != PPS_SIGN_NONE ? " " : "", line->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static PpsSheet *
present (Study *study, const PpsPresentOptions *options)
{
  return pps_present_perspectives (study->workspace, study->partnership, options);
}

static void
find (Study *study, const char *pane, const char *group, const char *text)
{
  g_object_unref (study_add_finding (study, study->round, pane, group, text));
}

static gboolean
lay_out (Study *study, PpsRound *round, const char *rows, const char *hidden)
{
  return pps_edit_lay_out_table (study->workspace, study->partnership, round, rows, hidden, NULL);
}

/* Rows and panes are kept with a round, and each time undone in one step; options go before. */
static void
test_layout (Study *study, gconstpointer unused)
{
  static const char *const none[] = { NULL };
  static const char *const own[] = { "S", "-", NULL };
  PpsPresentOptions options = { "nl", .round = study->round };
  g_autoptr (PpsSheet) kept = NULL;
  g_autoptr (PpsSheet) all_rounds = NULL;
  g_autoptr (PpsSheet) over = NULL;
  g_autoptr (PpsSheet) undone = NULL;

  find (study, "solution", "W", "oplossing");
  find (study, "funding", "", "samen");
  find (study, "funding", "P", "trekt");
  g_assert_true (lay_out (study, study->round, "W P - O", STUDY_PANE));

  kept = present (study, &options);
  assert_rows (kept, "W P shared O");
  assert_cell (kept, 0, 0, "oplossing");
  assert_cell (kept, 1, 3, "trekt");

  options.round = NULL;
  all_rounds = present (study, &options);
  assert_rows (all_rounds, "shared O W S");

  options.round = study->round;
  options.rows = own;
  options.without = none;
  over = present (study, &options);
  assert_rows (over, "S shared");

  options.rows = NULL;
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  undone = present (study, &options);
  assert_rows (undone, "shared O W S");
  assert_cell (undone, 2, 0, "te weinig monteurs | oplossing");
}

static void
lay_out_again (Study *study)
{
  g_assert_true (lay_out (study, study->round, "W", "solution costs"));
}

static void
lay_out_as_usual (Study *study)
{
  g_assert_true (lay_out (study, study->round, "", NULL));
}

static void
test_layout_undone (Study *study, gconstpointer unused)
{
  g_autoptr (PpsTableSetting) kept = NULL;

  study_assert_undone (study, lay_out_again);
  study_assert_undone (study, lay_out_as_usual);
  kept = pps_edit_find_table (study->workspace, study->partnership, study->round);
  g_assert_null (kept);
  g_assert_true (lay_out (study, NULL, "", ""));
}

/* A cell of four lines, of which c and d stand under one head. */
static void
fill_cell (Study *study, PpsFinding **lines)
{
  for (guint i = 0; i < 4; i++)
    {
      char name[] = { 'a' + i, '\0' };

      lines[i] = study_add_finding (study, study->round, "costs", "O", name);
    }
  g_assert_true (pps_edit_set_cell_head (study->workspace, lines[2], " Kop ", NULL));
  g_assert_true (pps_edit_set_cell_head (study->workspace, lines[3], "Kop", NULL));
}

static void
assert_costs (Study *study, const char *expected)
{
  PpsPresentOptions options = { "nl", .round = study->round };
  g_autoptr (PpsSheet) sheet = present (study, &options);

  assert_cell (sheet, 0, 3, expected);
}

static GPtrArray *
list_costs (Study *study)
{
  PpsPresentOptions options = { "nl", .round = study->round };

  return pps_present_list_cell (study->workspace, study->partnership, &options, "O", "money");
}

static void
move (Study *study, PpsFinding *finding, int steps, const char *expected)
{
  g_autoptr (GPtrArray) cell = list_costs (study);

  g_assert_true (pps_edit_move_in_cell (study->workspace, cell, finding, steps, NULL));
  assert_costs (study, expected);
}

/* Lines move within their head, and at its edge with it; those without a head stay above all. */
static void
test_move (Study *study, gconstpointer unused)
{
  PpsFinding *lines[4];
  g_autoptr (PpsFinding) other = NULL;

  fill_cell (study, lines);
  assert_costs (study, "a | b | # Kop | c | d");
  move (study, lines[0], 1, "b | a | # Kop | c | d");
  move (study, lines[0], 1, "b | a | # Kop | c | d");
  move (study, lines[2], -1, "b | a | # Kop | c | d");
  move (study, lines[2], 1, "b | a | # Kop | d | c");

  other = study_add_finding (study, study->round, "costs", "O", "e");
  g_assert_true (pps_edit_set_cell_head (study->workspace, other, "Ander", NULL));
  move (study, other, -1, "b | a | # Ander | e | # Kop | d | c");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_costs (study, "b | a | # Kop | d | c | # Ander | e");

  for (guint i = 0; i < 4; i++)
    g_object_unref (lines[i]);
}

/* What is put beside a line stands under the head of that line, in one step. */
static void
test_place (Study *study, gconstpointer unused)
{
  PpsFinding *lines[4];
  g_autoptr (GPtrArray) cell = NULL;

  fill_cell (study, lines);
  cell = list_costs (study);
  g_assert_true (pps_edit_place_in_cell (study->workspace, cell, lines[0], lines[2], TRUE, NULL));
  assert_costs (study, "b | # Kop | c | a | d");
  g_assert_true (pps_edit_undo (study->workspace, NULL));
  assert_costs (study, "a | b | # Kop | c | d");
  g_assert_true (pps_edit_place_in_cell (study->workspace, cell, lines[3], lines[1], FALSE, NULL));
  assert_costs (study, "a | d | b | # Kop | c");

  for (guint i = 0; i < 4; i++)
    g_object_unref (lines[i]);
}

static void
test_left_out (Study *study, gconstpointer unused)
{
  PpsPresentOptions options = { "nl", .round = study->round };
  PpsFinding *lines[4];
  g_autoptr (GPtrArray) left_out = NULL;

  fill_cell (study, lines);
  g_assert_true (pps_edit_set_boolean (study->workspace, lines[3], "table-hidden", TRUE, NULL));
  assert_costs (study, "a | b | # Kop | c");
  left_out
      = pps_present_list_left_out (study->workspace, study->partnership, &options, "O", "money");
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_true (g_ptr_array_index (left_out, 0) == lines[3]);

  for (guint i = 0; i < 4; i++)
    g_object_unref (lines[i]);
}

/* Comparing */

static PpsRound *
add_round (Study *study)
{
  g_autoptr (PpsRound) round = NULL;

  g_assert_true (pps_store_begin (study->store, "test", NULL));
  round = pps_store_add (study->store, PPS_TYPE_ROUND, NULL);
  pps_store_write_text (study->store, round, "partnership",
                        pps_record_get_id (PPS_RECORD (study->partnership)), NULL);
  pps_store_write_text (study->store, round, "name", "Later", NULL);
  g_assert_true (pps_store_commit (study->store, NULL));

  return g_steal_pointer (&round);
}

static void
find_later (Study *study, PpsRound *later, const char *text, PpsFinding *continued)
{
  g_autoptr (PpsFinding) finding = study_add_finding (study, later, "costs", "O", text);

  if (continued != NULL)
    g_assert_true (pps_edit_set_text (study->workspace, finding, "continues",
                                      pps_record_get_id (PPS_RECORD (continued)), NULL));
}

static void
test_compare (Study *study, gconstpointer unused)
{
  g_autoptr (PpsRound) later = add_round (study);
  PpsPresentOptions options = { "nl", .round = later, .compare = study->round };
  g_autoptr (PpsFinding) first = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsSheet) english = NULL;
  g_autoptr (PpsSheet) itself = NULL;

  first = study_add_finding (study, study->round, "costs", "O", "huur van de hal");
  find (study, "costs", "O", "de gemeente betaalt twee coaches");
  find (study, "costs", "O", "blijft zoals het was");
  find (study, "costs", "O", "niet meer gehoord");
  find (study, "costs", "W", "alleen toen");

  find_later (study, later, "een eigen gebouw", first);
  find_later (study, later, "de gemeente betaalt drie coaches", NULL);
  find_later (study, later, "blijft zoals het was", NULL);
  find_later (study, later, "iets heel anders", NULL);

  sheet = present (study, &options);
  assert_cell (sheet, 0, 3,
               "~ [was:\u00a0huur van de hal] [nu:\u00a0een eigen gebouw]"
               " | ~ de gemeente betaalt [was:\u00a0twee] [nu:\u00a0drie] coaches"
               " | = blijft zoals het was | + iets heel anders"
               " | × niet meer gehoord");
  assert_cell (sheet, 1, 3, "× alleen toen");
  assert_cell (sheet, 2, 3, "Nog niets gevonden");
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "vergeleken met Looptijd 2025"));
  g_assert_nonnull (strstr (pps_sheet_get_notes (sheet), "helft van de woorden"));

  options.language = "en";
  english = present (study, &options);
  assert_cell (english, 1, 3, "× alleen toen");

  options.compare = later;
  itself = present (study, &options);
  assert_cell (itself, 1, 3, "Nothing found yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/table/" name, Study, NULL, study_set_up, function, study_tear_down)
  ADD ("layout", test_layout);
  ADD ("layout-undone", test_layout_undone);
  ADD ("move", test_move);
  ADD ("place", test_place);
  ADD ("left-out", test_left_out);
  ADD ("compare", test_compare);
#undef ADD

  return g_test_run ();
}
