/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-colour.h"
#include "pps-grid-rows.h"
#include "pps-page-setup.h"
#include "pps-sheet-plain.h"
#include "pps-sheet.h"

#include <string.h>

/* The values that layouts are made from, and the small sums they are made with. */

static void
test_papers (void)
{
  PpsPaper paper;
  double width, height;

  g_assert_true (pps_paper_find ("a3", &paper));
  g_assert_cmpint (paper, ==, PPS_PAPER_A3);
  g_assert_cmpstr (pps_paper_get_name (paper), ==, "A3");
  g_assert_false (pps_paper_find ("A5", &paper));
  g_assert_false (pps_paper_find ("", NULL));

  pps_page_setup_get_size (&(PpsPageSetup){ PPS_PAPER_A3, PPS_LANDSCAPE, FALSE }, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 1190.55, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  pps_page_setup_get_size (&(PpsPageSetup){ PPS_PAPER_A0, PPS_PORTRAIT, FALSE }, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 2383.94, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 3370.39, 0.01);
}

static void
test_panes (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "de");
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsSheetPane *pane;
  guint second, first;

  second = pps_sheet_builder_add_pane (builder, "b", 2, "B", NULL, 0, 11, 11, 9, 9);
  first = pps_sheet_builder_add_pane (builder, "a", 1, "A\xff", "?", 0, 0, 0, 6, 12);
  pps_sheet_builder_add_line (builder, first, "own", PPS_LINE_PLAIN, 0, "own");
  pps_sheet_builder_add_line (builder, first, "no", PPS_LINE_PLAIN, 7, "no group");
  pps_sheet_builder_add_line (builder, first, "all", PPS_LINE_SHARED, -1, "shared");
  pps_sheet_builder_add_line (builder, second, NULL, PPS_LINE_SILENT, -5, NULL);
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0xff4477aa, 2);
  pps_sheet_builder_set_notes (builder, "");
  sheet = pps_sheet_builder_end (builder);

  g_assert_cmpstr (pps_sheet_get_language (sheet), ==, "nl");
  g_assert_null (pps_sheet_get_notes (sheet));
  g_assert_cmpuint (pps_sheet_get_group (sheet, 0)->colour, ==, 0x4477aa);
  g_assert_cmpuint (pps_sheet_get_n_panes (sheet), ==, 2);
  pane = pps_sheet_get_pane (sheet, 0);
  g_assert_cmpstr (pane->id, ==, "a");
  g_assert_true (g_utf8_validate (pane->title, -1, NULL));
  g_assert_cmpstr (((PpsSheetLine *) g_ptr_array_index (pane->lines, 0))->ref, ==, "all");
  g_assert_cmpstr (((PpsSheetLine *) g_ptr_array_index (pane->lines, 1))->ref, ==, "own");
  g_assert_cmpint (((PpsSheetLine *) g_ptr_array_index (pane->lines, 1))->group, ==, 0);
  g_assert_cmpint (((PpsSheetLine *) g_ptr_array_index (pane->lines, 2))->group, ==, -1);
  pane = pps_sheet_get_pane (sheet, 1);
  g_assert_cmpuint (pane->width, ==, 1);
  g_assert_cmpuint (pane->height, ==, 1);
  g_assert_cmpstr (((PpsSheetLine *) g_ptr_array_index (pane->lines, 0))->text, ==, "");
}

