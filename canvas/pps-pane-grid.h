/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-overflow.h"

G_BEGIN_DECLS

/**
 * PpsPaneGrid:
 *
 * The panes of one canvas, or of several small ones that are alike, with the places of their rows:
 * the same pane has the same place in each, and all their findings are of one size.
 */
typedef struct _PpsPaneGrid PpsPaneGrid;

/**
 * pps_pane_grid_new:
 * @width: of one canvas, in points
 * @height: of one canvas, in points; where it is higher than wide the two halves of the grid stand
 *   one above the other
 * @is_small: whether panes stand close, without their questions
 */
PpsPaneGrid *pps_pane_grid_new (PpsDraft *draft, double width, double height, gboolean is_small);

void pps_pane_grid_free (PpsPaneGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPaneGrid, pps_pane_grid_free)

/**
 * pps_pane_grid_add:
 * @part: index of the part whose panes are added, -1 where the sheet has none
 * @page: where it stands; likewise @x and @y
 */
void pps_pane_grid_add (PpsPaneGrid *self, int part, guint page, double x, double y);

/**
 * pps_pane_grid_set:
 *
 * Finds the size of the findings and the places of the rows, when all canvases are there.
 */
void pps_pane_grid_set (PpsPaneGrid *self);

/**
 * pps_pane_grid_place:
 * @overflow: takes what finds no room
 */
void pps_pane_grid_place (PpsPaneGrid *self, PpsOverflow *overflow);

/**
 * pps_pane_grid_add_boxes:
 * @part: as it was added
 * @parent: the box of the canvas, -1 for none
 *
 * Adds rules and panes of one canvas.
 */
void pps_pane_grid_add_boxes (PpsPaneGrid *self, int part, int parent);

G_END_DECLS
