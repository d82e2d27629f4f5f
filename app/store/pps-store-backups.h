/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsBackup:
 * @path: (type filename): where it is
 * @made: when it was made, UTC, ISO 8601
 * @reason: why, a word: `daily`, `removal`, `migration`, `restore` ...; empty for a copy that
 *   somebody put there by hand
 * @size: in bytes
 *
 * A backup in the folder beside a study, by its name only.
 */
typedef struct
{
  char *path;
  char *made;
  char *reason;
  goffset size;
} PpsBackup;

void pps_backup_free (PpsBackup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsBackup, pps_backup_free)

/**
 * pps_store_list_backups:
 * @study: (type filename): a study, which need not be there
 *
 * Returns: (transfer full) (element-type PpsBackup): its backups, newest first. Nothing of them has
 *   been read: each may be damaged
 */
GPtrArray *pps_store_list_backups (const char *study);

/**
 * pps_store_keep_backup_named:
 *
 * As pps_store_keep_backup().
 *
 * Returns: (transfer full) (nullable) (type filename): where the backup is
 */
char *pps_store_keep_backup_named (PpsStore *self, const char *reason, GError **error);

/**
 * pps_store_restore:
 * @study: (type filename): a study that nobody has open; it may be damaged, or gone
 * @backup: (type filename): a sound study
 * @kept: (out) (transfer full) (nullable) (optional) (type filename): where what was there is now:
 *   a backup of it or, where it was damaged, the file itself under another name
 * @error: return location for an error
 *
 * Puts a copy of @backup in the place of @study. What is there is kept first; where that cannot be
 * done nothing changes.
 *
 * Returns: whether it was done
 */
gboolean pps_store_restore (const char *study, const char *backup, char **kept, GError **error);

/**
 * pps_store_copy_aside:
 * @study: (type filename): a damaged study that nobody has open
 * @error: return location for an error
 *
 * Copies the file, byte by byte, beside it under a name that has the date in it, and its journal
 * with it. Where such a copy of the same bytes is there already, that is enough.
 *
 * Returns: (transfer full) (nullable) (type filename): where the copy is
 */
char *pps_store_copy_aside (const char *study, GError **error);

/**
 * PpsStoreDifference:
 * @added: rows that are in the second study only
 * @changed: rows that say something else there
 * @gone: rows that are in the first only, or were removed since
 */
typedef struct
{
  guint added;
  guint changed;
  guint gone;
} PpsStoreDifference;

/**
 * pps_store_compare:
 * @then: a study as it was
 * @now: the same as it is
 * @type: kind of record
 * @difference: (out caller-allocates): what became of its rows
 * @error: return location for an error
 *
 * Returns: whether both could be read
 */
gboolean pps_store_compare (
    PpsStore *then, PpsStore *now, GType type, PpsStoreDifference *difference, GError **error);

/**
 * pps_store_dup_mark:
 * @self: a study
 *
 * Returns: (transfer full): what changes with every edit but those that only remember where the
 * user is: by it two copies are told apart
 */
char *pps_store_dup_mark (PpsStore *self);

/**
 * pps_store_is_held:
 * @study: (type filename): a study
 *
 * Returns: whether a program, possibly this one, has it open
 */
gboolean pps_store_is_held (const char *study);

/*< private: for the files of the store >*/

/* Returns: whether @text begins with a time and a reason, as names of backups end */
gboolean pps_store_is_backup_stamp (const char *text);

G_END_DECLS
