/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* How the perspectives table of a round is laid out, and where findings stand in a cell of it. */

/**
 * pps_edit_find_table:
 * @round: (nullable): %NULL for the table of all rounds
 *
 * Returns: (transfer full) (nullable): how the table was laid out; %NULL where it is as usual
 */
PpsTableSetting *
pps_edit_find_table (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);

/**
 * pps_edit_lay_out_table:
 * @round: (nullable): %NULL for the table of all rounds
 * @rows: (nullable): letters of the groups that have a row, in order, with one space between, and
 *   `-` for what is shared; empty for the rows as usual
 * @hidden_panes: (nullable): ids of the panes that are left out, with one space between
 *
 * Keeps how a table is laid out. As usual in both is no layout of its own.
 */
gboolean pps_edit_lay_out_table (PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 PpsRound *round,
                                 const char *rows,
                                 const char *hidden_panes,
                                 GError **error);

/**
 * pps_edit_move_in_cell:
 * @cell: (element-type PpsFinding): the findings of the cell, as pps_present_list_cell() gives them
 * @finding: one of them
 * @steps: 1 for down, -1 for up
 *
 * Moves a line past its neighbour. Lines of one head stay together: at the edge of its head a line
 * takes the whole head along, past the next head.
 *
 * Returns: whether that is on disk; also %TRUE where there is nothing to pass
 */
gboolean pps_edit_move_in_cell (
    PpsWorkspace *workspace, GPtrArray *cell, PpsFinding *finding, int steps, GError **error);

/**
 * pps_edit_place_in_cell:
 * @cell: (element-type PpsFinding): as for pps_edit_move_in_cell()
 * @target: another finding of the cell
 * @behind: whether it goes behind @target; else before it
 *
 * Puts a line beside another one, under the head of that one.
 */
gboolean pps_edit_place_in_cell (PpsWorkspace *workspace,
                                 GPtrArray *cell,
                                 PpsFinding *finding,
                                 PpsFinding *target,
                                 gboolean behind,
                                 GError **error);

/**
 * pps_edit_set_cell_head:
 * @head: (nullable): what a line stands under in the table; blank for no head
 */
gboolean pps_edit_set_cell_head (PpsWorkspace *workspace,
                                 PpsFinding *finding,
                                 const char *head,
                                 GError **error);

G_END_DECLS
