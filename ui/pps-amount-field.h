/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_AMOUNT_FIELD (pps_amount_field_get_type ())

/**
 * PpsAmountField:
 *
 * The amount of a line, and what it is counted in: euro, hours, goods, or that it is not known.
 */
G_DECLARE_FINAL_TYPE (PpsAmountField, pps_amount_field, PPS, AMOUNT_FIELD, GtkWidget)

GtkWidget *pps_amount_field_new (PpsWorkspace *workspace, PpsLineItem *item);

/**
 * pps_amount_field_get_entry:
 *
 * Returns: (transfer none): what the amount is typed in
 */
GtkWidget *pps_amount_field_get_entry (PpsAmountField *self);

void pps_amount_field_set_editable (PpsAmountField *self, gboolean editable);

/**
 * pps_amount_field_save:
 *
 * Saves what is typed, now; what is no amount becomes a remark, see pps_edit_line_item_amount().
 */
void pps_amount_field_save (PpsAmountField *self);

G_END_DECLS
