/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-export-dialog.h"
#include "pps-sheet-view.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_COMPARE_PAGE (pps_compare_page_get_type ())

/**
 * PpsComparePage:
 *
 * What is laid side by side: two rounds of a partnership, several partnerships, or their
 * perspectives, as the sheet that a file would hold.
 */
G_DECLARE_FINAL_TYPE (PpsComparePage, pps_compare_page, PPS, COMPARE_PAGE, GtkWidget)

GtkWidget *pps_compare_page_new (PpsWorkspace *workspace);

/**
 * pps_compare_page_open:
 * @sheet: (nullable): `rounds`, `partnerships` or `perspectives-over`; %NULL for what it shows
 * @partnership: (nullable): whose rounds
 */
void pps_compare_page_open (PpsComparePage *self, const char *sheet, PpsPartnership *partnership);

PpsSheetView *pps_compare_page_get_view (PpsComparePage *self);

/* Returns: (transfer none): what shows the sheet as text */
GtkToggleButton *pps_compare_page_get_as_text (PpsComparePage *self);

/**
 * pps_compare_page_make_dialog:
 *
 * Returns: (transfer none) (nullable): a dialog that exports what is shown, not yet presented
 */
PpsExportDialog *pps_compare_page_make_dialog (PpsComparePage *self);

G_END_DECLS
