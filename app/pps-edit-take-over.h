/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What still holds of the round before is taken over item by item. */

/**
 * pps_take_over_list:
 *
 * Lists the findings of the round before @round that were not taken over in @round yet.
 *
 * Returns: (transfer full) (element-type PpsFinding): by pane, in their order; none for the first
 *   round
 */
GPtrArray *pps_take_over_list (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_edit_take_over:
 * @finding: of an earlier round of the same partnership
 *
 * Copies @finding into @round, as a draft that continues it. It rests on the same words as before,
 * so that what their respondents agreed to goes on holding for it; its themes come along.
 *
 * Returns: (transfer full): the copy, or the one that continues @finding in @round already
 */
PpsFinding *
pps_edit_take_over (PpsWorkspace *workspace, PpsFinding *finding, PpsRound *round, GError **error);

G_END_DECLS
