/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <glib/gi18n-lib.h>

#include "pps-store-splice.h"

/* Undo and redo: an edit that takes back another. The two piles are read from the log at opening,
 * so they survive closing; an edit is on one of them or the other, or was passed over because
 * something else was done after its undo. Only edits of this device are on them: nobody takes back
 * by accident what a colleague did. */

#define MAX_STEPS 1000

typedef struct
{
  char *kind;
  char *record;
  char *field;
  GValue before;
  GValue after;
  PpsFieldType type;
  gboolean spliced; /* before and after are what is different in a long text */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_value_unset (&change->before);
  g_value_unset (&change->after);
  g_free (change->kind);
  g_free (change->record);
  g_free (change->field);
  g_free (change);
}

void
pps_undo_step_free (PpsUndoStep *step)
{
  g_free (step->edit);
  g_free (step->verb);
  g_free (step);
}

static PpsUndoStep *
peek_step (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static gboolean
pop_step (GPtrArray *steps, const char *edit, gboolean *detour)
{
  PpsUndoStep *step = peek_step (steps);

  if (step == NULL || !g_str_equal (step->edit, edit))
    return FALSE;

  *detour = step->detour;
  g_ptr_array_remove_index (steps, steps->len - 1);

  return TRUE;
}

static void
push_step (PpsStore *self, const char *edit, const char *verb, const char *undoes)
{
  PpsUndoStep *step;

  if (g_str_equal (verb, PPS_STORE_VERB_PLACE))
    return;

  step = g_new0 (PpsUndoStep, 1);
  step->edit = g_strdup (edit);
  step->verb = g_strdup (verb);

  if (undoes == NULL)
    {
      g_ptr_array_set_size (self->redo_steps, 0);
      g_ptr_array_add (self->undo_steps, step);
    }
  else if (pop_step (self->undo_steps, undoes, &step->detour))
    {
      g_ptr_array_add (self->redo_steps, step);
    }
  else if (pop_step (self->redo_steps, undoes, &step->detour))
    {
      g_ptr_array_add (self->undo_steps, step);
    }
  else
    {
      pps_undo_step_free (step);
    }

  if (self->undo_steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->undo_steps, 0);
}

void
pps_store_push_undo_step (PpsStore *self, const PpsEdit *edit)
{
  push_step (self, edit->id, edit->verb, edit->undoes);
}

gboolean
pps_store_load_undo_steps (PpsStore *self, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  int code;

  statement
      = pps_store_prepare (self,
                           "SELECT id, verb, undoes FROM"
                           " (SELECT * FROM edit WHERE device = ?1 ORDER BY sequence DESC LIMIT ?2)"
                           " ORDER BY sequence",
                           error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, self->device, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, MAX_STEPS);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    push_step (self, (const char *) sqlite3_column_text (statement, 0),
               (const char *) sqlite3_column_text (statement, 1),
               (const char *) sqlite3_column_text (statement, 2));

  if (code == SQLITE_DONE)
    return TRUE;

  pps_store_set_sqlite_error (self, code, error);

  return FALSE;
}

static gboolean
find_field_type (PpsStore *self, const char *table, const char *column, PpsFieldType *type)
{
  const PpsStoreKind *kind = pps_store_find_kind_of_table (self, table);

  *type = g_str_equal (column, "created") ? PPS_FIELD_TEXT : PPS_FIELD_BOOLEAN;
  if (g_str_equal (column, "created") || g_str_equal (column, "deleted"))
    return kind != NULL;

  for (guint i = 0; kind != NULL && i < kind->klass->n_fields; i++)
    {
      if (g_str_equal (kind->klass->fields[i].column, column))
        {
          *type = kind->klass->fields[i].type;
          return TRUE;
        }
    }

  return FALSE;
}

/* The changes of an edit, last first. What happened in an interview by it did happen: an event that
 * was added by the edit is not taken back with it. */
static GPtrArray *
load_changes (PpsStore *self, const char *edit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  g_autoptr (PpsStatement) statement = NULL;
  int code;

  statement = pps_store_prepare (self,
                                 "SELECT kind, record, field, before, after FROM change c"
                                 " WHERE edit = ?1 AND NOT (kind = 'event' AND EXISTS"
                                 " (SELECT 1 FROM change a WHERE a.edit = ?1"
                                 " AND a.record = c.record AND a.field = 'created'))"
                                 " ORDER BY id DESC",
                                 error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, edit, -1, SQLITE_STATIC);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      Change *change = g_new0 (Change, 1);

      g_ptr_array_add (changes, change);
      change->kind = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      change->record = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      change->field = g_strdup ((const char *) sqlite3_column_text (statement, 2));
      if (!find_field_type (self, change->kind, change->field, &change->type))
        {
          pps_store_set_sqlite_error (self, SQLITE_CORRUPT, error);
          return NULL;
        }
      change->spliced = sqlite3_column_type (statement, 4) == SQLITE_BLOB;
      pps_store_read_value (statement, 3, change->type, &change->before);
      pps_store_read_value (statement, 4, change->type, &change->after);
    }

  if (code != SQLITE_DONE)
    {
      pps_store_set_sqlite_error (self, code, error);
      return NULL;
    }

  return g_steal_pointer (&changes);
}

