/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_find_heard_round:
 *
 * Returns: (transfer full) (nullable): the last round that somebody was heard in, or else the first
 *   one; %NULL where there is none
 */
PpsRound *pps_present_find_heard_round (PpsWorkspace *workspace, PpsPartnership *partnership);

/**
 * pps_present_monitor:
 *
 * Makes the page to steer by: how a partnership stands in a round, for who was not there. Without a
 * round it is of the last one.
 *
 * Returns: (transfer full): the sheet, a board
 */
PpsSheet *pps_present_monitor (PpsWorkspace *workspace,
                               PpsPartnership *partnership,
                               const PpsPresentOptions *options);

/**
 * pps_present_marks:
 *
 * Makes the table of marks: panes and other statements by groups, with small employers apart, what
 * changed since the round before and how far groups lie apart.
 *
 * Returns: (transfer full): the sheet, a board
 */
PpsSheet *pps_present_marks (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options);

G_END_DECLS
