/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A disk that fails. Becomes SQLite's default, over the real one. */

void fault_vfs_install (void);

/* The @nth write, sync or truncation from now on fails with @code; 0 for none. */
void fault_vfs_fail (guint nth, int code, gboolean for_good);

/* Whether the failure has come. */
gboolean fault_vfs_has_failed (void);

G_END_DECLS
