/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_choose_rounds:
 * @options: says which rounds; where it does not, @now is the last one and @before the one before
 * @before: (out) (transfer full) (nullable): the earlier round
 * @now: (out) (transfer full) (nullable): the later one
 *
 * Returns: whether there are two rounds to compare
 */
gboolean pps_present_choose_rounds (PpsWorkspace *workspace,
                                    PpsPartnership *partnership,
                                    const PpsPresentOptions *options,
                                    PpsRound **before,
                                    PpsRound **now);

/**
 * pps_present_rounds:
 * @options: @round, and @compare as the earlier one; groups, shared and purpose
 *
 * Makes the sheet `rounds`: two rounds in one canvas. Each finding is signed as new, changed, gone
 * or the same; of what changed the words are told. The appendix lists the changes as text.
 *
 * Returns: (transfer full) (nullable): the sheet; %NULL where there are no two rounds
 */
PpsSheet *pps_present_rounds (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options,
                              GError **error);

G_END_DECLS
