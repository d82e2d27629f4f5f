/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-page.h"

G_BEGIN_DECLS

#define PPS_TYPE_MONITOR_PAGE (pps_monitor_page_get_type ())

/**
 * PpsMonitorPage:
 *
 * How a partnership stands in a round: the page to steer by, or the marks by group beneath it.
 */
G_DECLARE_FINAL_TYPE (PpsMonitorPage, pps_monitor_page, PPS, MONITOR_PAGE, PpsSheetPage)

GtkWidget *pps_monitor_page_new (PpsWorkspace *workspace);

/**
 * pps_monitor_page_get_choice:
 *
 * Returns: (transfer none): what chooses between the two
 */
GtkDropDown *pps_monitor_page_get_choice (PpsMonitorPage *self);

G_END_DECLS