static void
test_cells (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_TABLE, "en");
  g_autoptr (PpsSheet) sheet = NULL;
  const PpsSheetRow *row;

  pps_sheet_builder_add_column (builder, "value", "Value", 0);
  pps_sheet_builder_add_column (builder, "how", "How", 2);
  pps_sheet_builder_add_row (builder, "O", "Government", 3);
  pps_sheet_builder_add_cell_line (builder, 0, 1, "x", PPS_LINE_HEAD, -1, "Head");
  sheet = pps_sheet_builder_end (builder);

  g_assert_cmpuint (pps_sheet_get_n_columns (sheet), ==, 2);
  g_assert_cmpuint (pps_sheet_get_n_rows (sheet), ==, 1);
  g_assert_cmpuint (pps_sheet_get_column (sheet, 1)->theme, ==, 2);
  row = pps_sheet_get_row (sheet, 0);
  g_assert_cmpint (row->group, ==, -1);
  g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (row->cells, 0))->len, ==, 0);
  g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (row->cells, 1))->len, ==, 1);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (pps_colour_get_contrast (0x000000, 0xffffff), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (pps_colour_get_contrast (0x777777, 0xffffff), 4.48, 0.01);
  g_assert_cmphex (pps_colour_get_chip (0x003366), ==, 0x003366);

  for (guint red = 0; red < 256; red += 17)
    for (guint green = 0; green < 256; green += 17)
      for (guint blue = 0; blue < 256; blue += 17)
        g_assert_cmpfloat (
            pps_colour_get_contrast (pps_colour_get_chip (red << 16 | green << 8 | blue), 0xffffff),
            >=, 4.5);

  for (guint theme = 0; theme < 12; theme++)
    for (guint grey = 0; grey < 2; grey++)
      g_assert_cmpfloat (
          pps_colour_get_contrast (PPS_COLOUR_QUIET, pps_colour_get_tint (theme, grey)), >=, 4.5);
}

static void
test_rows (void)
{
  /* Two columns: a | b over c; row 3 beneath both. */
  PpsGridSpan spans[] = { { 0, 4, 4 }, { 0, 2, 2 }, { 2, 4, 2 }, { 4, 6, 2 } };
  int positions[7];

  g_assert_true (pps_grid_rows_solve (spans, 4, 6, 60, positions));
  g_assert_cmpint (positions[2], ==, 20);
  g_assert_cmpint (positions[4], ==, 40);

  spans[1].need = 35;
  spans[2].need = 12;
  g_assert_true (pps_grid_rows_solve (spans, 4, 6, 60, positions));
  g_assert_cmpint (positions[2], ==, 35);
  g_assert_cmpint (positions[4], ==, 47);
  g_assert_cmpint (positions[6], ==, 60);

  spans[3].need = 30;
  g_assert_false (pps_grid_rows_solve (spans, 4, 6, 60, positions));
}

/* What is pasted elsewhere tells the number of a note at either end, and what became of a line. */
static void
test_plain (void)
{
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  g_autoptr (PpsSheet) sheet = NULL;
  g_autofree char *plain = NULL;
  guint section;

  pps_sheet_builder_add_group (builder, "W", "Werkgevers", 0xff0000, 1);
  pps_sheet_builder_add_pane (builder, "een", 1, "Vak", "", 0, 0, 0, 1, 1);
  pps_sheet_builder_add_line (builder, 0, "", PPS_LINE_PLAIN, 0, "te weinig monteurs");
  pps_sheet_builder_sign_line (builder, 0, PPS_SIGN_NEW);
  pps_sheet_builder_set_note (builder, 12);
  section = pps_sheet_builder_add_section (builder, "een", "Vak", 0);
  pps_sheet_builder_add_section_line (builder, section, "", PPS_LINE_PLAIN, -1, "W1: “weinig”");
  pps_sheet_builder_set_note (builder, 12);
  sheet = pps_sheet_builder_end (builder);
  plain = pps_sheet_dup_plain (sheet);

  g_assert_nonnull (strstr (plain, "\n- W: nieuw: te weinig monteurs [12]\n"));
  g_assert_nonnull (strstr (plain, "\n[12] W1: “weinig”\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/plain", test_plain);
  g_test_add_func ("/sheet/papers", test_papers);
  g_test_add_func ("/sheet/panes", test_panes);
  g_test_add_func ("/sheet/cells", test_cells);
  g_test_add_func ("/sheet/contrast", test_contrast);
  g_test_add_func ("/sheet/rows", test_rows);

  return g_test_run ();
}
