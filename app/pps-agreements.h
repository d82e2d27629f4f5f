/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What was agreed in a round, and what became of it by the next. An agreement is open until a later
 * round gives it a fate: `kept`, `partly` or `dropped`, with a reason. None is ever forgotten. */

/* So many at most may be open in a round: more would be a list, and not an agreement. */
#define PPS_AGREEMENTS_AT_MOST 5

/**
 * pps_agreement_is_open:
 * @agreement: a #PpsAgreement
 *
 * Returns: whether nothing was said yet of what became of it
 */
gboolean pps_agreement_is_open (PpsRecord *agreement);

/**
 * pps_agreement_get_outcome_name:
 * @outcome: `kept`, `partly`, `dropped`, `open` or empty
 * @language: `nl` or `en`
 *
 * Returns: "Gedaan", "Deels", "Vervallen", "Open"
 */
const char *pps_agreement_get_outcome_name (const char *outcome, const char *language);

/* Returns: a sign beside the word, for who sees no colours: `✓`, `◐`, `✕`, `○` */
const char *pps_agreement_get_outcome_sign (const char *outcome);

/**
 * pps_agreements_list_of:
 *
 * Returns: (transfer full) (element-type PpsAgreement): what was agreed in @round, in its order
 */
GPtrArray *pps_agreements_list_of (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_agreements_list_earlier:
 *
 * Lists the agreements of the rounds before @round that were open when it began: their fate is
 * what @round has to say, and what it said.
 *
 * Returns: (transfer full) (element-type PpsAgreement): the oldest round first
 */
GPtrArray *pps_agreements_list_earlier (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_agreements_count_open:
 *
 * Returns: how many agreements of @round are open
 */
guint pps_agreements_count_open (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
