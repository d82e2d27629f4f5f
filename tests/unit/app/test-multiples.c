/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <string.h>

#include "pps-edit-import.h"
#include "pps-multiples-presenter.h"
#include "pps-sheet-panel.h"
#include "pps-sheet-plain.h"

/* One number over partnerships: the same axes, and what each chart rests on in words. */

static void
take (Study *study, const char *text)
{
  g_autoptr (PpsCsv) csv = pps_csv_parse (text, strlen (text), NULL, NULL);
  g_autoptr (PpsIndicatorMapping) mapping = pps_indicator_mapping_new (study->workspace, csv, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsIndicatorImport) plan
      = pps_indicator_import_new (study->workspace, csv, mapping, study->partnership, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pps_indicator_import_count (plan, PPS_IMPORT_SKIPPED), ==, 0);
  g_assert_true (pps_edit_import_indicators (study->workspace, plan, NULL));
}

static void
fill (Study *study)
{
  g_object_unref (pps_edit_add_partnership (study->workspace, "Zorg Zuid", NULL));
  g_object_unref (pps_edit_add_partnership (study->workspace, "Vreemd", NULL));
  take (study, "naam;datum;waarde;eenheid;doel;bron;dekking;stap;pps\n"
               "Geplaatst;2024;12;mensen;30;Jaarverslag;alle bedrijven;placed;Techniek Noord\n"
               "Geplaatst;2026;2;mensen;;Telling;;placed;Techniek Noord\n"
               "geplaatst;3-2025;140;mensen;;;;;Zorg Zuid\n"
               "Tevreden;2025;8;cijfer;;;;;Zorg Zuid\n");
}

static PpsSheet *
present (Study *study, PpsPurpose purpose)
{
  const PpsPresentOptions options = { .language = "nl", .purpose = purpose };

  return pps_present_multiples (study->workspace, NULL, &options);
}

static const PpsPanelCell *
get_cell (const PpsSheetPanel *panel, guint row, guint column)
{
  return g_ptr_array_index (((PpsPanelRow *) g_ptr_array_index (panel->rows, row))->cells, column);
}

static void
test_shared (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsSheetPanel *panel;
  const PpsPanelColumn *up, *along;

  fill (study);
  sheet = present (study, PPS_PURPOSE_OWN);
  g_assert_cmpuint (pps_sheet_get_n_panels (sheet), ==, 1);
  panel = pps_sheet_get_panel (sheet, 0);
  g_assert_cmpstr (panel->heading, ==, "Geplaatst (mensen)");
  g_assert_cmpstr (panel->note, ==, "2 van 3 PPS’en");
  g_assert_cmpint (panel->kind, ==, PPS_PANEL_MULTIPLES);
  g_assert_cmpuint (panel->rows->len, ==, 3);

  up = g_ptr_array_index (panel->columns, 0);
  along = g_ptr_array_index (panel->columns, 1);
  g_assert_cmpfloat (up->low, ==, 0);
  g_assert_cmpfloat (up->high, ==, 200);
  g_assert_cmpfloat (along->low, ==, 2024);
  g_assert_cmpfloat (along->high, ==, 2027);

  g_assert_cmpstr (get_cell (panel, 0, 0)->text, ==, "12 (2024) · 2 (2026)");
  g_assert_cmpuint (get_cell (panel, 0, 0)->values->len, ==, 2);
  g_assert_cmpfloat (g_array_index (get_cell (panel, 0, 1)->values, double, 0), ==, 2024.5);
  g_assert_nonnull (strstr (get_cell (panel, 0, 2)->text, "n = 2 · doel 30"));
  g_assert_cmpstr (get_cell (panel, 0, 3)->text, ==, "Jaarverslag · Telling");
  g_assert_cmpfloat (g_array_index (get_cell (panel, 1, 1)->values, double, 0), >, 2025.1);
  g_assert_cmpstr (get_cell (panel, 1, 3)->text, ==, "bron onbekend");
  g_assert_cmpstr (get_cell (panel, 2, 0)->text, ==, "houdt dit niet bij");
}

/* Two people could be told apart. */
static void
test_public (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSheet) sheet = NULL;

  fill (study);
  sheet = present (study, PPS_PURPOSE_PUBLIC);
  g_assert_cmpstr (get_cell (pps_sheet_get_panel (sheet, 0), 0, 0)->text, ==,
                   "12 (2024) · minder dan 3 (2026)");
  g_assert_cmpuint (get_cell (pps_sheet_get_panel (sheet, 0), 0, 0)->values->len, ==, 1);
}

static void
test_alone (Study *study, gconstpointer unused)
{
  g_autoptr (PpsSheet) none = present (study, PPS_PURPOSE_OWN);
  g_autoptr (PpsSheet) alone = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpstr (pps_sheet_get_panel (none, 0)->heading, ==, "Nog geen cijfers");
  take (study, "naam;datum;waarde;eenheid\nTevreden;2025;8;cijfer\n");
  alone = present (study, PPS_PURPOSE_OWN);
  g_assert_cmpint (pps_sheet_get_panel (alone, 0)->kind, ==, PPS_PANEL_TABLE);
  text = pps_sheet_dup_plain (alone);
  g_assert_nonnull (strstr (text, "Techniek Noord: Tevreden (cijfer)"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/multiples/" name, Study, NULL, study_set_up, test, study_tear_down)
  ADD ("shared", test_shared);
  ADD ("public", test_public);
  ADD ("alone", test_alone);
#undef ADD

  return g_test_run ();
}
