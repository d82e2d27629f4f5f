/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet-box.h"

G_BEGIN_DECLS

/**
 * PpsSheetBoxes:
 *
 * The widgets for the boxes of a layout, as children of one widget, in reading order. A new layout
 * keeps the widget of every box that is still there, and with it the focus.
 */
typedef struct _PpsSheetBoxes PpsSheetBoxes;

/**
 * PpsSheetBoxAdded:
 *
 * Called for every widget that is made.
 */
typedef void (*PpsSheetBoxAdded) (PpsSheetBox *box, gpointer user_data);

PpsSheetBoxes *pps_sheet_boxes_new (GtkWidget *parent, PpsSheetBoxAdded added, gpointer user_data);

/**
 * pps_sheet_boxes_free:
 *
 * Takes the widgets out of their parent.
 */
void pps_sheet_boxes_free (PpsSheetBoxes *self);

void pps_sheet_boxes_set_layout (PpsSheetBoxes *self, PpsLayout *layout);

/**
 * pps_sheet_boxes_set_heads:
 *
 * Whether one can go to the heads of a table as well. To be said before there is a layout.
 */
void pps_sheet_boxes_set_heads (PpsSheetBoxes *self, gboolean heads);
void pps_sheet_boxes_set_zoom (PpsSheetBoxes *self, double zoom);

guint pps_sheet_boxes_get_n (PpsSheetBoxes *self);
PpsSheetBox *pps_sheet_boxes_get (PpsSheetBoxes *self, guint index);

/**
 * pps_sheet_boxes_find:
 * @line: whether a line is looked for, else a pane or cell
 * @ref: id of the record or pane it shows
 *
 * Returns: (nullable) (transfer none): the first box that shows @ref
 */
PpsSheetBox *pps_sheet_boxes_find (PpsSheetBoxes *self, gboolean line, const char *ref);

/**
 * pps_sheet_boxes_get_focus:
 *
 * Returns: (nullable) (transfer none): the box that has the focus
 */
PpsSheetBox *pps_sheet_boxes_get_focus (PpsSheetBoxes *self);

/**
 * pps_sheet_boxes_get_neighbour:
 * @box: a box
 * @direction: with Tab, the next or previous in reading order; else what stands there on the paper:
 * from a pane or cell the nearest pane or cell, from a line up and down the lines of its pane first
 *
 * Returns: (nullable) (transfer none): the box to go to
 */
PpsSheetBox *
pps_sheet_boxes_get_neighbour (PpsSheetBoxes *self, PpsSheetBox *box, GtkDirectionType direction);

G_END_DECLS
