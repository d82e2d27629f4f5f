/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-cell-panel.h"
#include "pps-sheet-view.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PERSPECTIVES_PAGE (pps_perspectives_page_get_type ())

/**
 * PpsPerspectivesPage:
 *
 * The perspectives table of a partnership, with what stands in a cell beside it.
 */
G_DECLARE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, PPS, PERSPECTIVES_PAGE, GtkWidget)

GtkWidget    *pps_perspectives_page_new             (PpsWorkspace        *workspace);

/**
 * pps_perspectives_page_set_partnership:
 * @partnership: (nullable): whose table
 */
void          pps_perspectives_page_set_partnership (PpsPerspectivesPage *self,
                                                     PpsPartnership      *partnership);

/**
 * pps_perspectives_page_save:
 *
 * Writes what is being typed.
 */
void          pps_perspectives_page_save            (PpsPerspectivesPage *self);

PpsSheetView *pps_perspectives_page_get_view        (PpsPerspectivesPage *self);
PpsCellPanel *pps_perspectives_page_get_panel       (PpsPerspectivesPage *self);

G_END_DECLS
