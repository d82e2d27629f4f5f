/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Agreements: made in a round, given a fate by a later one, and never deleted: what was dropped is
 * as telling as what was done. */

/**
 * pps_edit_add_agreement:
 * @text: what
 * @who: who does it
 * @due: when, as typed, see pps_when_read_date()
 *
 * Fails with %G_IO_ERROR_NO_SPACE and a sentence where %PPS_AGREEMENTS_AT_MOST of @round are open.
 *
 * Returns: (transfer full): the agreement
 */
PpsAgreement *pps_edit_add_agreement (PpsWorkspace *workspace,
                                      PpsRound *round,
                                      const char *text,
                                      const char *who,
                                      const char *due,
                                      GError **error);

/**
 * pps_edit_settle_agreement:
 * @round: the round that says it: a later one than that of @agreement
 * @outcome: `kept`, `partly`, `dropped`, or `open` to take it back
 * @why: what became of it; must be said for `partly` and `dropped`
 *
 * Gives an agreement its fate.
 */
gboolean pps_edit_settle_agreement (PpsWorkspace *workspace,
                                    PpsAgreement *agreement,
                                    PpsRound *round,
                                    const char *outcome,
                                    const char *why,
                                    GError **error);

/**
 * pps_edit_continue_agreement:
 * @round: where it goes on
 *
 * Makes an agreement of @round that takes over what and who from @agreement, which stays as it is.
 *
 * Returns: (transfer full): it, or the one that took it over in @round before
 */
PpsAgreement *pps_edit_continue_agreement (PpsWorkspace *workspace,
                                           PpsAgreement *agreement,
                                           PpsRound *round,
                                           GError **error);

G_END_DECLS
