/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <string.h>

/* The search index. Triggers are off, so the store keeps it, in the transaction of the edit. A
 * tombstone has no words. Between the fields of a record stands ASCII's unit separator. Beside the
 * words stand the stems of those that have another, and where the record stands: see pps-stem.c and
 * pps-store-facets.c. */

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

/* What stands in one row of search_text. */
typedef struct
{
  char *words;
  char *stems;
  char *facets;
} Row;

static void
clear_row (Row *row)
{
  g_clear_pointer (&row->words, g_free);
  g_clear_pointer (&row->stems, g_free);
  g_clear_pointer (&row->facets, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, clear_row)

PpsStemmer *
pps_store_get_stemmer (PpsStore *self)
{
  if (self->stemmer == NULL)
    self->stemmer = pps_stemmer_new ();

  return self->stemmer;
}

static void
append_stem (GString *stems, GHashTable *known, const char *stem, gsize length)
{
  char *copy = g_strndup (stem, length);

  if (!g_hash_table_add (known, copy))
    return;

  if (stems->len > 0)
    g_string_append_c (stems, ' ');
  g_string_append_len (stems, stem, length);
}

/* All forms of all words, each once. */
static char *
make_stems (PpsStore *self, const char *words)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) stems = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  PpsStemmer *stemmer = pps_store_get_stemmer (self);
  const char *end = words;

  pps_stemmer_forget (stemmer);
  while (pps_stem_next_word (end, &end, word) != NULL)
    {
      const char *forms = pps_stemmer_get_forms (stemmer, word->str);

      if (*forms == '\0' || !g_hash_table_add (seen, (gpointer) forms))
        continue;

      for (const char *p = forms; *p != '\0';)
        {
          gsize length = strcspn (p, " ");

          append_stem (stems, known, p, length);
          p += length + (p[length] == ' ');
        }
    }

  return g_string_free (g_steal_pointer (&stems), FALSE);
}

/* A record without words has no row. */
static void
make_row (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, Row *row)
{
  row->words = pps_store_dup_words (self, kind, record);
  if (row->words == NULL)
    return;

  row->stems = make_stems (self, row->words);
  row->facets = pps_store_dup_facets (self, kind, record);
}

static gboolean
rows_equal (const Row *a, const Row *b)
{
  return g_strcmp0 (a->words, b->words) == 0 && g_strcmp0 (a->stems, b->stems) == 0
         && g_strcmp0 (a->facets, b->facets) == 0;
}

static void
bind_row (sqlite3_stmt *statement, int parameter, const Row *row)
{
  sqlite3_bind_text (statement, parameter, row->words, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, parameter + 1, row->stems, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, parameter + 2, row->facets, -1, SQLITE_STATIC);
}

/* FTS5 with external content has to be told what it forgets:
 * https://www.sqlite.org/fts5.html#the_delete_command */
static gboolean
tell_index (PpsStore *self, const char *sql, gint64 number, const Row *row, GError **error)
{
  g_autoptr (PpsStatement) statement = pps_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  bind_row (statement, 2, row);

  return pps_store_step (self, statement, error);
}

static gboolean
forget_row (PpsStore *self, gint64 number, const Row *row, GError **error)
{
  return tell_index (self,
                     "INSERT INTO search (search, rowid, words, stems, facets)"
                     " VALUES ('delete', ?1, ?2, ?3, ?4)",
                     number, row, error);
}

static gboolean
learn_row (PpsStore *self, gint64 number, const Row *row, GError **error)
{
  return tell_index (self,
                     "INSERT INTO search (rowid, words, stems, facets) VALUES (?1, ?2, ?3, ?4)",
                     number, row, error);
}

/* Returns the number of the row in search_text, 0 for none. */
static gint64
find_row (PpsStore *self, const char *id, Row *row)
{
  g_autoptr (PpsStatement) statement = NULL;
  GError *failure = NULL;
  int code;

  statement = pps_store_prepare (
      self, "SELECT number, words, stems, facets FROM search_text WHERE record = ?1", &failure);
  if (statement == NULL)
    {
      pps_store_keep_unread (self, failure);
      return 0;
    }

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    {
      pps_store_note_read (self, code);
      return 0;
    }

  row->words = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  row->stems = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  row->facets = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  pps_store_note_read (self, sqlite3_errcode (self->db));

  return sqlite3_column_int64 (statement, 0);
}

static gboolean
insert_row (
    PpsStore *self, const PpsStoreKind *kind, const char *id, const Row *row, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (self,
                                 "INSERT INTO search_text (kind, record, words, stems, facets)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5)",
                                 error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, kind->table, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, id, -1, SQLITE_STATIC);
  bind_row (statement, 3, row);

  return pps_store_step (self, statement, error);
}

static gboolean
change_row (PpsStore *self, gint64 number, const Row *row, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  const char *sql;

  sql = row->words != NULL
            ? "UPDATE search_text SET words = ?2, stems = ?3, facets = ?4 WHERE number = ?1"
            : "DELETE FROM search_text WHERE number = ?1";
  statement = pps_store_prepare (self, sql, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, number);
  if (row->words != NULL)
    bind_row (statement, 2, row);

  return pps_store_step (self, statement, error);
}

