/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-salvage-private.h"

#include "pps-id.h"
#include "pps-store-splice.h"

/* Making a study of rows that were read from a broken one. What the rows say goes first, then the
 * history; what neither tells is left empty. All in the new file: nothing of the old one is asked
 * any more. */

#define UNKNOWN_TIME "1970-01-01T00:00:00Z"

static gboolean G_GNUC_PRINTF (4, 5)
    run (sqlite3 *db, const char *name, GError **error, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return pps_store_connection_run (db, sql, name, error);
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql, const char *name, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    pps_store_error_set_sqlite (error, db, code, name);

  return statement;
}

/* A page of one table that another one leads to has rows that are nothing there. */
static gboolean
drop_strangers (sqlite3 *db, const char *const *tables, const char *name, GError **error)
{
  for (guint i = 0; tables[i] != NULL; i++)
    {
      if (!run (db, name, error,
                "DELETE FROM %s WHERE EXISTS (SELECT 1 FROM change c WHERE c.record = %s.id"
                " AND c.kind <> '%s') AND NOT EXISTS (SELECT 1 FROM change c"
                " WHERE c.record = %s.id AND c.kind = '%s')",
                tables[i], tables[i], tables[i], tables[i], tables[i]))
        return FALSE;
    }

  return TRUE;
}

/* Brings @values, column -> value, to what it was after a change. */
static void
follow_change (GHashTable *values, sqlite3_stmt *change)
{
  const char *column = (const char *) sqlite3_column_text (change, 0);
  sqlite3_value *old = g_hash_table_lookup (values, column);
  g_autofree char *text = NULL;

  if (sqlite3_column_type (change, 2) == SQLITE_BLOB)
    {
      if (old != NULL && sqlite3_value_type (old) == SQLITE_TEXT)
        text = pps_splice_apply ((const char *) sqlite3_value_text (old),
                                 (const char *) sqlite3_column_text (change, 1),
                                 (const char *) sqlite3_column_text (change, 2));
      /* A change between was lost: what stood there before it is better than nothing. */
      if (text != NULL)
        {
          g_autoptr (sqlite3_stmt) make = NULL;

          sqlite3_prepare_v2 (sqlite3_db_handle (change), "SELECT ?1", -1, &make, NULL);
          sqlite3_bind_text (make, 1, text, -1, SQLITE_TRANSIENT);
          if (sqlite3_step (make) == SQLITE_ROW)
            g_hash_table_insert (values, g_strdup (column),
                                 sqlite3_value_dup (sqlite3_column_value (make, 0)));
        }
      return;
    }

  g_hash_table_insert (values, g_strdup (column),
                       sqlite3_value_dup (sqlite3_column_value (change, 2)));
}

static GHashTable *
read_history (sqlite3 *db, const char *record, const char *name, GError **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) sqlite3_value_free);
  g_autoptr (sqlite3_stmt) changes = prepare (
      db, "SELECT field, before, after FROM change WHERE record = ?1 ORDER BY id", name, error);

  if (changes == NULL)
    return NULL;

  sqlite3_bind_text (changes, 1, record, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (changes) == SQLITE_ROW)
    follow_change (values, changes);

  return g_steal_pointer (&values);
}

/* A column that this version does not have, or a value that does not fit, is left out. */
static void
fill_row (sqlite3 *db, const char *table, const char *record, GHashTable *values)
{
  GHashTableIter iter;
  gpointer column;
  gpointer value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &column, &value))
    {
      g_autoptr (sqlite3_stmt) update = NULL;
      g_autofree char *sql = NULL;
      char *quoted = sqlite3_mprintf ("\"%w\"", (const char *) column);

      sql = g_strdup_printf ("UPDATE %s SET %s = ?1 WHERE id = ?2", table, quoted);
      sqlite3_free (quoted);
      if (sqlite3_prepare_v2 (db, sql, -1, &update, NULL) != SQLITE_OK)
        continue;
      sqlite3_bind_value (update, 1, value);
      sqlite3_bind_text (update, 2, record, -1, SQLITE_TRANSIENT);
      sqlite3_step (update);
    }
}

static gboolean
rebuild_row (sqlite3 *db, const char *table, const char *record, const char *name, GError **error)
{
  g_autoptr (GHashTable) values = read_history (db, record, name, error);
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) insert = NULL;

  if (values == NULL)
    return FALSE;

  sql = g_strdup_printf ("INSERT INTO %s (id, created) VALUES (?1, '" UNKNOWN_TIME "')", table);
  insert = prepare (db, sql, name, error);
  if (insert == NULL)
    return FALSE;

  sqlite3_bind_text (insert, 1, record, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (insert) != SQLITE_DONE)
    {
      pps_store_error_set_sqlite (error, db, sqlite3_extended_errcode (db), name);
      return FALSE;
    }
  fill_row (db, table, record, values);

  return TRUE;
}

