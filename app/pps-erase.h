/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-keys.h"
#include "pps-store-erase.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_erase_list_joint:
 *
 * Returns: (transfer full) (element-type PpsInterview): interviews of @respondent in which others
 *   took part; whose words are whose is not kept
 */
GPtrArray *pps_erase_list_joint (PpsWorkspace *workspace, PpsRespondent *respondent);

/**
 * pps_erase_list_mentions:
 *
 * Lists lessons, agreements and themes that hold words of @respondent: they are the researcher's
 * own, and stay. Ask before erasing, since afterwards nobody knows the words.
 *
 * Returns: (transfer full) (element-type PpsRecord): to be read over
 */
GPtrArray *pps_erase_list_mentions (PpsWorkspace *workspace, PpsRespondent *respondent);

/**
 * pps_erase_respondent:
 * @ground: why: consent withdrawn, term over ...
 * @with_joint: whether the words of interviews go as well in which others took part
 * @keys: (nullable): an open key file, in which the person is forgotten too
 * @backups: (out) (optional) (transfer full) (element-type PpsErased): what became of each backup
 *
 * Erases a respondent from the study and its backups for good; it cannot be undone. What remains is
 * a #PpsErasure with the code, the day and the ground. Close the study afterwards and open it
 * again: objects of what went are still about.
 *
 * Returns: (transfer full) (nullable): what remains
 */
PpsErasure *pps_erase_respondent (PpsWorkspace *workspace,
                                  PpsRespondent *respondent,
                                  const char *ground,
                                  gboolean with_joint,
                                  PpsKeys *keys,
                                  GPtrArray **backups,
                                  GError **error);

G_END_DECLS
