/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_member_check:
 * @respondent: who is asked whether they were understood
 * @options: its language and round; where it has no round, the latest of the partnership
 * @error: return location for an error
 *
 * Makes the sheet that a respondent gets back: the findings that rest on their words, by pane, each
 * with boxes for agree, correct it and remove it, and room to write. It holds no words of others.
 * Nothing is put down in the study. Fails with %G_IO_ERROR_NOT_FOUND and a sentence where there is
 * nothing to ask.
 *
 * Returns: (transfer full): the sheet, or %NULL
 */
PpsSheet *pps_present_member_check (PpsWorkspace *workspace,
                                    PpsRespondent *respondent,
                                    const PpsPresentOptions *options,
                                    GError **error);

G_END_DECLS
