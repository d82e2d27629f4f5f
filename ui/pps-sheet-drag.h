/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-view.h"

G_BEGIN_DECLS

/**
 * pps_sheet_drag_attach:
 * @handle: a widget to drag from
 * @view: its sheet is what is dragged
 *
 * Lets a sheet be dragged away as a PDF, to a mail or a folder. The file lies in a folder of this
 * user's session that only they can read, and goes with the handle.
 */
void pps_sheet_drag_attach (GtkWidget *handle, PpsSheetView *view);

/**
 * pps_sheet_drag_prepare:
 * @view: its sheet is what is dragged
 * @folder: where the file is to be
 * @error: return location for an error
 *
 * Writes the file that is dragged.
 *
 * Returns: (transfer full): the file, for who it is dropped on; %NULL where there is no sheet or it
 *   could not be written
 */
GdkContentProvider *pps_sheet_drag_prepare (PpsSheetView *view, const char *folder, GError **error);

G_END_DECLS
