/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "pps-store-error.h"

G_BEGIN_DECLS

/* A cached statement is borrowed: it is reset at the end of the scope. A statement of one's own is
 * finalized. */
typedef sqlite3_stmt PpsStatement;

static inline void
pps_statement_reset (PpsStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStatement, pps_statement_reset)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)

/**
 * PpsDeadline:
 *
 * When, in microseconds, a statement of a connection is cut off; and whether only the time counts
 * in which this thread worked, rather than waited for a disk or for others.
 */
typedef struct
{
  gint64 at;
  gboolean of_work;
} PpsDeadline;

void pps_deadline_set_seconds (PpsDeadline *deadline, guint seconds);

/* For reading the schema of a file that may be hostile: ours takes a hundredth of it. */
#define PPS_STORE_SCHEMA_SECONDS 1

/* As pps_deadline_set_seconds(), in seconds of work. */
void pps_deadline_set_work (PpsDeadline *deadline, guint seconds);

/**
 * pps_store_connection_open:
 * @path: a file, or `:memory:`
 * @name: its name for the user
 * @deadline: (nullable): cuts statements off; must outlive the connection
 * @error: return location for an error
 *
 * Opens with every guard of the house on: nothing has been read or written when this returns.
 *
 * Returns: (transfer full): the connection, or %NULL
 */
sqlite3 *pps_store_connection_open (const char *path,
                                    const char *name,
                                    PpsDeadline *deadline,
                                    GError **error);

/**
 * pps_store_connection_claim:
 *
 * Takes SQLite's own exclusive lock for good and sets the durable journal. Reads the file, rolls
 * back a hot journal, writes nothing else.
 */
gboolean pps_store_connection_claim (sqlite3 *db, const char *name, GError **error);

gboolean pps_store_connection_run (sqlite3 *db, const char *sql, const char *name, GError **error);

/* First column of the first row; %NULL with @error unset if there is none. */
gboolean pps_store_connection_get_text (
    sqlite3 *db, const char *sql, const char *name, char **text, GError **error);

/**
 * pps_store_connection_is_sound:
 * @thorough: integrity_check rather than quick_check
 *
 * Returns: whether SQLite finds nothing wrong; otherwise %PPS_STORE_ERROR_CORRUPT or what stopped
 * the check
 */
gboolean
pps_store_connection_is_sound (sqlite3 *db, gboolean thorough, const char *name, GError **error);

G_END_DECLS