static const char *
find_field_name (const PpsStoreKind *kind, const char *column, guint *index)
{
  for (guint i = 0; i < kind->klass->n_fields; i++)
    {
      if (g_str_equal (kind->klass->fields[i].column, column))
        {
          *index = i;
          return kind->klass->fields[i].name;
        }
    }

  return NULL;
}

static gboolean
refuse (PpsStore *self, GError **error)
{
  if (!pps_store_take_unread (self, error))
    return FALSE;

  g_set_error (
      error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
      _ ("This cannot be taken back: it has been changed again since. “%s” stays as it was."),
      self->name);

  return FALSE;
}

static gboolean
take_back_splice (
    PpsStore *self, PpsRecord *record, const char *name, Change *change, GError **error)
{
  const char *text = pps_store_peek_text (self, record, name);
  g_autofree char *before = NULL;

  if (text != NULL && G_VALUE_HOLDS_STRING (&change->before)
      && G_VALUE_HOLDS_STRING (&change->after))
    before = pps_splice_apply (text, g_value_get_string (&change->after),
                               g_value_get_string (&change->before));

  return before != NULL ? pps_store_write_text (self, record, name, before, error)
                        : refuse (self, error);
}

static gboolean
take_back_field (
    PpsStore *self, const PpsStoreKind *kind, PpsRecord *record, Change *change, GError **error)
{
  const char *name;
  guint index = 0;

  name = find_field_name (kind, change->field, &index);
  if (name != NULL && change->spliced)
    return take_back_splice (self, record, name, change, error);

  if (name == NULL
      || !pps_record_values_equal (pps_staged_peek_value (self, record, index), &change->after))
    return refuse (self, error);

  return pps_store_write (self, record, name, &change->before, error);
}

static gboolean
take_back (PpsStore *self, Change *change, GError **error)
{
  const PpsStoreKind *kind = pps_store_find_kind_of_table (self, change->kind);
  g_autoptr (PpsRecord) record = NULL;

  record = pps_store_load_record (self, kind, change->record);
  if (record == NULL)
    return refuse (self, error);

  if (g_str_equal (change->field, "created"))
    return pps_store_write_boolean (self, record, "deleted", TRUE, error);

  if (g_str_equal (change->field, "deleted"))
    {
      if (!G_IS_VALUE (&change->after) || !G_IS_VALUE (&change->before)
          || pps_staged_is_deleted (self, record) != g_value_get_boolean (&change->after))
        return refuse (self, error);

      return pps_store_write (self, record, "deleted", &change->before, error);
    }

  return take_back_field (self, kind, record, change, error);
}

static gboolean
take_back_edit (PpsStore *self, PpsUndoStep *step, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (!pps_store_is_writable (self, error))
    return FALSE;

  if (step == NULL)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CONSTRAINT,
                   _ ("There is nothing to take back in “%s”."), self->name);
      return FALSE;
    }

  changes = load_changes (self, step->edit, error);
  if (changes == NULL || !pps_store_begin_undo (self, step->verb, step->edit, error))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      if (!take_back (self, g_ptr_array_index (changes, i), error))
        {
          pps_store_rollback (self);
          return FALSE;
        }
    }

  return pps_store_commit (self, error);
}

gboolean
pps_store_can_undo (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  return !self->read_only && !self->closed && self->undo_steps->len > 0;
}

gboolean
pps_store_can_redo (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  return !self->read_only && !self->closed && self->redo_steps->len > 0;
}

char *
pps_store_dup_undo_verb (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  return pps_store_can_undo (self) ? g_strdup (peek_step (self->undo_steps)->verb) : NULL;
}

gboolean
pps_store_undo (PpsStore *self, GError **error)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->edit == NULL, FALSE);

  return take_back_edit (self, peek_step (self->undo_steps), error);
}

gboolean
pps_store_redo (PpsStore *self, GError **error)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->edit == NULL, FALSE);

  return take_back_edit (self, peek_step (self->redo_steps), error);
}
