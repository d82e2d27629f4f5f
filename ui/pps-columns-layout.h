/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_COLUMNS_LAYOUT (pps_columns_layout_get_type ())

/**
 * PpsColumnsLayout:
 *
 * Puts children side by side in columns of one width; where that would be too narrow, two by two,
 * and then one below the other. Rows with the same number of children, and their head, stay in line
 * with each other.
 */
G_DECLARE_FINAL_TYPE (PpsColumnsLayout, pps_columns_layout, PPS, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
