/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-view.h"

G_BEGIN_DECLS

/* What leaves a sheet that is looked at without becoming a file that is asked for: a copy on the
 * clipboard, a print, a PDF that is dragged away. */

/**
 * pps_sheet_share_install:
 * @widget_class: that of #PpsSheetView
 *
 * Adds the actions `sheet.copy` (the pane or cell that has the focus, else the sheet),
 * `sheet.copy-sheet`, `sheet.print` and `sheet.menu`, which holds them, with their keys.
 */
void pps_sheet_share_install (GtkWidgetClass *widget_class);

/**
 * pps_sheet_share_attach:
 *
 * Gives the pages a menu of these where they are clicked with the other button.
 */
void pps_sheet_share_attach (PpsSheetView *view);

/**
 * pps_sheet_share_show_menu:
 * @at: where, in the view
 *
 * Shows a menu over the sheet; the focus comes back to the box that had it.
 */
void pps_sheet_share_show_menu (PpsSheetView *view, GMenuModel *model, const GdkRectangle *at);

/**
 * pps_sheet_share_new_button:
 *
 * Returns: (transfer floating): a button with the same menu, from which the sheet can be dragged
 *   away as a PDF
 */
GtkWidget *pps_sheet_share_new_button (PpsSheetView *view);

G_END_DECLS
