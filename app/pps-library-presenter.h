/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"
#include "pps-report.h"

G_BEGIN_DECLS

/**
 * pps_present_learned:
 * @partnerships: (element-type PpsPartnership): whose lines, in the order of the sheet
 * @options: panes to leave out, and for whom it is
 *
 * Makes the sheet `learned`: a row for each pane, and in it the lessons, characteristics and
 * agreements about it, each under the partnership that it comes from; last what is about no pane.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_learned (PpsWorkspace *workspace,
                               GPtrArray *partnerships,
                               const PpsPresentOptions *options);

/**
 * pps_present_booklet:
 * @setup: its paper
 *
 * Makes a booklet of the library: the sheet `learned` theme by theme, and the sheet `multiples`.
 *
 * Returns: (transfer full): the booklet
 */
PpsReport *pps_present_booklet (PpsWorkspace *workspace,
                                GPtrArray *partnerships,
                                const PpsPresentOptions *options,
                                const PpsPageSetup *setup);

G_END_DECLS
