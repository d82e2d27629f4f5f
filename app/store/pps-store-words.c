/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

/* The search index. Triggers are off, so the store keeps it, in the transaction of the edit. A
 * tombstone has no words. Between the fields of a record stands ASCII's unit separator. */

char *
pps_store_dup_words (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (pps_staged_is_deleted (self, record))
    return NULL;

  for (guint i = 0; i < kind->klass->n_fields; i++)
    {
      const GValue *value;
      const char *text;

      if ((kind->klass->fields[i].flags & PPS_FIELD_SEARCHED) == 0)
        continue;

      value = pps_staged_peek_value (self, record, i);
      text = G_IS_VALUE (value) ? g_value_get_string (value) : NULL;
      if (text == NULL || *text == '\0')
        continue;

      if (words->len > 0)
        g_string_append_c (words, PPS_WORDS_SEPARATOR);
      g_string_append (words, text);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* FTS5 with external content has to be told what it forgets:
 * https://www.sqlite.org/fts5.html#the_delete_command */
static gboolean
forget_words (PpsStore *self, gint64 number, const char *words, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (
      self, "INSERT INTO search (search, rowid, words) VALUES ('delete', ?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  sqlite3_bind_text (statement, 2, words, -1, SQLITE_TRANSIENT);

  return pps_store_step (self, statement, error);
}

static gboolean
learn_words (PpsStore *self, gint64 number, const char *words, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (self, "INSERT INTO search (rowid, words) VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  sqlite3_bind_text (statement, 2, words, -1, SQLITE_TRANSIENT);

  return pps_store_step (self, statement, error);
}

/* Returns the number of the row in search_text, 0 for none. */
static gint64
find_words (PpsStore *self, const char *id, char **words)
{
  g_autoptr (PpsStatement) statement = NULL;

  *words = NULL;

  statement
      = pps_store_prepare (self, "SELECT number, words FROM search_text WHERE record = ?1", NULL);
  if (statement == NULL)
    return 0;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return 0;

  *words = g_strdup ((const char *) sqlite3_column_text (statement, 1));

  return sqlite3_column_int64 (statement, 0);
}

static gboolean
insert_row (
    PpsStore *self, const PpsStoreKind *kind, const char *id, const char *words, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (
      self, "INSERT INTO search_text (kind, record, words) VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, kind->table, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, words, -1, SQLITE_TRANSIENT);

  return pps_store_step (self, statement, error);
}

static gboolean
change_row (PpsStore *self, gint64 number, const char *words, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  const char *sql;

  sql = words != NULL ? "UPDATE search_text SET words = ?2 WHERE number = ?1"
                      : "DELETE FROM search_text WHERE number = ?1";
  statement = pps_store_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  if (words != NULL)
    sqlite3_bind_text (statement, 2, words, -1, SQLITE_TRANSIENT);

  return pps_store_step (self, statement, error);
}

gboolean
pps_store_index_words (PpsStore *self, PpsStaged *staged, GError **error)
{
  const char *id = pps_record_get_id (staged->record);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 number;

  if (!staged->words_changed)
    return TRUE;

  after = pps_store_dup_words (self, staged->kind, staged->record);
  number = find_words (self, id, &before);
  if (g_strcmp0 (before, after) == 0)
    return TRUE;

  if (number != 0
      && (!forget_words (self, number, before, error) || !change_row (self, number, after, error)))
    return FALSE;

  if (number == 0)
    {
      if (!insert_row (self, staged->kind, id, after, error))
        return FALSE;
      number = sqlite3_last_insert_rowid (self->db);
    }

  return after == NULL || learn_words (self, number, after, error);
}
