/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "pps-id.h"
#include "pps-store-splice.h"

/* Writing within an edit: the row, the log, and then what is staged for the object. The log of
 * changes is written here and nowhere else. */

static gboolean
bind_and_step (PpsStore *self, PpsStatement *statement, int code, GError **error)
{
  if (code != SQLITE_OK)
    {
      pps_store_set_sqlite_error (self, code, error);
      return FALSE;
    }

  return pps_store_step (self, statement, error);
}

static gint64
get_next_sequence (PpsStore *self)
{
  g_autoptr (PpsStatement) statement = NULL;

  statement = pps_store_prepare (self, "SELECT max (sequence) FROM edit WHERE device = ?1", NULL);
  if (statement == NULL)
    return 1;

  sqlite3_bind_text (statement, 1, self->device, -1, SQLITE_TRANSIENT);

  return sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) + 1 : 1;
}

/* The edit's own row comes with its first change: an edit that does nothing leaves nothing. */
static gboolean
log_edit (PpsStore *self, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  g_autofree char *now = NULL;
  PpsEdit *edit = self->edit;
  gint64 sequence;
  int code = SQLITE_OK;

  if (edit->logged)
    return TRUE;

  sequence = get_next_sequence (self);
  now = pps_store_dup_now (self);
  statement = pps_store_prepare (self,
                                 "INSERT INTO edit (id, at, verb, author, device, sequence, undoes)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                 error);
  if (statement == NULL)
    return FALSE;

  code |= sqlite3_bind_text (statement, 1, edit->id, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 2, now, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 3, edit->verb, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 4, self->author, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 5, self->device, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_int64 (statement, 6, sequence);
  code |= sqlite3_bind_text (statement, 7, edit->undoes, -1, SQLITE_TRANSIENT);

  edit->logged = bind_and_step (self, statement, code, error);

  return edit->logged;
}

/* What stood there and what stands there now; of a long text what is different. */
static int
bind_values (sqlite3_stmt *statement, int parameter, const GValue *before, const GValue *after)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!G_VALUE_HOLDS_STRING (before) || !G_VALUE_HOLDS_STRING (after)
      || !pps_splice_make (g_value_get_string (before), g_value_get_string (after), &from, &to))
    return pps_store_bind_value (statement, parameter, before)
           | pps_store_bind_value (statement, parameter + 1, after);

  return sqlite3_bind_blob (statement, parameter, from, strlen (from), SQLITE_TRANSIENT)
         | sqlite3_bind_blob (statement, parameter + 1, to, strlen (to), SQLITE_TRANSIENT);
}

static gboolean
log_change (PpsStore *self,
            const PpsStoreKind *kind,
            PpsRecord *record,
            const char *column,
            const GValue *before,
            const GValue *after,
            GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  int code = SQLITE_OK;

  if (!log_edit (self, error))
    return FALSE;

  statement
      = pps_store_prepare (self,
                           "INSERT INTO change (edit, kind, record, field, before, after, replaces)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6,"
                           " (SELECT max (id) FROM change WHERE record = ?3 AND field = ?4))",
                           error);
  if (statement == NULL)
    return FALSE;

  code |= sqlite3_bind_text (statement, 1, self->edit->id, -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 2, kind->table, -1, SQLITE_STATIC);
  code |= sqlite3_bind_text (statement, 3, pps_record_get_id (record), -1, SQLITE_TRANSIENT);
  code |= sqlite3_bind_text (statement, 4, column, -1, SQLITE_TRANSIENT);
  code |= bind_values (statement, 5, before, after);

  return bind_and_step (self, statement, code, error);
}

/* One column of one row, and its line in the log. A row that cannot take the value stays as it was,
 * and so does the edit; if the log fails after it the edit is spoilt. */
