/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-cli.h"

G_BEGIN_DECLS

/**
 * pps_cli_find_respondent:
 * @partnership: (nullable): name or id of the one that is meant
 * @name: code or id of a respondent
 *
 * A code is that of one partnership; in a study others may use it too.
 *
 * Returns: (transfer full): the respondent; %NULL with an error if none or several
 */
PpsRespondent *pps_cli_find_respondent (PpsWorkspace *workspace,
                                        const char *partnership,
                                        const char *name,
                                        GError **error);

G_END_DECLS
