/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_multiples:
 * @partnerships: (element-type PpsPartnership) (nullable): whose numbers; %NULL for all
 *
 * Makes the sheet `multiples`: for each number that partnerships keep under one name a small chart
 * for each of them, all against the same axes, with how many values there are, over whom they tell
 * and where they come from. Where no number is kept by two, those of one
 * partnership each stand as words.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_multiples (PpsWorkspace *workspace,
                                 GPtrArray *partnerships,
                                 const PpsPresentOptions *options);

G_END_DECLS
