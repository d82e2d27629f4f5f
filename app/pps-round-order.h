/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* The rounds of a partnership, in their order: the user's own where there is one, and else by date.
 */

/**
 * pps_round_order_dup_before:
 *
 * Returns: (transfer full) (nullable): the round before @round in its partnership; %NULL for the
 *   first
 */
PpsRound *pps_round_order_dup_before (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_round_order_find:
 * @rounds: `partnership-rounds`
 * @id: (nullable): of a round
 *
 * Returns: the place of the round among @rounds; -1 where it is none of them
 */
int pps_round_order_find (PpsQuery *rounds, const char *id);

/**
 * pps_round_order_list_held:
 *
 * Lists the interviews of a round that were held, or are being held.
 *
 * Returns: (transfer full) (element-type PpsInterview): in their order
 */
GPtrArray *pps_round_order_list_held (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
