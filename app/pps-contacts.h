/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-keys.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/* Who the respondents are: the one place where a study and its key file meet. No sheet, report or
 * export of the study reads a key file. */

/**
 * pps_contacts_write:
 * @keys: an open key file
 * @field: what of it is kept
 *
 * Keeps @text of @respondent, and the code that the study knows the respondent by.
 */
gboolean pps_contacts_write (
    PpsKeys *keys, PpsRespondent *respondent, PpsKeysField field, const char *text, GError **error);

/**
 * pps_contacts_get_title:
 *
 * Returns: what @field is called on screen
 */
const char *pps_contacts_get_title (PpsKeysField field);

/**
 * pps_contacts_export:
 * @keys: an open key file
 * @path: (type filename): where it goes; nobody else may read it
 *
 * Writes the contact list of all respondents of the study of whom anything is kept, as CSV with
 * semicolons, for the researcher's own use.
 *
 * Returns: whether it is there
 */
gboolean
pps_contacts_export (PpsWorkspace *workspace, PpsKeys *keys, const char *path, GError **error);

/**
 * pps_contacts_make_list:
 *
 * Returns: (transfer full): the same, as text
 */
char *pps_contacts_make_list (PpsWorkspace *workspace, PpsKeys *keys);

G_END_DECLS
