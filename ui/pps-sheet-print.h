/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-sheet.h"

G_BEGIN_DECLS

/**
 * pps_sheet_print_new:
 * @sheet: what is printed
 * @orientation: how the paper lies at first
 *
 * Makes the operation that prints a sheet. On A4 to A0 it is laid out anew for that paper; on other
 * paper the A3 sheet is made to fit. Nothing is cut off by the margins that a printer cannot reach.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *pps_sheet_print_new (PpsSheet *sheet, GtkPageOrientation orientation);

/**
 * pps_sheet_print_run:
 * @parent: over which the dialog stands
 *
 * Asks for a printer and prints. What went wrong is told by @parent.
 */
void pps_sheet_print_run (GtkWindow *parent, PpsSheet *sheet);

G_END_DECLS
