/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-page-setup.h"

G_BEGIN_DECLS

/**
 * PpsTiling:
 * @setup: the paper of the tiles, laid as fewest of them are needed
 * @width: of a tile in points; likewise @height
 * @margin: around what is printed on a tile
 * @overlap: what neighbours both show
 *
 * How a large sheet is parted over small paper, to be cut and joined by hand.
 */
typedef struct
{
  PpsPageSetup setup;
  double width;
  double height;
  double margin;
  double overlap;
  double sheet_width;
  double sheet_height;
  guint n_columns;
  guint n_rows;
} PpsTiling;

/**
 * PpsTile:
 * @x: where on the sheet it begins, in points; likewise @y
 * @width: how much of the sheet it shows; likewise @height
 *
 * What of the sheet stands on a tile.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PpsTile;

/**
 * pps_tiling_init:
 * @sheet: the paper of the sheet
 * @paper: that of the tiles, smaller
 */
void pps_tiling_init (PpsTiling *self, const PpsPageSetup *sheet, PpsPaper paper);

PpsTile pps_tiling_get_tile (const PpsTiling *self, guint column, guint row);

/**
 * pps_tiling_dup_name:
 *
 * Returns: (transfer full): `B3`: the letter of the row, the number of the column
 */
char *pps_tiling_dup_name (const PpsTiling *self, guint column, guint row);

G_END_DECLS
