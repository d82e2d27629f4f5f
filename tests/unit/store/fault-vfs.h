/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A disk that fails, and one that loses power. Becomes SQLite's default, over the real one. */

void fault_vfs_install (void);

/* The @nth write, sync or truncation from now on fails with @code; 0 for none. */
void fault_vfs_fail (guint nth, int code, gboolean for_good);

/* Whether the failure has come. */
gboolean fault_vfs_has_failed (void);

/* Remembers everything that is done to @path and its journal from now on. */
void fault_vfs_record (const char *path);

/* Marks what the program was told: @n commits are safe. */
void fault_vfs_acknowledge (guint n);

void fault_vfs_stop (void);

guint fault_vfs_get_n_operations (void);

/**
 * fault_vfs_lose_power:
 * @at: after so many operations
 * @honest: whether a sync did what it says
 * @path: where to put what is left on the disk
 *
 * Returns: how many commits were acknowledged by then
 */
guint fault_vfs_lose_power (guint at, gboolean honest, GRand *random, const char *path);

G_END_DECLS
