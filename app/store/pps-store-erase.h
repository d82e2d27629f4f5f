/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsErased:
 * @file: (type filename): a study or a backup of it
 * @removed: whether the file was deleted, since it could not be rewritten
 * @report: how many rows of each table went, as JSON
 *
 * What became of one file.
 */
typedef struct
{
  char *file;
  gboolean removed;
  char *report;
} PpsErased;

void pps_erased_free (PpsErased *erased);

/**
 * pps_store_erase:
 * @respondent: id
 * @with_joint: whether the words of interviews go as well in which others took part
 * @error: return location for an error
 *
 * Takes a respondent out of the file so that no byte is left: interviews, answers and copies of
 * them, quotes, findings that rest on nobody else, member checks, summaries, frozen rounds, the
 * history of all these and the search index. The file is written anew. What is left of it is for
 * the caller to put down.
 *
 * Objects of what went are still about: close the study and open it again.
 *
 * Returns: (transfer full) (nullable): how many rows of each table went, as JSON
 */
char *pps_store_erase (PpsStore *self, const char *respondent, gboolean with_joint, GError **error);

/**
 * pps_store_erase_backups:
 *
 * Does the same in each backup that the program keeps of the study. One that cannot be rewritten
 * (of an older version, or damaged) is deleted.
 *
 * Returns: (transfer full) (element-type PpsErased): what became of each
 */
GPtrArray *pps_store_erase_backups (PpsStore *self, const char *respondent, gboolean with_joint);

G_END_DECLS
