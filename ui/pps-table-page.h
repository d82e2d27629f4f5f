/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-page.h"

G_BEGIN_DECLS

#define PPS_TYPE_TABLE_PAGE (pps_table_page_get_type ())

/**
 * PpsTablePage:
 *
 * A sheet page whose sheet is a table: what is chosen on it is a cell, or a line in a cell, and the
 * panel shows that cell.
 */
G_DECLARE_DERIVABLE_TYPE (PpsTablePage, pps_table_page, PPS, TABLE_PAGE, PpsSheetPage)

/**
 * PpsTablePageClass:
 * @show_cell: shows a cell in the panel
 * @enter_panel: (nullable): puts the focus where the work on a cell begins
 * @choose_line: (nullable): points out in the panel what has that id
 * @find_row: the row in the panel of the finding that has that id, %NULL if none
 */
struct _PpsTablePageClass
{
  PpsSheetPageClass parent_class;

  void (*show_cell) (PpsTablePage *self,
                     const PpsPresentOptions *options,
                     PpsSheet *sheet,
                     guint row,
                     guint column);
  void (*enter_panel) (PpsTablePage *self);
  void (*choose_line) (PpsTablePage *self, const char *id);
  GtkWidget *(*find_row) (PpsTablePage *self, const char *id);
};

/**
 * pps_table_page_show_line:
 * @id: of what is worked on in the panel
 *
 * Points it out on the sheet.
 */
void pps_table_page_show_line (PpsTablePage *self, const char *id);

/**
 * pps_table_page_close_panel:
 *
 * Hides the panel, and goes back to the sheet.
 */
void pps_table_page_close_panel (PpsTablePage *self);

G_END_DECLS
