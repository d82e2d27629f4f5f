/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* The right of access: all that a study holds about one respondent, for the respondent. What was
 * said in an interview with others is in it and marked as joint: look it over before you send it.
 * Names and contacts stand in the key file, and are not in it. */

/**
 * pps_access_make_json:
 *
 * Returns: (transfer full): the records by kind, with the history of each: earlier wordings, where
 *   typing that went on is one
 */
char *pps_access_make_json (PpsWorkspace *workspace, PpsRespondent *respondent);

/**
 * pps_access_present:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): the same as a document, without the history
 */
PpsSheet *
pps_access_present (PpsWorkspace *workspace, PpsRespondent *respondent, const char *language);

/**
 * pps_access_write:
 * @path: (type filename): ends in `.json` or `.pdf`
 *
 * Writes one of the two; nobody else on the computer may read it.
 */
gboolean pps_access_write (PpsWorkspace *workspace,
                           PpsRespondent *respondent,
                           const char *language,
                           const char *path,
                           GError **error);

G_END_DECLS
