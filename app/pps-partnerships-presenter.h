/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/* Sheets about several partnerships. Of each its last round that found something stands beside
 * those of the others, and what was found outside of rounds; the round of the options is nobody's.
 */

/**
 * pps_present_partnerships:
 * @partnerships: (element-type PpsPartnership): in the order of the sheet
 * @options: groups, shared, panes to leave out, and @by_theme for a row for each theme
 *
 * Makes the sheet `partnerships`: a row for each pane, a column for each partnership; or, where
 * @options ask for it, a small canvas for each.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_partnerships (PpsWorkspace *workspace,
                                    GPtrArray *partnerships,
                                    const PpsPresentOptions *options);

/**
 * pps_present_perspectives_over:
 * @partnerships: (element-type PpsPartnership): in the order of the sheet
 *
 * Makes one perspectives table of several: a block of rows for each partnership, as its own table
 * has them.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_perspectives_over (PpsWorkspace *workspace,
                                         GPtrArray *partnerships,
                                         const PpsPresentOptions *options);

/**
 * pps_present_find_last_round:
 *
 * Returns: (transfer full) (nullable): the last round of a partnership that found something that
 *   @options let through
 */
PpsRound *pps_present_find_last_round (PpsWorkspace *workspace,
                                       PpsPartnership *partnership,
                                       const PpsPresentOptions *options);

G_END_DECLS
