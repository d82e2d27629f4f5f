/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-grid.h"

#include "pps-sheet-names.h"

/* A table falls into pages by rows and by columns, so that what is beside a cell on the paper is
 * not what is beside it in the table. */

gboolean
pps_sheet_grid_is_table (PpsLayout *layout)
{
  return layout != NULL && pps_sheet_get_kind (pps_layout_get_sheet (layout)) == PPS_SHEET_TABLE;
}

/* What goes on on another page stands there again: the first is meant. */
static PpsSheetBox *
find (PpsSheetBoxes *boxes, PpsLayout *layout, int row, int column)
{
  for (guint i = 0; i < pps_sheet_boxes_get_n (boxes); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (boxes, i);
      int at_row;
      int at_column;

      if (pps_sheet_names_find_place (layout, pps_sheet_box_get_index (box), &at_row, &at_column)
          && at_row == row && at_column == column)
        return box;
    }

  return NULL;
}

/* A row that only heads others has no cells, and is stepped over. */
static PpsSheetBox *
step (PpsSheetBoxes *boxes, PpsLayout *layout, int row, int column, int down, int right)
{
  PpsSheet *sheet = pps_layout_get_sheet (layout);
  int n_rows = (int) pps_sheet_get_n_rows (sheet);
  int n_columns = (int) pps_sheet_get_n_columns (sheet);

  for (row += down, column += right;
       row >= -1 && row < n_rows && column >= -1 && column < n_columns;
       row += down, column += right)
    {
      PpsSheetBox *box = find (boxes, layout, row, column);

      if (box != NULL)
        return box;
    }

  return NULL;
}

PpsSheetBox *
pps_sheet_grid_get_beside (PpsSheetBoxes *boxes,
                           PpsLayout *layout,
                           PpsSheetBox *box,
                           GtkDirectionType direction)
{
  int row;
  int column;

  if (!pps_sheet_names_find_place (layout, pps_sheet_box_get_index (box), &row, &column))
    return NULL;

  switch (direction)
    {
    case GTK_DIR_LEFT:
      return step (boxes, layout, row, column, 0, -1);
    case GTK_DIR_RIGHT:
      return step (boxes, layout, row, column, 0, 1);
    case GTK_DIR_UP:
      return step (boxes, layout, row, column, -1, 0);
    case GTK_DIR_DOWN:
      return step (boxes, layout, row, column, 1, 0);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return NULL;
    }
}

static PpsSheetBox *
find_end (PpsSheetBoxes *boxes, gboolean last)
{
  guint n = pps_sheet_boxes_get_n (boxes);

  for (guint i = 0; i < n; i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (boxes, last ? n - 1 - i : i);
      PpsBoxKind kind = pps_sheet_box_get_box (box)->kind;

      if (kind == PPS_BOX_PANE || kind == PPS_BOX_CELL)
        return box;
    }

  return NULL;
}

PpsSheetBox *
pps_sheet_grid_get_end (PpsSheetBoxes *boxes, PpsLayout *layout, PpsSheetBox *box, PpsSheetEnd end)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (box));
  PpsSheetBox *at = PPS_IS_SHEET_BOX (parent) ? PPS_SHEET_BOX (parent) : box;
  gboolean last = end == PPS_SHEET_ROW_END || end == PPS_SHEET_END;
  PpsSheet *sheet;
  int row;
  int column;

  if (!pps_sheet_grid_is_table (layout)
      || !pps_sheet_names_find_place (layout, pps_sheet_box_get_index (at), &row, &column))
    return find_end (boxes, last);

  sheet = pps_layout_get_sheet (layout);
  if (end == PPS_SHEET_START)
    row = 0;
  else if (end == PPS_SHEET_END)
    row = (int) pps_sheet_get_n_rows (sheet) - 1;

  return find (boxes, layout, row, last ? (int) pps_sheet_get_n_columns (sheet) - 1 : 0);
}
