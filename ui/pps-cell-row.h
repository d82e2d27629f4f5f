/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-finding-row.h"

G_BEGIN_DECLS

#define PPS_TYPE_CELL_ROW (pps_cell_row_get_type ())

/**
 * PpsCellRow:
 *
 * A finding in a cell of the perspectives table, among its siblings: Alt+Up and Alt+Down move it,
 * as dragging its letter does; it can stand under a head, and be left out of the table.
 */
G_DECLARE_FINAL_TYPE (PpsCellRow, pps_cell_row, PPS, CELL_ROW, GtkWidget)

GtkWidget *pps_cell_row_new (PpsWorkspace *workspace, PpsFinding *finding);

/* Its parts; borrowed. */

PpsFindingRow *pps_cell_row_get_row (PpsCellRow *self);
GtkEditable *pps_cell_row_get_head (PpsCellRow *self);

G_END_DECLS
