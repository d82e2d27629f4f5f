/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-line-table.h"

G_BEGIN_DECLS

#define PPS_TYPE_LINE_ROW (pps_line_row_get_type ())

/**
 * PpsLineRow:
 *
 * One line of a small table, to type in. What it asks of the table around it are signals: `add`,
 * `remove`, `move` and `step`.
 */
G_DECLARE_FINAL_TYPE (PpsLineRow, pps_line_row, PPS, LINE_ROW, GtkWidget)

GtkWidget *pps_line_row_new (PpsWorkspace *workspace, PpsLineItem *item, const PpsLineTable *table);

PpsLineItem *pps_line_row_get_item (PpsLineRow *self);

/**
 * pps_line_row_get_head:
 * @field: a field of @table
 *
 * Returns: (transfer none): what a column is called
 */
const char *pps_line_row_get_head (const PpsLineTable *table, const char *field);

/**
 * pps_line_row_get_place:
 *
 * Returns: which of its fields has the focus; 0 where none has
 */
guint pps_line_row_get_place (PpsLineRow *self);

void pps_line_row_focus (PpsLineRow *self, guint place);
void pps_line_row_set_editable (PpsLineRow *self, gboolean editable);

/**
 * pps_line_row_save:
 *
 * Saves what is typed in it, now.
 */
void pps_line_row_save (PpsLineRow *self);

G_END_DECLS
