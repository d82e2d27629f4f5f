/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include "pps-record-kinds.h"

/* Reading: the identity map, and rows into records. One id has one object for as long as somebody
 * holds it; the store does not. */

typedef struct
{
  GHashTable *records;
  char *id;
  PpsRecord *record;
} Entry;

static void
record_gone_cb (gpointer user_data, GObject *where_it_was)
{
  Entry *entry = user_data;

  entry->record = NULL;
  g_hash_table_remove (entry->records, entry->id);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  if (entry->record != NULL)
    g_object_weak_unref (G_OBJECT (entry->record), record_gone_cb, entry);
  g_free (entry->id);
  g_free (entry);
}

static char *
make_select (PpsRecordClass *klass)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, created, deleted");

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", klass->fields[i].column);
  g_string_append_printf (sql, " FROM %s WHERE id = ?1", klass->table);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

void
pps_store_load_kinds (PpsStore *self)
{
  self->n_kinds = pps_record_kinds_get_n ();
  self->kinds = g_new0 (PpsStoreKind, self->n_kinds);
  g_assert (self->n_kinds < 64);

  for (guint i = 0; i < self->n_kinds; i++)
    {
      PpsStoreKind *kind = &self->kinds[i];

      kind->index = i;
      kind->type = pps_record_kinds_get_type (i);
      kind->klass = g_type_class_ref (kind->type);
      kind->table = pps_record_class_get_table (kind->klass);
      kind->select = make_select (kind->klass);
      kind->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
    }
}

void
pps_store_free_kinds (PpsStore *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      g_hash_table_unref (self->kinds[i].records);
      g_free (self->kinds[i].select);
      g_type_class_unref (self->kinds[i].klass);
    }

  g_clear_pointer (&self->kinds, g_free);
}

const PpsStoreKind *
pps_store_find_kind (PpsStore *self, GType type)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      if (self->kinds[i].type == type)
        return &self->kinds[i];
    }

  return NULL;
}

const PpsStoreKind *
pps_store_find_kind_of_table (PpsStore *self, const char *table)
{
  for (guint i = 0; i < self->n_kinds; i++)
    {
      if (g_strcmp0 (self->kinds[i].table, table) == 0)
        return &self->kinds[i];
    }

  return NULL;
}

void
pps_store_map_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->records = kind->records;
  entry->id = g_strdup (pps_record_get_id (record));
  entry->record = record;
  g_object_weak_ref (G_OBJECT (record), record_gone_cb, entry);
  g_hash_table_insert (kind->records, entry->id, entry);
}

void
pps_store_unmap_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  g_hash_table_remove (kind->records, pps_record_get_id (record));
}

gboolean
pps_store_has_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  const char *id = pps_record_get_id (record);
  Entry *entry = id != NULL ? g_hash_table_lookup (kind->records, id) : NULL;

  return entry != NULL && entry->record == record;
}

static char *
dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  if (text == NULL)
    return NULL;

  return g_utf8_validate (text, -1, NULL) ? g_strdup (text) : g_utf8_make_valid (text, -1);
}

void
pps_store_read_value (sqlite3_stmt *statement, int column, PpsFieldType type, GValue *value)
{
  char *text;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;

  switch (type)
    {
    case PPS_FIELD_INTEGER:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, sqlite3_column_int64 (statement, column));
      break;
    case PPS_FIELD_REAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, sqlite3_column_double (statement, column));
      break;
    case PPS_FIELD_BOOLEAN:
      g_value_init (value, G_TYPE_BOOLEAN);
      g_value_set_boolean (value, sqlite3_column_int (statement, column) != 0);
      break;
    case PPS_FIELD_TEXT:
    case PPS_FIELD_TIME:
    case PPS_FIELD_REFERENCE:
    default:
      text = dup_text (statement, column);
      if (text != NULL)
        {
          g_value_init (value, G_TYPE_STRING);
          g_value_take_string (value, text);
        }
    }
}

int
pps_store_bind_value (sqlite3_stmt *statement, int parameter, const GValue *value)
{
  if (!G_IS_VALUE (value))
    return sqlite3_bind_null (statement, parameter);
  if (G_VALUE_HOLDS_INT64 (value))
    return sqlite3_bind_int64 (statement, parameter, g_value_get_int64 (value));
  if (G_VALUE_HOLDS_DOUBLE (value))
    return sqlite3_bind_double (statement, parameter, g_value_get_double (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return sqlite3_bind_int (statement, parameter, g_value_get_boolean (value));

  return sqlite3_bind_text (statement, parameter, g_value_get_string (value), -1, SQLITE_TRANSIENT);
}

static PpsRecord *
make_record (const PpsStoreKind *kind, sqlite3_stmt *row)
{
  PpsRecord *record = g_object_new (kind->type, NULL);
  g_autofree char *id = dup_text (row, 0);
  g_autofree char *created = dup_text (row, 1);

  pps_record_adopt (record, id, created, sqlite3_column_int (row, 2) != 0);

  for (guint i = 0; i < kind->klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      pps_store_read_value (row, i + 3, kind->klass->fields[i].type, &value);
      pps_record_take_value (record, i, &value);
    }

  return record;
}

PpsRecord *
pps_store_load_record (PpsStore *self, const PpsStoreKind *kind, const char *id)
{
  g_autoptr (PpsStatement) statement = NULL;
  GError *failure = NULL;
  Entry *entry = g_hash_table_lookup (kind->records, id);
  PpsRecord *record;
  int code;

  if (entry != NULL)
    return g_object_ref (entry->record);

  statement = pps_store_prepare (self, kind->select, &failure);
  if (statement == NULL)
    {
      pps_store_keep_unread (self, failure);
      return NULL;
    }

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    {
      pps_store_note_read (self, code);
      return NULL;
    }

  record = make_record (kind, statement);
  /* A text for which there was no memory looks like an empty one. */
  if (sqlite3_errcode (self->db) == SQLITE_NOMEM)
    {
      pps_store_note_read (self, SQLITE_NOMEM);
      g_object_unref (record);
      return NULL;
    }
  pps_store_map_record (self, kind, record);

  return record;
}

PpsRecord *
pps_store_make_stand_in (const PpsStoreKind *kind, const char *id)
{
  PpsRecord *record = g_object_new (kind->type, NULL);

  pps_record_adopt (record, id, "", FALSE);

  return record;
}

gpointer
pps_store_lookup (PpsStore *self, GType type, const char *id)
{
  const PpsStoreKind *kind;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  kind = pps_store_find_kind (self, type);
  g_return_val_if_fail (kind != NULL, NULL);

  if (id == NULL || self->closed)
    return NULL;

  return pps_store_load_record (self, kind, id);
}

guint
pps_store_count (PpsStore *self, GType type)
{
  g_autoptr (PpsStatement) statement = NULL;
  g_autofree char *sql = NULL;
  const PpsStoreKind *kind;

  g_return_val_if_fail (PPS_IS_STORE (self), 0);

  kind = pps_store_find_kind (self, type);
  g_return_val_if_fail (kind != NULL, 0);

  sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE deleted = 0", kind->table);
  statement = pps_store_prepare (self, sql, NULL);
  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return 0;

  return sqlite3_column_int (statement, 0);
}
