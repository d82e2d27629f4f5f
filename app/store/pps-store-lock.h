/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef struct _PpsStoreLock PpsStoreLock;

/**
 * pps_store_lock_take:
 * @path: the study, without links in it
 * @name: its name for the user
 * @error: return location for an error
 *
 * Takes the companion lock `.<name>.lock` beside @path. If another has it, the error is
 * %PPS_STORE_ERROR_BUSY and names the holder.
 *
 * Returns: (transfer full): the lock, or %NULL
 */
PpsStoreLock *pps_store_lock_take (const char *path, const char *name, GError **error);

/**
 * pps_store_lock_is_held:
 *
 * Returns: whether somebody, possibly this program, has the companion lock of @path
 */
gboolean pps_store_lock_is_held (const char *path);

void pps_store_lock_free (PpsStoreLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStoreLock, pps_store_lock_free)

/**
 * pps_store_lock_own:
 * @self: a lock
 * @file: of the live file
 *
 * Remembers that this process has the live file open through SQLite, so that nothing else in it
 * opens the file: closing that again would cancel SQLite's own lock (fcntl(2), the POSIX locks
 * belong to the process).
 */
void pps_store_lock_own (PpsStoreLock *self, const struct stat *file);

gboolean pps_store_lock_is_own (const struct stat *file);

G_END_DECLS
