/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* What groups share, as the researcher decides on a proposal of pps_shared_list(). */

/**
 * pps_edit_share_findings:
 * @finding: stays, and is from then on of no group
 * @other: a finding of another group
 *
 * Makes one finding that groups share of two that say the same. It keeps the words of @finding; all
 * evidence and themes of both come under it, and how each group put it stands in its memo.
 */
gboolean pps_edit_share_findings (PpsWorkspace *workspace,
                                  PpsFinding *finding,
                                  PpsFinding *other,
                                  GError **error);

/**
 * pps_edit_tell_apart:
 * @finding: a finding
 * @other: a finding of another group
 *
 * Puts down that two findings say different things: pps_shared_list() does not propose them any
 * more. Told apart twice is once.
 */
gboolean pps_edit_tell_apart (PpsWorkspace *workspace,
                              PpsFinding *finding,
                              PpsFinding *other,
                              GError **error);

G_END_DECLS