static gboolean
write_column (PpsStore *self,
              const PpsStoreKind *kind,
              PpsRecord *record,
              const char *column,
              const GValue *before,
              const GValue *after,
              GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  g_autofree char *sql = NULL;
  GError *failure = NULL;
  int code;

  sql = g_strdup_printf ("UPDATE %s SET \"%s\" = ?2 WHERE id = ?1", kind->table, column);
  statement = pps_store_prepare (self, sql, &failure);
  if (statement == NULL)
    return pps_store_spoil (self, error, failure);

  code = sqlite3_bind_text (statement, 1, pps_record_get_id (record), -1, SQLITE_TRANSIENT)
         | pps_store_bind_value (statement, 2, after);
  if (!bind_and_step (self, statement, code, &failure))
    {
      if (failure->code != PPS_STORE_ERROR_CONSTRAINT || sqlite3_get_autocommit (self->db))
        return pps_store_spoil (self, error, failure);

      g_propagate_error (error, failure);
      return FALSE;
    }

  if (sqlite3_changes (self->db) != 1)
    {
      pps_store_set_sqlite_error (self, SQLITE_CORRUPT, &failure);
      return pps_store_spoil (self, error, failure);
    }

  if (!log_change (self, kind, record, column, before, after, &failure))
    return pps_store_spoil (self, error, failure);

  return TRUE;
}

static gboolean
refuse_value (PpsStore *self, const char *field, GError **error)
{
  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
               _ ("What was to be put in “%s” does not belong there. “%s” stays as it was."), field,
               self->name);

  return FALSE;
}

/* As the field holds it. Numbers fit where they keep their value; an empty reference refers to
 * nothing. */
static gboolean
convert (const GValue *given, PpsFieldType type, GValue *value)
{
  GType wanted = pps_record_value_type (type);

  if (!G_IS_VALUE (given))
    return type == PPS_FIELD_REFERENCE || type == PPS_FIELD_INTEGER || type == PPS_FIELD_REAL;

  if (wanted == G_TYPE_STRING)
    {
      const char *text;

      if (!G_VALUE_HOLDS_STRING (given))
        return FALSE;

      text = g_value_get_string (given);
      if (type == PPS_FIELD_REFERENCE && (text == NULL || *text == '\0'))
        return TRUE;
      if (text == NULL || !g_utf8_validate (text, -1, NULL))
        return FALSE;
    }
  else if (wanted == G_TYPE_INT64 && !G_VALUE_HOLDS_INT64 (given) && !G_VALUE_HOLDS_INT (given)
           && !G_VALUE_HOLDS_UINT (given))
    {
      return FALSE;
    }
  else if (wanted == G_TYPE_DOUBLE && !G_VALUE_HOLDS_DOUBLE (given) && !G_VALUE_HOLDS_INT64 (given)
           && !G_VALUE_HOLDS_INT (given))
    {
      return FALSE;
    }
  else if (wanted == G_TYPE_BOOLEAN && !G_VALUE_HOLDS_BOOLEAN (given))
    {
      return FALSE;
    }

  g_value_init (value, wanted);

  return g_value_transform (given, value)
         && (wanted != G_TYPE_DOUBLE || isfinite (g_value_get_double (value)));
}

static const PpsStoreKind *
find_kind_of (PpsStore *self, PpsRecord *record, GError **error)
{
  const PpsStoreKind *kind = pps_store_find_kind (self, G_OBJECT_TYPE (record));

  if (kind != NULL && pps_store_has_record (self, kind, record))
    return kind;

  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
               _ ("What is to be changed is no longer in “%s”."), self->name);

  return NULL;
}

static gboolean
write_deleted (PpsStore *self,
               const PpsStoreKind *kind,
               PpsRecord *record,
               const GValue *value,
               GError **error)
{
  g_auto (GValue) before = G_VALUE_INIT;
  PpsStaged *staged;
  gboolean deleted;

  if (!G_IS_VALUE (value) || !G_VALUE_HOLDS_BOOLEAN (value))
    return refuse_value (self, "deleted", error);

  deleted = g_value_get_boolean (value);
  g_value_init (&before, G_TYPE_BOOLEAN);
  g_value_set_boolean (&before, pps_staged_is_deleted (self, record));
  if (g_value_get_boolean (&before) == deleted)
    return TRUE;

  if (!write_column (self, kind, record, "deleted", &before, value, error))
    return FALSE;

  staged = pps_store_stage (self, kind, record);
  staged->deleted = deleted;
  staged->deleted_written = TRUE;
  staged->words_changed = TRUE;
  staged->place_changed = TRUE;

  return TRUE;
}