gboolean
pps_store_is_indexed (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  g_auto (Row) known = { NULL };
  g_auto (Row) right = { NULL };

  find_row (self, pps_record_get_id (record), &known);
  make_row (self, kind, record, &right);

  return rows_equal (&known, &right);
}

static gboolean
index_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, GError **error)
{
  const char *id = pps_record_get_id (record);
  g_auto (Row) before = { NULL };
  g_auto (Row) after = { NULL };
  gint64 number;

  make_row (self, kind, record, &after);
  number = find_row (self, id, &before);
  if (rows_equal (&before, &after))
    return TRUE;

  if (number != 0
      && (!forget_row (self, number, &before, error) || !change_row (self, number, &after, error)))
    return FALSE;

  if (number == 0)
    {
      if (!insert_row (self, kind, id, &after, error))
        return FALSE;
      number = sqlite3_last_insert_rowid (self->db);
    }

  return after.words == NULL || learn_row (self, number, &after, error);
}

static gboolean
index_id (PpsStore *self, const PpsStoreKind *kind, const char *id, GError **error)
{
  g_autoptr (PpsRecord) record = pps_store_load_record (self, kind, id);

  return record == NULL || index_record (self, kind, record, error);
}

static GStrv
list_ids (PpsStore *self, const char *table, const char *column, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1", table, column);
  g_autoptr (PpsStatement) statement = pps_store_prepare (self, sql, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  int code;

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_strv_builder_add (ids, (const char *) sqlite3_column_text (statement, 0));
  pps_store_note_read (self, code);

  return g_strv_builder_end (ids);
}

/* What stands where another record does, and by which reference. */
static const struct
{
  const char *table;
  const char *column;
  const char *parent;
} parts[] = {
  { "answer", "interview", "interview" },
  { "quote", "answer", "answer" },
  { "line_item", "answer", "answer" },
  { "member_check", "finding", "finding" },
};

static gboolean
index_parts (PpsStore *self, const char *table, const char *id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const PpsStoreKind *kind;
      g_auto (GStrv) ids = NULL;

      if (!g_str_equal (parts[i].parent, table))
        continue;

      kind = pps_store_find_kind_of_table (self, parts[i].table);
      ids = list_ids (self, parts[i].table, parts[i].column, id, error);
      if (ids == NULL)
        return FALSE;

      for (guint j = 0; ids[j] != NULL; j++)
        {
          if (!index_id (self, kind, ids[j], error)
              || !index_parts (self, parts[i].table, ids[j], error))
            return FALSE;
        }
    }

  return TRUE;
}

/* A tag is a facet of what it is on, and of what it was on. */
static gboolean
index_bearers (PpsStore *self, PpsStaged *staged, GError **error)
{
  for (guint i = 0; i < staged->kind->klass->n_fields; i++)
    {
      const PpsField *field = &staged->kind->klass->fields[i];
      const GValue *values[] = {
        pps_record_peek_value (staged->record, i),
        pps_staged_peek_value (self, staged->record, i),
      };

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          const PpsStoreKind *kind = pps_store_find_kind_of_table (self, field->target);

          if (G_IS_VALUE (values[j]) && g_value_get_string (values[j]) != NULL
              && !index_id (self, kind, g_value_get_string (values[j]), error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
pps_store_index_words (PpsStore *self, PpsStaged *staged, GError **error)
{
  if (!staged->words_changed && !staged->place_changed)
    return TRUE;

  if (g_str_equal (staged->kind->table, "tagging"))
    return index_bearers (self, staged, error);

  /* What is new has no parts but those that are new with it, and are staged themselves. */
  return index_record (self, staged->kind, staged->record, error)
         && (staged->added || !staged->place_changed
             || index_parts (self, staged->kind->table, pps_record_get_id (staged->record), error));
}

static gboolean
insert_kind (PpsStore *self, const PpsStoreKind *kind, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id", kind->table);
  g_autoptr (PpsStatement) statement = pps_store_prepare (self, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *id = (const char *) sqlite3_column_text (statement, 0);
      g_autoptr (PpsRecord) record = pps_store_load_record (self, kind, id);
      g_auto (Row) row = { NULL };

      if (record != NULL)
        make_row (self, kind, record, &row);
      if (row.words != NULL && !insert_row (self, kind, id, &row, error))
        return FALSE;
    }

  if (code == SQLITE_DONE)
    return TRUE;

  pps_store_set_sqlite_error (self, code, error);

  return FALSE;
}

gboolean
pps_store_index_all (PpsStore *self, GError **error)
{
  if (!pps_store_run (self, "DELETE FROM search_text", error))
    return FALSE;

  for (guint i = 0; i < self->n_kinds; i++)
    {
      if (!insert_kind (self, &self->kinds[i], error))
        return FALSE;
    }

  return pps_store_run (self, "INSERT INTO search (search) VALUES ('rebuild')", error);
}
