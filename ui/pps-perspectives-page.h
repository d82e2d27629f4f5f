/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-cell-panel.h"
#include "pps-table-page.h"
#include "pps-table-rows.h"

G_BEGIN_DECLS

#define PPS_TYPE_PERSPECTIVES_PAGE (pps_perspectives_page_get_type ())

/**
 * PpsPerspectivesPage:
 *
 * The perspectives table of a partnership, with what stands in a cell beside it.
 */
G_DECLARE_FINAL_TYPE (
    PpsPerspectivesPage, pps_perspectives_page, PPS, PERSPECTIVES_PAGE, PpsTablePage)

GtkWidget *pps_perspectives_page_new (PpsWorkspace *workspace);

/**
 * pps_perspectives_page_get_panel:
 *
 * Returns: (transfer none): what stands in the cell that was chosen
 */
PpsCellPanel *pps_perspectives_page_get_panel (PpsPerspectivesPage *self);

/* What it has in the bar; borrowed. */

GtkDropDown *pps_perspectives_page_get_rounds (PpsPerspectivesPage *self);
PpsTableRows *pps_perspectives_page_get_rows (PpsPerspectivesPage *self);

G_END_DECLS
