/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SIDEBAR_ROW (pps_sidebar_row_get_type ())

/**
 * PpsSidebarRow:
 *
 * A partnership in the list: name, region and phase, and a letter for each group, filled once it
 * was heard.
 */
G_DECLARE_FINAL_TYPE (PpsSidebarRow, pps_sidebar_row, PPS, SIDEBAR_ROW, GtkWidget)

GtkWidget *pps_sidebar_row_new (PpsWorkspace *workspace);

/**
 * pps_sidebar_row_bind:
 * @partnership: (nullable): what to show; %NULL for nothing
 */
void pps_sidebar_row_bind (PpsSidebarRow *self, PpsPartnership *partnership);

/**
 * pps_sidebar_row_update:
 *
 * Counts again who was heard.
 */
void pps_sidebar_row_update (PpsSidebarRow *self);

G_END_DECLS
