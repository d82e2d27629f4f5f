/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-sheet-boxes.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_DESK (pps_sheet_desk_get_type ())

/**
 * PpsSheetDesk:
 *
 * The pages of a layout on a desk, one below the other: what is scrolled in a #PpsSheetView. Emits
 * `box-activated` with the #PpsSheetBox, notifies `zoom` and `fit`.
 */
G_DECLARE_FINAL_TYPE (PpsSheetDesk, pps_sheet_desk, PPS, SHEET_DESK, GtkWidget)

/** Pixels to the point at 100 %: 96 to the inch. */
#define PPS_SHEET_ACTUAL_SIZE (96.0 / 72.0)

GtkWidget *pps_sheet_desk_new (void);

/**
 * pps_sheet_desk_set_layout:
 * @layout: (nullable): what to show
 *
 * Keeps the zoom, the place and the focus.
 */
void pps_sheet_desk_set_layout (PpsSheetDesk *self, PpsLayout *layout);

PpsLayout *pps_sheet_desk_get_layout (PpsSheetDesk *self);
PpsSheetBoxes *pps_sheet_desk_get_boxes (PpsSheetDesk *self);

/**
 * pps_sheet_desk_get_zoom:
 *
 * Returns: pixels to the point
 */
double pps_sheet_desk_get_zoom (PpsSheetDesk *self);

/**
 * pps_sheet_desk_zoom_to:
 * @zoom: pixels to the point; held within 10 % and 800 %
 * @x: what stays where it is, in pixels of the widget; likewise @y
 */
void pps_sheet_desk_zoom_to (PpsSheetDesk *self, double zoom, double x, double y);

gboolean pps_sheet_desk_get_fit (PpsSheetDesk *self);

/**
 * pps_sheet_desk_set_fit:
 * @fit: whether pages are as wide as the desk
 */
void pps_sheet_desk_set_fit (PpsSheetDesk *self, gboolean fit);

/**
 * pps_sheet_desk_scroll_to:
 *
 * Scrolls as little as shows @box.
 */
void pps_sheet_desk_scroll_to (PpsSheetDesk *self, PpsSheetBox *box);

G_END_DECLS