gpointer
pps_store_add (PpsStore *self, GType type, GError **error)
{
  g_auto (GValue) absent = G_VALUE_INIT;
  g_auto (GValue) after = G_VALUE_INIT;
  g_autoptr (PpsStatement) statement = NULL;
  g_autoptr (PpsRecord) record = NULL;
  g_autofree char *id = pps_id_new ();
  g_autofree char *now = NULL;
  g_autofree char *sql = NULL;
  const PpsStoreKind *kind;
  GError *failure = NULL;
  PpsStaged *staged;
  int code = SQLITE_OK;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  if (!pps_store_is_editing (self, error))
    return NULL;

  kind = pps_store_find_kind (self, type);
  g_return_val_if_fail (kind != NULL, NULL);

  now = pps_store_dup_now (self);
  record = g_object_new (type, NULL);
  pps_record_adopt (record, id, now, FALSE);

  sql = g_strdup_printf ("INSERT INTO %s (id, created) VALUES (?1, ?2)", kind->table);
  statement = pps_store_prepare (self, sql, &failure);
  if (statement != NULL)
    {
      code = sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT)
             | sqlite3_bind_text (statement, 2, now, -1, SQLITE_TRANSIENT);
    }

  g_value_init (&after, G_TYPE_STRING);
  g_value_set_string (&after, now);
  if (statement == NULL || !bind_and_step (self, statement, code, &failure)
      || !log_change (self, kind, record, "created", &absent, &after, &failure))
    {
      pps_store_spoil (self, error, failure);
      return NULL;
    }

  staged = pps_store_stage (self, kind, record);
  staged->added = TRUE;
  pps_store_map_record (self, kind, record);

  return g_steal_pointer (&record);
}

gboolean
pps_store_write (
    PpsStore *self, gpointer record, const char *field, const GValue *value, GError **error)
{
  g_auto (GValue) after = G_VALUE_INIT;
  const PpsStoreKind *kind;
  const PpsField *found;
  const GValue *before;
  PpsStaged *staged;
  guint index;

  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);
  g_return_val_if_fail (field != NULL && value != NULL, FALSE);

  if (!pps_store_is_editing (self, error))
    return FALSE;

  kind = find_kind_of (self, record, error);
  if (kind == NULL)
    return FALSE;

  if (g_str_equal (field, "deleted"))
    return write_deleted (self, kind, record, value, error);

  found = pps_record_class_find_field (kind->klass, field, &index);
  g_return_val_if_fail (found != NULL, FALSE);

  if (!convert (value, found->type, &after))
    return refuse_value (self, field, error);

  before = pps_staged_peek_value (self, record, index);
  if (pps_record_values_equal (before, &after))
    return TRUE;

  if (!write_column (self, kind, record, found->column, before, &after, error))
    return FALSE;

  staged = pps_store_stage (self, kind, record);
  staged->written[index] = TRUE;
  staged->words_changed |= (found->flags & PPS_FIELD_SEARCHED) != 0;
  staged->place_changed |= pps_store_is_facet (field);
  g_value_unset (&staged->values[index]);
  staged->values[index] = after;
  after = (GValue) G_VALUE_INIT;

  return TRUE;
}

gboolean
pps_store_write_text (
    PpsStore *self, gpointer record, const char *field, const char *value, GError **error)
{
  g_auto (GValue) text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, value != NULL ? value : "");

  return pps_store_write (self, record, field, &text, error);
}

gboolean
pps_store_write_integer (
    PpsStore *self, gpointer record, const char *field, gint64 value, GError **error)
{
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_INT64);
  g_value_set_int64 (&number, value);

  return pps_store_write (self, record, field, &number, error);
}

gboolean
pps_store_write_real (
    PpsStore *self, gpointer record, const char *field, double value, GError **error)
{
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&number, G_TYPE_DOUBLE);
  g_value_set_double (&number, value);

  return pps_store_write (self, record, field, &number, error);
}

gboolean
pps_store_write_boolean (
    PpsStore *self, gpointer record, const char *field, gboolean value, GError **error)
{
  g_auto (GValue) flag = G_VALUE_INIT;

  g_value_init (&flag, G_TYPE_BOOLEAN);
  g_value_set_boolean (&flag, value);

  return pps_store_write (self, record, field, &flag, error);
}

gboolean
pps_store_write_absent (PpsStore *self, gpointer record, const char *field, GError **error)
{
  GValue absent = G_VALUE_INIT;

  return pps_store_write (self, record, field, &absent, error);
}

gboolean
pps_store_remove (PpsStore *self, gpointer record, GError **error)
{
  return pps_store_write_boolean (self, record, "deleted", TRUE, error);
}
