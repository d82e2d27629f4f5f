/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/* What boxes of a layout are called when they are read aloud. */

/**
 * pps_sheet_names_has_widget:
 *
 * Returns: whether a user can go to a box of that kind: panes, cells and lines
 */
gboolean pps_sheet_names_has_widget (PpsBoxKind kind);

/**
 * pps_sheet_names_dup_name:
 *
 * Returns: (transfer full): a pane's title, a cell's row and column, a line's group and words
 */
char *pps_sheet_names_dup_name (PpsLayout *layout, guint index);

/**
 * pps_sheet_names_dup_description:
 *
 * Returns: (transfer full): the words in a pane or cell; for a line, where it stands
 */
char *pps_sheet_names_dup_description (PpsLayout *layout, guint index);

/**
 * pps_sheet_names_find_cell:
 * @index: of a cell of a table
 * @row: (out): index of its row in the sheet
 * @column: (out): index of its column
 *
 * Returns: whether it is a cell of the sheet
 */
gboolean pps_sheet_names_find_cell (PpsLayout *layout, guint index, guint *row, guint *column);

/**
 * pps_sheet_names_is_head:
 *
 * Returns: whether it is the head of a row or a column
 */
gboolean pps_sheet_names_is_head (PpsBoxKind kind);

/**
 * pps_sheet_names_find_place:
 * @index: of a cell of a table or a head of it
 * @row: (out): index of its row in the sheet, -1 for the head of a column
 * @column: (out): index of its column, -1 for the head of a row
 *
 * Returns: whether it is one of the sheet
 */
gboolean pps_sheet_names_find_place (PpsLayout *layout, guint index, int *row, int *column);

G_END_DECLS
