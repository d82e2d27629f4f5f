/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <glib/gi18n-lib.h>

/* Bringing an older study to the version of the program: a copy first, then all steps in one
 * transaction, and the search index anew, which is only committed when references hold and the
 * schema is, to the letter, that of a new study. Otherwise the file stays as it was. A read-only
 * look migrates its private copy.
 */

static gboolean
has_no_orphans (PpsStore *self, GError **error)
{
  g_autofree char *table = NULL;

  if (!pps_store_connection_get_text (self->db, "PRAGMA foreign_key_check", self->name, &table,
                                      error))
    return FALSE;

  if (table == NULL)
    return TRUE;

  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
               _ ("“%s” could not be brought to the newest version: something in it refers to what "
                  "is not there. "
                  "It stays as it was."),
               self->name);

  return FALSE;
}

static gboolean
walk_steps (PpsStore *self, guint version, const PpsStoreSteps *steps, GError **error)
{
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %u", steps->n);

  for (guint i = version; i < steps->n; i++)
    {
      if (!pps_store_connection_run (self->db, steps->scripts[i], self->name, error))
        return FALSE;
    }

  return pps_store_connection_run (self->db, number, self->name, error)
         && pps_store_index_all (self, error) && pps_store_take_unread (self, error)
         && has_no_orphans (self, error)
         && pps_store_connection_is_sound (self->db, FALSE, self->name, error)
         && pps_store_schema_is_canonical (self->db, steps->n, steps, self->name, error);
}

gboolean
pps_store_migrate (PpsStore *self, guint version, const PpsStoreSteps *steps, GError **error)
{
  gboolean done;

  if (!self->read_only && !pps_store_keep_backup (self, "migration", error))
    return FALSE;

  /* Rebuilding a table that others refer to asks for this, and it can be set outside a transaction
   * only: https://www.sqlite.org/lang_altertable.html, section 7 */
  if (!pps_store_connection_run (self->db, "PRAGMA foreign_keys = OFF; BEGIN EXCLUSIVE;",
                                 self->name, error))
    return FALSE;

  done = walk_steps (self, version, steps, error)
         && pps_store_connection_run (self->db, "COMMIT", self->name, error);

  if (!done && !sqlite3_get_autocommit (self->db))
    pps_store_connection_run (self->db, "ROLLBACK", self->name, NULL);

  return pps_store_connection_run (self->db, "PRAGMA foreign_keys = ON", self->name,
                                   done ? error : NULL)
         && done;
}
