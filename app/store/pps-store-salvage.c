/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-salvage-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-store-snapshot.h"

/* Salvaging a damaged study. Debian's SQLite has not been built with the extension that recovers
 * databases, and what that makes is not yet a study: so a study is made of what is read. It is made
 * beside its place, and named when it passes every check. */

#define SALVAGE_SECONDS 600

static gboolean
check_header (const char *path, const char *name, guint *version, GError **error)
{
  g_autoptr (GBytes) header = NULL;

  header = pps_store_snapshot_read_header (path, PPS_STORE_HEADER_SIZE, name, error);

  return header != NULL
         && pps_store_schema_check_header (g_bytes_get_data (header, NULL),
                                           g_bytes_get_size (header), pps_store_schema_get_steps (),
                                           name, version, error);
}

static gboolean
is_study (sqlite3 *db, guint version, const char *name, GError **error)
{
  return pps_store_connection_run (db, "PRAGMA query_only = ON; PRAGMA cell_size_check = OFF", name,
                                   error)
         && pps_store_schema_is_canonical (db, version, pps_store_schema_get_steps (), name, error);
}

/* A copy in memory, of which the header and the schema are known to be a study's. */
static sqlite3 *
open_damaged (
    const char *path, const char *name, PpsDeadline *deadline, guint *version, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (GError) problem = NULL;

  if (!check_header (path, name, version, error))
    return NULL;

  db = pps_store_snapshot_open_damaged (path, name, deadline, error);
  if (db == NULL)
    return NULL;
  if (is_study (db, *version, name, NULL))
    return g_steal_pointer (&db);

  /* What it says of its tables is broken, or it is none of ours. SQLite remembers what it has read,
   * so the file is read anew. */
  sqlite3_close_v2 (g_steal_pointer (&db));
  db = pps_store_snapshot_open_damaged (path, name, deadline, error);
  if (db == NULL)
    return NULL;
  if (pps_store_salvage_lend_schema (db, path, *version, name)
      && is_study (db, *version, name, &problem))
    return g_steal_pointer (&db);

  g_debug ("not to be salvaged: %s", problem != NULL ? problem->message : "no schema fits");
  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
               _ ("“%s” is damaged where it says which tables it has: nothing can be salvaged from "
                  "it. It has not been changed."),
               name);

  return NULL;
}

/* Tables of records, and the others that are worth reading. The index is made anew. */
static GStrv
list_tables (sqlite3 *db, gboolean records, const char *name, GError **error)
{
  g_autoptr (GStrvBuilder) tables = g_strv_builder_new ();
  g_autoptr (sqlite3_stmt) all = NULL;
  int code;

  code = sqlite3_prepare_v2 (
      db,
      records ? "SELECT s.name FROM sqlite_schema s WHERE s.type = 'table' AND EXISTS"
                " (SELECT 1 FROM pragma_table_info (s.name) WHERE name = 'deleted') ORDER BY s.name"
              : "VALUES ('edit'), ('change'), ('property')",
      -1, &all, NULL);
  while (code == SQLITE_OK && sqlite3_step (all) == SQLITE_ROW)
    g_strv_builder_add (tables, (const char *) sqlite3_column_text (all, 0));

  if (code != SQLITE_OK)
    {
      pps_store_error_set_sqlite (error, db, code, name);
      return NULL;
    }

  return g_strv_builder_end (tables);
}

/* What the history holds is no record: it is not counted. */
static gboolean
read_tables (sqlite3 *from, sqlite3 *into, const char *name, PpsSalvaged *salvaged, GError **error)
{
  g_auto (GStrv) records = list_tables (into, TRUE, name, error);
  g_auto (GStrv) others = list_tables (into, FALSE, name, error);
  PpsSalvaged history = { 0 };

  if (records == NULL || others == NULL)
    return FALSE;

  for (guint i = 0; records[i] != NULL; i++)
    {
      if (!pps_store_salvage_read (from, into, records[i], name, salvaged, error))
        return FALSE;
    }
  for (guint i = 0; others[i] != NULL; i++)
    {
      if (!pps_store_salvage_read (from, into, others[i], name, &history, error))
        return FALSE;
    }

  if (!pps_store_salvage_mend (into, (const char *const *) records, name, salvaged, error))
    return FALSE;

  if (salvaged->whole + salvaged->partly + salvaged->rebuilt > 0)
    return TRUE;

  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
               _ ("Nothing in “%s” can be read any more. It has not been changed."), name);

  return FALSE;
}

