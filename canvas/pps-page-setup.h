/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PPS_PAPER_A4,
  PPS_PAPER_A3,
  PPS_PAPER_A2,
  PPS_PAPER_A1,
  PPS_PAPER_A0,
} PpsPaper;

typedef enum
{
  PPS_LANDSCAPE,
  PPS_PORTRAIT,
} PpsOrientation;

/**
 * PpsPageSetup:
 * @grey: whether to do without colour
 * @first_page: the number of the first page where others stand before it, as in a report; 0 where
 *   the sheet is by itself, and counts its own pages
 * @fixed_rows: whether the rows of a canvas are as high as its grid has them, whatever stands in
 * them: the same pane is then at the same place on every sheet of that size, and what finds no room
 * in it goes on behind the canvas
 *
 * The paper a sheet is laid out for.
 */
typedef struct
{
  PpsPaper paper;
  PpsOrientation orientation;
  gboolean grey;
  guint first_page;
  gboolean fixed_rows;
} PpsPageSetup;

/**
 * pps_paper_find:
 * @name: `A4` to `A0`, in any case
 * @paper: (out): the paper
 *
 * Returns: whether there is such a paper
 */
gboolean pps_paper_find (const char *name, PpsPaper *paper);

const char *pps_paper_get_name (PpsPaper paper);

/**
 * pps_page_setup_get_size:
 * @width: (out): in points
 * @height: (out): in points
 */
void pps_page_setup_get_size (const PpsPageSetup *self, double *width, double *height);

G_END_DECLS
