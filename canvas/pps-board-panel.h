/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"
#include "pps-sheet-panel.h"
#include "pps-stack.h"

G_BEGIN_DECLS

/**
 * PpsBoardPanel:
 *
 * A panel of a board on its way to the paper: a heading, rows of words with what is drawn beside
 * them, and a foot.
 */
typedef struct _PpsBoardPanel PpsBoardPanel;

PpsBoardPanel *pps_board_panel_new (PpsDraft *draft, const PpsSheetPanel *panel);
void pps_board_panel_free (PpsBoardPanel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsBoardPanel, pps_board_panel_free)

const PpsSheetPanel *pps_board_panel_get (PpsBoardPanel *self);

/**
 * pps_board_panel_set:
 * @width: in points
 *
 * Breaks all its words at the size of the draft.
 *
 * Returns: how high it is, in points
 */
double pps_board_panel_set (PpsBoardPanel *self, double width);

/**
 * pps_board_panel_count_rows:
 * @height: in points
 *
 * Returns: how many of its rows stand in so much height, with room to say where the others are
 */
guint pps_board_panel_count_rows (PpsBoardPanel *self, double height);

/**
 * pps_board_panel_take_rest:
 * @first: the first row of it
 *
 * Returns: (transfer full): what comes from that row on, as words
 */
PpsStack *pps_board_panel_take_rest (PpsBoardPanel *self, guint first);

/**
 * pps_board_panel_add_boxes:
 * @n_rows: how many rows stand here
 * @goes_on: the page where the others stand, -1 where there are none
 */
void pps_board_panel_add_boxes (PpsBoardPanel *self,
                                guint page,
                                double x,
                                double y,
                                double height,
                                gboolean is_top,
                                guint n_rows,
                                int goes_on);

G_END_DECLS