/* A study of the version of the damaged one: what comes later is the business of migration. */
static PpsStore *
fill (sqlite3 *from,
      const char *path,
      guint version,
      const char *name,
      PpsSalvaged *salvaged,
      GError **error)
{
  PpsStoreSteps steps = *pps_store_schema_get_steps ();
  g_autoptr (PpsStore) store = NULL;

  /* The usual steps are known by their fingerprint. */
  steps.n = version;
  store = version == pps_store_schema_get_steps ()->n
              ? pps_store_create (path, error)
              : pps_store_create_with_steps (path, &steps, error);
  if (store == NULL)
    return NULL;

  pps_store_hurry (store);
  pps_deadline_set_seconds (&store->deadline, SALVAGE_SECONDS);
  if (!pps_store_connection_run (store->db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", name,
                                 error)
      || !read_tables (from, store->db, name, salvaged, error)
      || !pps_store_connection_run (store->db, "COMMIT; PRAGMA foreign_keys = ON", name, error))
    return NULL;

  return g_steal_pointer (&store);
}

static gboolean
index_words (PpsStore *store, GError **error)
{
  return pps_store_run (store, "BEGIN IMMEDIATE", error) && pps_store_index_all (store, error)
         && pps_store_run (store, "COMMIT", error);
}

static gboolean
is_well (PpsStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) sentences = pps_store_check (store);

  if (sentences->len == 0)
    return TRUE;

  g_debug ("salvaged, but: %s", (const char *) g_ptr_array_index (sentences, 0));
  pps_store_error_set_sqlite (error, NULL, SQLITE_CORRUPT, name);

  return FALSE;
}

/* Migration indexes what it has migrated. */
static gboolean
make (sqlite3 *from,
      const char *path,
      guint version,
      const char *name,
      PpsSalvaged *salvaged,
      GError **error)
{
  g_autoptr (PpsStore) store = fill (from, path, version, name, salvaged, error);

  if (store == NULL)
    return FALSE;
  if (version == pps_store_schema_get_steps ()->n)
    return index_words (store, error) && is_well (store, name, error);

  pps_store_close (store);
  g_clear_object (&store);
  store = pps_store_open (path, 0, error);

  return store != NULL && is_well (store, name, error);
}

static void
remove_hidden (const char *path)
{
  g_autofree char *backups = g_strconcat (path, ".backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *backup = g_build_filename (backups, file, NULL);

      g_unlink (backup);
    }
  g_rmdir (backups);
  g_unlink (path);
}

gboolean
pps_store_salvage (const char *path, const char *target, PpsSalvaged *salvaged, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *target_name = g_filename_display_basename (target);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *resolved = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *hidden = NULL;
  g_autoptr (sqlite3) from = NULL;
  PpsDeadline deadline;
  guint version;
  gboolean done;

  g_return_val_if_fail (path != NULL && target != NULL && salvaged != NULL, FALSE);

  memset (salvaged, 0, sizeof *salvaged);
  resolved = pps_store_resolve_new (target, target_name, error);
  if (resolved == NULL)
    return FALSE;
  folder = g_path_get_dirname (resolved);
  hidden = g_strdup_printf ("%s/.pps-canvas-%s", folder, unique);

  pps_deadline_set_seconds (&deadline, SALVAGE_SECONDS);
  from = open_damaged (path, name, &deadline, &version, error);
  if (from == NULL)
    return FALSE;

  done = make (from, hidden, version, name, salvaged, error)
         && pps_store_publish (hidden, resolved, FALSE, target_name, error);
  remove_hidden (hidden);

  return done;
}
