/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-steps.h"

#include "pps-store-private.h"
#include "pps-store-splice.h"

/* A look at the piles of undo and redo: what lies on top, and how far down they lead back to a
 * text. It changes nothing. What cannot be read is as if it was not there: undo itself tells. */

static GPtrArray *
get_pile (PpsStore *self, gboolean redo)
{
  return redo ? self->redo_steps : self->undo_steps;
}

static gboolean
has_steps (PpsStore *self, gboolean redo)
{
  return redo ? pps_store_can_redo (self) : pps_store_can_undo (self);
}

char *
pps_store_dup_step_verb (PpsStore *self, gboolean redo)
{
  GPtrArray *pile;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  if (!has_steps (self, redo))
    return NULL;

  pile = get_pile (self, redo);

  return g_strdup (((PpsUndoStep *) pile->pdata[pile->len - 1])->verb);
}

GPtrArray *
pps_store_list_step_records (PpsStore *self, gboolean redo)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsStatement) statement = NULL;
  GPtrArray *pile;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  if (!has_steps (self, redo))
    return g_steal_pointer (&records);

  pile = get_pile (self, redo);
  statement = pps_store_prepare (self,
                                 "SELECT kind, record FROM change WHERE edit = ?1"
                                 " GROUP BY kind, record ORDER BY min (id)",
                                 NULL);
  if (statement == NULL)
    return g_steal_pointer (&records);

  sqlite3_bind_text (statement, 1, ((PpsUndoStep *) pile->pdata[pile->len - 1])->edit, -1,
                     SQLITE_TRANSIENT);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const PpsStoreKind *kind
          = pps_store_find_kind_of_table (self, (const char *) sqlite3_column_text (statement, 0));
      g_autofree char *id = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      PpsRecord *record = kind != NULL ? pps_store_load_record (self, kind, id) : NULL;

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

static const char *
find_column (PpsRecord *record, const char *field)
{
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (record);
  guint index;

  return pps_record_class_find_field (klass, field, &index) != NULL ? klass->fields[index].column
                                                                    : NULL;
}

/* Returns: (transfer full) (nullable): what a field was before an edit that made it @after */
static char *
dup_before (
    PpsStore *self, const char *edit, PpsRecord *record, const char *column, const char *after)
{
  g_autoptr (PpsStatement) statement = NULL;
  const char *before;

  statement = pps_store_prepare (self,
                                 "SELECT before, after FROM change"
                                 " WHERE edit = ?1 AND record = ?2 AND field = ?3"
                                 " ORDER BY id LIMIT 1",
                                 NULL);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, edit, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, pps_record_get_id (record), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, column, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return NULL;

  before = (const char *) sqlite3_column_text (statement, 0);
  if (sqlite3_column_type (statement, 1) == SQLITE_BLOB)
    return pps_splice_apply (after, (const char *) sqlite3_column_text (statement, 1), before);

  return g_strdup (before != NULL ? before : "");
}

char *
pps_store_dup_step_text (PpsStore *self, gboolean redo, gpointer record, const char *field)
{
  const char *now;
  const char *column;
  char *later = NULL;
  GPtrArray *pile;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  now = pps_record_get_text (record, field);
  if (now != NULL && *now != '\0')
    return g_strdup (now);

  column = find_column (record, field);
  pile = get_pile (self, redo);
  if (column != NULL && has_steps (self, redo))
    later
        = dup_before (self, ((PpsUndoStep *) pile->pdata[pile->len - 1])->edit, record, column, "");

  return later != NULL ? later : g_strdup ("");
}

guint
pps_store_count_steps_to (PpsStore *self,
                          gboolean redo,
                          const char *verb,
                          gpointer record,
                          const char *field,
                          const char *text)
{
  g_autofree char *after = NULL;
  GPtrArray *pile;
  const char *column;

  g_return_val_if_fail (PPS_IS_STORE (self), 0);
  g_return_val_if_fail (PPS_IS_RECORD (record), 0);

  column = find_column (record, field);
  if (column == NULL || !has_steps (self, redo))
    return 0;

  after = g_strdup (pps_record_get_text (record, field));
  pile = get_pile (self, redo);
  for (guint n = 1; n <= pile->len; n++)
    {
      PpsUndoStep *step = pile->pdata[pile->len - n];
      g_autofree char *before = g_str_equal (step->verb, verb)
                                    ? dup_before (self, step->edit, record, column, after)
                                    : NULL;

      if (before == NULL)
        return 0;
      if (text == NULL || g_str_equal (before, text))
        return n;

      g_free (after);
      after = g_steal_pointer (&before);
    }

  return 0;
}

void
pps_store_mark_detour (PpsStore *self, const char *verb)
{
  PpsUndoStep *step;

  g_return_if_fail (PPS_IS_STORE (self));
  g_return_if_fail (verb != NULL);

  if (self->undo_steps->len == 0)
    return;

  step = self->undo_steps->pdata[self->undo_steps->len - 1];
  step->detour = g_str_equal (step->verb, verb);
}

void
pps_store_drop_detours (PpsStore *self)
{
  g_return_if_fail (PPS_IS_STORE (self));

  while (self->redo_steps->len > 0
         && ((PpsUndoStep *) self->redo_steps->pdata[self->redo_steps->len - 1])->detour)
    g_ptr_array_remove_index (self->redo_steps, self->redo_steps->len - 1);
}
