/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_WRAP_LAYOUT (pps_wrap_layout_get_type ())

/**
 * PpsWrapLayout:
 *
 * Puts children side by side at their natural width, as words in a line, and goes on in a next line
 * where they do not fit.
 */
G_DECLARE_FINAL_TYPE (PpsWrapLayout, pps_wrap_layout, PPS, WRAP_LAYOUT, GtkLayoutManager)

/**
 * pps_wrap_layout_set_spacing:
 * @spacing: pixels between children, and between lines
 */
void pps_wrap_layout_set_spacing (PpsWrapLayout *self, int spacing);

G_END_DECLS
