/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-boxes.h"

G_BEGIN_DECLS

/* The places of a table: by row and column, whatever pages these stand on. A head has -1 for the
 * other. */

typedef enum
{
  PPS_SHEET_ROW_START,
  PPS_SHEET_ROW_END,
  PPS_SHEET_START,
  PPS_SHEET_END,
} PpsSheetEnd;

/**
 * pps_sheet_grid_is_table:
 *
 * Returns: whether what is laid out has rows and columns
 */
gboolean pps_sheet_grid_is_table (PpsLayout *layout);

/**
 * pps_sheet_grid_get_beside:
 * @box: a cell or a head of a table
 *
 * Goes on to the next page that has more columns of the row, or more rows.
 *
 * Returns: (nullable) (transfer none): the cell or head beside it
 */
PpsSheetBox *pps_sheet_grid_get_beside (PpsSheetBoxes *boxes,
                                        PpsLayout *layout,
                                        PpsSheetBox *box,
                                        GtkDirectionType direction);

/**
 * pps_sheet_grid_get_end:
 * @box: any box, or a line in it
 *
 * Returns: (nullable) (transfer none): the first or last cell of its row or of the table; of a
 *   canvas, the first or last pane
 */
PpsSheetBox *
pps_sheet_grid_get_end (PpsSheetBoxes *boxes, PpsLayout *layout, PpsSheetBox *box, PpsSheetEnd end);

G_END_DECLS
