/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_BOX (pps_sheet_box_get_type ())

/**
 * PpsSheetBox:
 *
 * One box of a layout as a widget: transparent, for the words beneath it are painted by the sheet,
 * but a real thing for the keyboard, the pointer and a screen reader. It places the boxes that
 * stand in it. Emits `activated`.
 */
G_DECLARE_FINAL_TYPE (PpsSheetBox, pps_sheet_box, PPS, SHEET_BOX, GtkWidget)

/**
 * pps_sheet_box_new:
 * @kind: what it is; a line is an item of a list to a screen reader, all else a group
 */
GtkWidget *pps_sheet_box_new (PpsBoxKind kind);

/**
 * pps_sheet_box_place:
 * @layout: where it stands
 * @index: of its box in @layout
 * @name: what a screen reader calls it
 * @description: what it says of it
 */
void pps_sheet_box_place (
    PpsSheetBox *self, PpsLayout *layout, guint index, const char *name, const char *description);

/**
 * pps_sheet_box_set_zoom:
 * @zoom: pixels to the point
 */
void pps_sheet_box_set_zoom (PpsSheetBox *self, double zoom);

/**
 * pps_sheet_box_set_chosen:
 *
 * Tints the box, and says so to a screen reader.
 */
void pps_sheet_box_set_chosen (PpsSheetBox *self, gboolean chosen);

/**
 * pps_sheet_box_get_box:
 *
 * Returns: (transfer none) (nullable): the box it stands for
 */
const PpsBox *pps_sheet_box_get_box (PpsSheetBox *self);

guint pps_sheet_box_get_index (PpsSheetBox *self);

const char *pps_sheet_box_get_name (PpsSheetBox *self);

/**
 * pps_sheet_box_get_area:
 * @box: a box
 * @zoom: pixels to the point
 * @area: (out): its place in whole pixels from the corner of its page
 *
 * Edges are rounded, not sizes, so that what touches on paper touches on the screen.
 */
void pps_sheet_box_get_area (const PpsBox *box, double zoom, GdkRectangle *area);

G_END_DECLS
