/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-page.h"

G_BEGIN_DECLS

/**
 * pps_canvas_drag_add:
 * @page: a canvas
 *
 * Lets the lines of a canvas be dragged to another pane, and findings of the side sheet onto it.
 */
void pps_canvas_drag_add (PpsSheetPage *page);

/**
 * pps_canvas_drag_point:
 * @box: (nullable): a widget on the sheet that something is held over
 *
 * Lights up the pane that @box is in, and no other.
 *
 * Returns: whether there is one
 */
gboolean pps_canvas_drag_point (PpsSheetPage *page, GtkWidget *box);

/**
 * pps_canvas_drag_drop:
 * @box: a widget on the sheet
 *
 * Moves a finding to the pane that @box is in.
 *
 * Returns: whether there was a pane, and another one
 */
gboolean pps_canvas_drag_drop (PpsSheetPage *page, PpsFinding *finding, GtkWidget *box);

G_END_DECLS
