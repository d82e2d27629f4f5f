/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "export-samples.h"
#include "pdf-checker.h"
#include "pps-export.h"
#include "pps-layout-tiles.h"
#include "pps-tiling.h"

/* A poster over small paper: nothing of the sheet is lost, neighbours overlap by as much as is
 * said, marks stand clear of what is printed, and the file is as accessible as the others. */

static void
check_cover (const PpsTiling *tiling)
{
  PpsTile last = pps_tiling_get_tile (tiling, tiling->n_columns - 1, tiling->n_rows - 1);

  g_assert_cmpfloat_with_epsilon (last.x + last.width, tiling->sheet_width, 0.001);
  g_assert_cmpfloat_with_epsilon (last.y + last.height, tiling->sheet_height, 0.001);
  g_assert_cmpfloat (last.width, >, tiling->n_columns > 1 ? tiling->overlap : 0);
  g_assert_cmpfloat (last.height, >, tiling->n_rows > 1 ? tiling->overlap : 0);
  for (guint row = 0; row < tiling->n_rows; row++)
    for (guint column = 0; column < tiling->n_columns; column++)
      {
        PpsTile tile = pps_tiling_get_tile (tiling, column, row);

        g_assert_cmpfloat (tile.width + 2 * tiling->margin, <=, tiling->width + 0.001);
        g_assert_cmpfloat (tile.height + 2 * tiling->margin, <=, tiling->height + 0.001);
        if (column > 0)
          {
            PpsTile left = pps_tiling_get_tile (tiling, column - 1, row);

            g_assert_cmpfloat_with_epsilon (left.x + left.width - tile.x, tiling->overlap, 0.001);
          }
        if (row > 0)
          {
            PpsTile above = pps_tiling_get_tile (tiling, column, row - 1);

            g_assert_cmpfloat_with_epsilon (above.y + above.height - tile.y, tiling->overlap,
                                            0.001);
          }
      }
}

static void
test_cover (void)
{
  for (PpsPaper sheet = PPS_PAPER_A3; sheet <= PPS_PAPER_A0; sheet++)
    for (PpsPaper paper = PPS_PAPER_A4; paper < sheet; paper++)
      for (int orientation = PPS_LANDSCAPE; orientation <= PPS_PORTRAIT; orientation++)
        {
          PpsPageSetup setup = { sheet, (PpsOrientation) orientation, FALSE };
          PpsTiling tiling;

          pps_tiling_init (&tiling, &setup, paper);
          check_cover (&tiling);
        }
}

/* An A0 of 841 by 1189 mm, on A4 with a margin and an overlap of 10 mm. */
static void
test_count (void)
{
  PpsPageSetup setup = { PPS_PAPER_A0, PPS_LANDSCAPE, FALSE };
  PpsTiling tiling;
  g_autofree char *last = NULL;

  pps_tiling_init (&tiling, &setup, PPS_PAPER_A4);
  g_assert_cmpuint (tiling.n_columns, ==, 5);
  g_assert_cmpuint (tiling.n_rows, ==, 5);
  last = pps_tiling_dup_name (&tiling, 4, 4);
  g_assert_cmpstr (last, ==, "E5");
}

/* Nothing is drawn where the sheet is. */
static void
test_marks (void)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 6);
  PpsPageSetup setup = { PPS_PAPER_A1, PPS_PORTRAIT, FALSE };
  g_autoptr (PpsLayout) layout = NULL;
  PpsTiling tiling;

  pps_tiling_init (&tiling, &setup, PPS_PAPER_A3);
  layout = pps_layout_tiles_new (sheet, &tiling, 2);
  g_assert_cmpuint (pps_layout_get_n_pages (layout), ==, 1 + 2 * tiling.n_columns * tiling.n_rows);
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);
      guint tile = (box->page - 1) % (tiling.n_columns * tiling.n_rows);
      PpsTile shown;

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, tiling.width);
      g_assert_cmpfloat (box->y + box->height, <=, tiling.height + 0.001);
      if (box->page == 0)
        continue;
      shown = pps_tiling_get_tile (&tiling, tile % tiling.n_columns, tile / tiling.n_columns);
      g_assert_true (box->x + box->width <= tiling.margin || box->y + box->height <= tiling.margin
                     || box->x >= tiling.margin + shown.width
                     || box->y >= tiling.margin + shown.height - 0.001);
    }
}

static void
test_file (void)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 6);
  g_autofree char *folder = g_dir_make_tmp ("pps-tiling-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "poster.pdf", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) written = NULL;
  g_autoptr (GError) error = NULL;

  written = pps_export_tiled (sheet, &(PpsPageSetup){ PPS_PAPER_A2, PPS_LANDSCAPE, FALSE },
                              PPS_PAPER_A4, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  text = pdf_checker_check (path);
  g_assert_nonnull (strstr (text, pps_sheet_get_title (sheet)));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tiling/cover", test_cover);
  g_test_add_func ("/tiling/count", test_count);
  g_test_add_func ("/tiling/marks", test_marks);
  g_test_add_func ("/tiling/file", test_file);

  return g_test_run ();
}
