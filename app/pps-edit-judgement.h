/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* How far the groups agree on a pane in a round, as the researcher judges it. */

/**
 * pps_edit_judge_pane:
 * @pane: id
 * @verdict: `agree`, `partly`, `disagree` or `not-enough-heard`; empty to take the judgement back
 * @reason: why, in one line; may be empty
 */
gboolean pps_edit_judge_pane (PpsWorkspace *workspace,
                              PpsRound *round,
                              const char *pane,
                              const char *verdict,
                              const char *reason,
                              GError **error);

/**
 * pps_edit_find_judgement:
 *
 * Returns: (transfer full) (nullable): the judgement of a pane, %NULL where there is none yet
 */
PpsPaneJudgement *
pps_edit_find_judgement (PpsWorkspace *workspace, PpsRound *round, const char *pane);

G_END_DECLS
