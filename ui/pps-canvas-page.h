/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pane-panel.h"
#include "pps-sheet-page.h"

G_BEGIN_DECLS

#define PPS_TYPE_CANVAS_PAGE (pps_canvas_page_get_type ())

/**
 * PpsCanvasPage:
 *
 * The canvas of a partnership, with the workbench of a pane beside it.
 */
G_DECLARE_FINAL_TYPE (PpsCanvasPage, pps_canvas_page, PPS, CANVAS_PAGE, PpsSheetPage)

GtkWidget *pps_canvas_page_new (PpsWorkspace *workspace);

/**
 * pps_canvas_page_show_finding:
 * @id: of a finding of this partnership
 *
 * Opens its pane with the finding chosen, and scrolls to its line.
 */
void pps_canvas_page_show_finding (PpsCanvasPage *self, const char *id);

/**
 * pps_canvas_page_show_pane:
 * @pane: id of a pane
 *
 * Opens the workbench of the pane.
 */
void pps_canvas_page_show_pane (PpsCanvasPage *self, const char *pane);

/**
 * pps_canvas_page_get_panel:
 *
 * Returns: (transfer none): the workbench
 */
PpsPanePanel *pps_canvas_page_get_panel (PpsCanvasPage *self);

G_END_DECLS
