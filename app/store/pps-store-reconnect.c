/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

/* After the disk failed. What SQLite then remembers of the file cannot be trusted: a commit whose
 * last step fails leaves the new pages readable and the journal hot, and in exclusive mode SQLite
 * does not look at that journal again. So the connection is dropped, and the file opened as after a
 * crash. The companion lock stays ours meanwhile. */

static gboolean
is_in_file (PpsStore *self, const PpsEdit *edit)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (self, "SELECT 1 FROM edit WHERE id = ?1", NULL);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, edit->id, -1, SQLITE_STATIC);

  return sqlite3_step (statement) == SQLITE_ROW;
}

static gboolean
connect (PpsStore *self, GError **error)
{
  g_autoptr (sqlite3) db = NULL;

  db = pps_store_connection_open (self->path, self->name, &self->deadline, error);
  if (db == NULL || !pps_store_connection_claim (db, self->name, error)
      || !pps_store_connection_is_sound (db, FALSE, self->name, error))
    return FALSE;

  self->db = g_steal_pointer (&db);

  return TRUE;
}

gboolean
pps_store_reconnect (PpsStore *self, GError **error)
{
  g_hash_table_remove_all (self->statements);
  if (self->db != NULL && sqlite3_close (self->db) != SQLITE_OK)
    g_critical ("%s: a statement is still in use", self->path);
  self->db = NULL;

  pps_deadline_set_seconds (&self->deadline, 600);
  if (!connect (self, error))
    return FALSE;

  self->suspect = FALSE;
  if (self->doubtful != NULL)
    {
      PpsEdit *edit = g_steal_pointer (&self->doubtful);

      pps_store_end_edit (self, edit, is_in_file (self, edit));
    }

  return TRUE;
}
