/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-board-panel-private.h"

G_BEGIN_DECLS

/* Small multiples: the rows of a panel of %PPS_PANEL_MULTIPLES as small charts beside and beneath
 * each other, all against the same axes, each with its words. */

/* Gives every row its place, beneath the heading. */
void pps_board_multiples_set (PpsBoardPanel *self);

/**
 * pps_board_multiples_add:
 * @x: where the panel begins; likewise @y
 *
 * Adds the boxes of a row.
 */
void pps_board_multiples_add (
    PpsBoardPanel *self, guint page, int table, guint index, double x, double y);

G_END_DECLS
