/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-partnerships-presenter.h"
#include "pps-sheet-catalogue.h"

/* Sheets about several partnerships. A cell is its lines, "*" for shared, "-" for silence, "#" for
 * a head. */

static GPtrArray *
add_partnerships (Study *study)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  PpsPartnership *other = pps_edit_add_partnership (study->workspace, "Techniek Zuid", NULL);

  g_ptr_array_add (all, g_object_ref (study->partnership));
  g_ptr_array_add (all, other);
  g_object_unref (
      pps_edit_add_finding (study->workspace, other, NULL, STUDY_PANE, "", "samen", NULL));
  g_object_unref (
      pps_edit_add_finding (study->workspace, other, NULL, "costs", "S", "van de school", NULL));

  return all;
}

static void
assert_cell (PpsSheet *sheet, guint row, guint column, const char *expected)
{
  static const char *const styles[] = { "", "*", "-", "#" };
  GPtrArray *lines = g_ptr_array_index (pps_sheet_get_row (sheet, row)->cells, column);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (
          text, "%s%s%s %s", i > 0 ? " | " : "", styles[line->style],
          line->group >= 0 ? pps_sheet_get_group (sheet, line->group)->letter : "", line->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_panes (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = pps_present_partnerships (study->workspace, all, &options);
  const PpsSheetRow *row = pps_sheet_get_row (sheet, 2);

  g_assert_cmpuint (pps_sheet_get_n_columns (sheet), ==, 2);
  g_assert_cmpuint (pps_sheet_get_n_rows (sheet), ==, 18);
  g_assert_cmpstr (pps_sheet_get_title (sheet), ==, "Proef");
  g_assert_cmpstr (pps_sheet_get_subtitle (sheet), ==, "Vergelijking van 2 PPS’en");
  g_assert_cmpstr (pps_sheet_get_column (sheet, 0)->title, ==, "Techniek Noord");
  g_assert_cmpstr (pps_sheet_get_column (sheet, 0)->detail, ==, "Looptijd 2025 · W\u00a01");
  g_assert_cmpstr (row->title, ==, "Sociaal probleem / sociale behoefte");
  g_assert_cmpuint (row->number, ==, 3);
  g_assert_cmpint (row->theme, ==, 0);
  assert_cell (sheet, 2, 0, "W te weinig monteurs");
  assert_cell (sheet, 2, 1, "* samen");
  assert_cell (sheet, 0, 0, "- Nog niets gevonden");
  assert_cell (sheet, 8, 1, "S van de school");
}

/* Panes, groups and themes can be chosen. */
static void
test_choice (Study *study, gconstpointer unused)
{
  static const char *const without[] = { "partners", "key-activities", NULL };
  static const char *const employers[] = { "W", NULL };
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsPresentOptions options = { "en", .without = without, .groups = employers };
  g_autoptr (PpsSheet) panes = pps_present_partnerships (study->workspace, all, &options);
  g_autoptr (PpsSheet) themes = NULL;

  g_assert_cmpuint (pps_sheet_get_n_rows (panes), ==, 16);
  assert_cell (panes, 0, 0, "W te weinig monteurs");
  assert_cell (panes, 6, 1, "- Nothing found yet");
  g_assert_cmpstr (pps_sheet_get_subtitle (panes), ==, "Comparison of 2 partnerships · Employers");

  options.groups = NULL;
  options.by_theme = TRUE;
  themes = pps_present_partnerships (study->workspace, all, &options);
  g_assert_cmpuint (pps_sheet_get_n_rows (themes), ==, 4);
  assert_cell (themes, 0, 0, "# Social problem / social need | W te weinig monteurs");
  assert_cell (themes, 3, 1, "# Costs (euro) | S van de school");
}

/* Each stands there as it was last found to be; a round in which nothing was found is none. */
static void
test_last_round (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = add_partnerships (study);
  g_autoptr (PpsRound) later = pps_edit_add_round (study->workspace, study->partnership, "Later",
                                                   "evaluation", "2026-05", NULL);
  g_autoptr (PpsRound) empty = pps_edit_add_round (study->workspace, study->partnership, "Leeg",
                                                   "evaluation", "2027-05", NULL);
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;

  g_object_unref (study_add_finding (study, later, STUDY_PANE, "O", "genoeg"));
  sheet = pps_present_partnerships (study->workspace, all, &options);
  g_assert_cmpstr (pps_sheet_get_column (sheet, 0)->detail, ==, "Later");
  assert_cell (sheet, 2, 0, "O genoeg");
}

/* What a publication does not say is silence of the source, and sources stand behind the sheet. */
static void
test_source (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = NULL;

  g_assert_true (pps_edit_set_text (study->workspace, g_ptr_array_index (all, 1), "source",
                                    "Boekje, p. 12", NULL));
  sheet = pps_present_partnerships (study->workspace, all, &options);
  assert_cell (sheet, 0, 1, "- De bron zegt hier niets over");
  g_assert_cmpuint (pps_sheet_get_n_sections (sheet), ==, 1);
  g_assert_cmpstr (pps_sheet_get_section (sheet, 0)->heading, ==, "Techniek Zuid");
}

/* A block for each partnership, with the rows of its own table. */
static void
test_perspectives (Study *study, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsPresentOptions options = { "nl" };
  g_autoptr (PpsSheet) sheet = pps_present_perspectives_over (study->workspace, all, &options);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    {
      const PpsSheetRow *row = pps_sheet_get_row (sheet, i);

      g_string_append_printf (rows, "%s%s ", row->heads_block ? "# " : "", row->title);
    }
  g_assert_cmpstr (rows->str, ==,
                   "# Techniek Noord Overheid Werkgevers Onderwijs "
                   "# Techniek Zuid Gedeeld Overheid Werkgevers Onderwijs ");
  assert_cell (sheet, 2, 0, "W te weinig monteurs");
  assert_cell (sheet, 5, 0, "* samen");
  assert_cell (sheet, 8, 3, "S van de school");
  g_assert_cmpuint (pps_sheet_get_n_columns (sheet), ==, 4);
}

/* A small canvas for each, every pane in its place. */
static void
test_small (Study *study, gconstpointer unused)
{
  static const char *const without[] = { "costs", NULL };
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsPresentOptions options = { "nl", .small = TRUE, .without = without };
  g_autoptr (PpsSheet) sheet = pps_present_partnerships (study->workspace, all, &options);
  const PpsSheetPane *pane = pps_sheet_get_pane (sheet, 18 + 2);

  g_assert_cmpint (pps_sheet_get_kind (sheet), ==, PPS_SHEET_CANVAS);
  g_assert_cmpuint (pps_sheet_get_n_parts (sheet), ==, 2);
  g_assert_cmpstr (pps_sheet_get_part (sheet, 1)->title, ==, "Techniek Zuid");
  g_assert_cmpstr (pane->id, ==, STUDY_PANE);
  g_assert_cmpint (pane->part, ==, 1);
  g_assert_cmpstr (((PpsSheetLine *) g_ptr_array_index (pane->lines, 0))->text, ==, "samen");
  g_assert_cmpuint (pps_sheet_get_pane (sheet, 18 + 8)->lines->len, ==, 0);
}

/* The one list of sheets knows them. */
static void
test_catalogue (Study *study, gconstpointer unused)
{
  static const char *const names[] = { "partnerships", "perspectives-over" };
  g_autoptr (GPtrArray) all = add_partnerships (study);
  PpsSheetSubject subject = { .partnerships = all };
  PpsPresentOptions options = { "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PpsSheetEntry *entry = pps_sheet_catalogue_find (names[i]);
      g_autoptr (PpsSheet) sheet = NULL;

      g_assert_nonnull (entry);
      g_assert_cmpint (entry->about, ==, PPS_SHEET_ABOUT_PARTNERSHIPS);
      sheet = entry->present (study->workspace, &subject, &options, NULL);
      g_assert_nonnull (strstr (pps_sheet_get_subtitle (sheet), "van 2 PPS’en"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/partnerships/" name, Study, NULL, study_set_up, function, study_tear_down)
  ADD ("panes", test_panes);
  ADD ("choice", test_choice);
  ADD ("last-round", test_last_round);
  ADD ("source", test_source);
  ADD ("perspectives", test_perspectives);
  ADD ("small", test_small);
  ADD ("catalogue", test_catalogue);
#undef ADD

  return g_test_run ();
}
