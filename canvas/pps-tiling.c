/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tiling.h"

#include <math.h>

/* Tiles stand in rows from the upper left. Each shows a strip of those to the right and beneath it:
 * there the next one is laid on, so that a cut that is not quite straight leaves no white. */

#define MM (72.0 / 25.4)
#define MARGIN (10 * MM) /* what home printers leave white, and room for the marks */
#define OVERLAP (10 * MM)

static guint
count (double length, double tile)
{
  return (guint) MAX (ceil ((length - OVERLAP) / (tile - 2 * MARGIN - OVERLAP) - 0.0001), 1);
}

static void
lay (PpsTiling *self, PpsPaper paper, PpsOrientation orientation)
{
  self->setup.paper = paper;
  self->setup.orientation = orientation;
  pps_page_setup_get_size (&self->setup, &self->width, &self->height);
  self->n_columns = count (self->sheet_width, self->width);
  self->n_rows = count (self->sheet_height, self->height);
}

void
pps_tiling_init (PpsTiling *self, const PpsPageSetup *sheet, PpsPaper paper)
{
  PpsTiling upright;

  g_return_if_fail (self != NULL);
  g_return_if_fail (sheet != NULL);

  *self = (PpsTiling){ .setup.grey = sheet->grey, .margin = MARGIN, .overlap = OVERLAP };
  pps_page_setup_get_size (sheet, &self->sheet_width, &self->sheet_height);
  upright = *self;
  lay (self, paper, PPS_LANDSCAPE);
  lay (&upright, paper, PPS_PORTRAIT);
  if (upright.n_columns * upright.n_rows < self->n_columns * self->n_rows)
    *self = upright;
}

PpsTile
pps_tiling_get_tile (const PpsTiling *self, guint column, guint row)
{
  double width = self->width - 2 * self->margin;
  double height = self->height - 2 * self->margin;
  PpsTile tile = { .x = column * (width - self->overlap), .y = row * (height - self->overlap) };

  tile.width = MIN (width, self->sheet_width - tile.x);
  tile.height = MIN (height, self->sheet_height - tile.y);

  return tile;
}

char *
pps_tiling_dup_name (const PpsTiling *self, guint column, guint row)
{
  if (self->n_rows > 26)
    return g_strdup_printf ("%u-%u", row + 1, column + 1);

  return g_strdup_printf ("%c%u", 'A' + (char) row, column + 1);
}
