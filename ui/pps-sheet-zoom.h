/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-desk.h"

G_BEGIN_DECLS

/**
 * pps_sheet_zoom_attach:
 *
 * Lets a desk be zoomed by pinch and by Ctrl with the wheel, around the place that is pointed at.
 */
void pps_sheet_zoom_attach (PpsSheetDesk *desk);

G_END_DECLS