/* What was made, and is not there: everything that ever was in a study stands in its history, but
 * for what was erased for good, which does not stand there either. */
static gboolean
rebuild_table (
    sqlite3 *db, const char *table, const char *name, PpsSalvaged *salvaged, GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) missing = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  sql = g_strdup_printf ("SELECT DISTINCT record FROM change WHERE kind = '%s'"
                         " AND field = 'created' AND record NOT IN (SELECT id FROM %s)",
                         table, table);
  missing = prepare (db, sql, name, error);
  if (missing == NULL)
    return FALSE;

  while (sqlite3_step (missing) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (missing, 0)));

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      if (!pps_id_is_valid (id))
        continue;
      if (!rebuild_row (db, table, id, name, error))
        return FALSE;
      salvaged->rebuilt++;
    }

  return TRUE;
}

typedef struct
{
  char *table;
  gint64 row;
  char *column;
  char *target;
} Loose;

static void
free_loose (gpointer data)
{
  Loose *loose = data;

  g_free (loose->table);
  g_free (loose->column);
  g_free (loose->target);
  g_free (loose);
}

static GPtrArray *
list_loose (sqlite3 *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_loose);
  g_autoptr (sqlite3_stmt) check = NULL;

  check = prepare (db,
                   "SELECT v.\"table\", v.rowid, l.\"from\", v.parent"
                   " FROM pragma_foreign_key_check v"
                   " JOIN pragma_foreign_key_list (v.\"table\") l ON l.id = v.fkid",
                   name, error);
  if (check == NULL)
    return NULL;

  while (sqlite3_step (check) == SQLITE_ROW)
    {
      Loose *loose = g_new0 (Loose, 1);

      loose->table = g_strdup ((const char *) sqlite3_column_text (check, 0));
      loose->row = sqlite3_column_int64 (check, 1);
      loose->column = g_strdup ((const char *) sqlite3_column_text (check, 2));
      loose->target = g_strdup ((const char *) sqlite3_column_text (check, 3));
      g_ptr_array_add (all, loose);
    }

  return g_steal_pointer (&all);
}

/* History is kept also where it is not known any more who wrote it, and when. */
static gboolean
let_go (sqlite3 *db, const char *name, PpsSalvaged *salvaged, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!run (db, name, error,
            "INSERT OR IGNORE INTO edit (id, at, verb, sequence)"
            " SELECT DISTINCT edit, '" UNKNOWN_TIME "', 'salvage', 0 FROM change"
            " WHERE edit NOT IN (SELECT id FROM edit)"))
    return FALSE;

  all = list_loose (db, name, error);
  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      Loose *loose = g_ptr_array_index (all, i);

      if (!run (db, name, error, "UPDATE %s SET \"%s\" = NULL WHERE rowid = %" G_GINT64_FORMAT,
                loose->table, loose->column, loose->row))
        return FALSE;
      salvaged->loose++;
    }

  return TRUE;
}

/* A bit more or less makes another word of it. */
static gboolean
clear_unknown_words (sqlite3 *db, const char *name, GError **error)
{
  for (const PpsVocabulary *v = pps_store_get_vocabulary (); v->table != NULL; v++)
    {
      g_auto (GStrv) words = g_strsplit (v->words, " ", -1);
      g_autofree char *list = g_strjoinv ("', '", words);
      g_autoptr (sqlite3_stmt) has = NULL;
      g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM %s", v->column, v->table);

      /* An older version has less of them. */
      if (sqlite3_prepare_v2 (db, sql, -1, &has, NULL) != SQLITE_OK)
        continue;
      if (!run (db, name, error, "UPDATE %s SET \"%s\" = '' WHERE \"%s\" NOT IN ('', '%s')",
                v->table, v->column, v->column, list))
        return FALSE;
    }

  return run (db, name, error, "UPDATE answer SET mark = NULL WHERE mark NOT BETWEEN 0 AND 5");
}

gboolean
pps_store_salvage_mend (
    sqlite3 *db, const char *const *tables, const char *name, PpsSalvaged *salvaged, GError **error)
{
  if (!drop_strangers (db, tables, name, error))
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      if (!rebuild_table (db, tables[i], name, salvaged, error)
          || !run (db, name, error, "UPDATE %s SET deleted = 0 WHERE deleted NOT IN (0, 1)",
                   tables[i]))
        return FALSE;
    }

  /* Undo would take back half of an edit: it knows its own by the device. */
  return clear_unknown_words (db, name, error) && let_go (db, name, salvaged, error)
         && run (db, name, error, "UPDATE edit SET device = ''");
}
