/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_TABLE_ROWS (pps_table_rows_get_type ())

/**
 * PpsTableRows:
 *
 * Which rows the perspectives table of a round has, in which order, and which panes are left out.
 * Each change is kept at once.
 */
G_DECLARE_FINAL_TYPE (PpsTableRows, pps_table_rows, PPS, TABLE_ROWS, GtkWidget)

GtkWidget *pps_table_rows_new (PpsWorkspace *workspace);

/**
 * pps_table_rows_set_table:
 * @round: (nullable): %NULL for the table of all rounds
 *
 * Shows how that table is laid out; also again, after a change.
 */
void pps_table_rows_set_table (PpsTableRows *self, PpsPartnership *partnership, PpsRound *round);

/* Returns: (nullable) (transfer none): the check of a row by its letter, `-` for the shared one, or
 * of a pane by its id */
GtkWidget *pps_table_rows_find_check (PpsTableRows *self, const char *id);

/* Moves a row past its neighbour, as its buttons do. */
void pps_table_rows_move (PpsTableRows *self, const char *letter, int steps);

G_END_DECLS
