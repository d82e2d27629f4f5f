/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-sheet-view.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_FROZEN_PAGE (pps_frozen_page_get_type ())

/**
 * PpsFrozenPage:
 *
 * A round as it was when it was frozen: its canvas and its table, to be looked at and exported,
 * never to be changed. Emits `closed`.
 */
G_DECLARE_FINAL_TYPE (PpsFrozenPage, pps_frozen_page, PPS, FROZEN_PAGE, GtkWidget)

GtkWidget *pps_frozen_page_new (PpsWorkspace *workspace);

/**
 * pps_frozen_page_open:
 *
 * Shows what a snapshot holds.
 *
 * Returns: whether it can be read
 */
gboolean pps_frozen_page_open (PpsFrozenPage *self, PpsSnapshot *snapshot, GError **error);

/**
 * pps_frozen_page_focus:
 *
 * Goes to the sheet.
 */
void pps_frozen_page_focus (PpsFrozenPage *self);

/**
 * pps_frozen_page_get_view:
 * @sheet: `canvas` or `perspectives`
 */
PpsSheetView *pps_frozen_page_get_view (PpsFrozenPage *self, const char *sheet);

G_END_DECLS
