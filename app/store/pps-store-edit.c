/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include "pps-id.h"

/* An edit: one transaction, and what it will do to objects. The file goes first; objects and lists
 * follow after the commit. What is written within it stands in pps-store-write.c. */

static void
free_staged (gpointer data)
{
  PpsStaged *staged = data;

  for (guint i = 0; i < staged->kind->klass->n_fields; i++)
    g_value_unset (&staged->values[i]);
  g_free (staged->values);
  g_free (staged->written);
  g_object_unref (staged->record);
  g_free (staged);
}

void
pps_edit_free (PpsEdit *edit)
{
  g_ptr_array_unref (edit->order);
  g_hash_table_unref (edit->staged);
  g_clear_error (&edit->failure);
  g_free (edit->id);
  g_free (edit->verb);
  g_free (edit->undoes);
  g_free (edit);
}

static gboolean
begin_transaction (PpsStore *self, const char *verb, const char *undoes, GError **error)
{
  if (!pps_store_is_writable (self, error))
    return FALSE;

  g_return_val_if_fail (self->edit == NULL, FALSE);

  if (!pps_store_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->edit = g_new0 (PpsEdit, 1);
  self->edit->id = pps_id_new ();
  self->edit->verb = g_strdup (verb);
  self->edit->undoes = g_strdup (undoes);
  self->edit->staged = g_hash_table_new_full (NULL, NULL, NULL, free_staged);
  self->edit->order = g_ptr_array_new ();

  return TRUE;
}

/* After the commit. Notifications wait until all objects are as the file is. */
static void
apply (PpsEdit *edit)
{
  for (guint j = 0; j < edit->order->len; j++)
    {
      PpsStaged *staged = g_ptr_array_index (edit->order, j);

      g_object_freeze_notify (G_OBJECT (staged->record));
      for (guint i = 0; i < staged->kind->klass->n_fields; i++)
        {
          if (staged->written[i])
            pps_record_take_value (staged->record, i, &staged->values[i]);
        }
      if (staged->deleted_written)
        pps_record_set_deleted (staged->record, staged->deleted);
    }

  for (guint j = 0; j < edit->order->len; j++)
    g_object_thaw_notify (G_OBJECT (((PpsStaged *) g_ptr_array_index (edit->order, j))->record));
}

static gboolean
end_transaction (PpsStore *self, GError **error)
{
  if (!pps_store_is_editing (self, error))
    return FALSE;

  for (guint i = 0; i < self->edit->order->len; i++)
    {
      if (!pps_store_index_words (self, g_ptr_array_index (self->edit->order, i), error))
        return FALSE;
    }

  /* Who could not read what is there may have taken it for nothing. */
  return pps_store_take_unread (self, error) && pps_store_run (self, "COMMIT", error);
}

gboolean
pps_store_is_editing (PpsStore *self, GError **error)
{
  if (!pps_store_is_writable (self, error))
    return FALSE;

  g_return_val_if_fail (self->edit != NULL, FALSE);

  if (self->edit->failure == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->edit->failure);

  return FALSE;
}

gboolean
pps_store_spoil (PpsStore *self, GError **error, GError *failure)
{
  if (self->edit->failure == NULL)
    self->edit->failure = g_error_copy (failure);
  g_propagate_error (error, failure);

  return FALSE;
}

PpsStaged *
pps_store_stage (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record)
{
  PpsStaged *staged = g_hash_table_lookup (self->edit->staged, record);

  if (staged == NULL)
    {
      staged = g_new0 (PpsStaged, 1);
      staged->record = g_object_ref (record);
      staged->kind = kind;
      staged->values = g_new0 (GValue, kind->klass->n_fields);
      staged->written = g_new0 (gboolean, kind->klass->n_fields);
      g_hash_table_insert (self->edit->staged, record, staged);
      g_ptr_array_add (self->edit->order, staged);
    }

  self->edit->tables |= G_GUINT64_CONSTANT (1) << kind->index;

  return staged;
}

const GValue *
pps_staged_peek_value (PpsStore *self, PpsRecord *record, guint index)
{
  PpsStaged *staged = self->edit != NULL ? g_hash_table_lookup (self->edit->staged, record) : NULL;

  return staged != NULL && staged->written[index] ? &staged->values[index]
                                                  : pps_record_peek_value (record, index);
}

gboolean
pps_staged_is_deleted (PpsStore *self, PpsRecord *record)
{
  PpsStaged *staged = self->edit != NULL ? g_hash_table_lookup (self->edit->staged, record) : NULL;

  return staged != NULL && staged->deleted_written ? staged->deleted
                                                   : pps_record_is_deleted (record);
}

gboolean
pps_store_begin (PpsStore *self, const char *verb, GError **error)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (verb != NULL, FALSE);

  return begin_transaction (self, verb, NULL, error);
}

gboolean
pps_store_begin_undo (PpsStore *self, const char *verb, const char *undoes, GError **error)
{
  return begin_transaction (self, verb, undoes, error);
}

/* The edit may have come through although SQLite says it failed. Then it has to be known to be on
 * the disk, which another transaction shows. */
static gboolean
came_through (PpsStore *self)
{
  g_autofree char *id = g_strdup (self->edit->id);
  g_autofree char *sql = NULL;
  g_autofree char *found = NULL;

  self->doubtful = g_steal_pointer (&self->edit);
  if (!pps_store_reconnect (self, NULL))
    return FALSE;

  sql = g_strdup_printf ("SELECT id FROM edit WHERE id = '%s'", id);

  return pps_store_connection_get_text (self->db, sql, self->name, &found, NULL) && found != NULL
         && pps_store_connection_run (self->db, "UPDATE session SET host = host", self->name, NULL);
}

static void
take_back_added (PpsStore *self, PpsEdit *edit)
{
  for (guint j = 0; j < edit->order->len; j++)
    {
      PpsStaged *staged = g_ptr_array_index (edit->order, j);

      if (staged->added)
        {
          pps_store_unmap_record (self, staged->kind, staged->record);
          pps_record_set_deleted (staged->record, TRUE);
        }
    }
}

void
pps_store_end_edit (PpsStore *self, PpsEdit *edit, gboolean is_true)
{
  g_autoptr (PpsEdit) owned = edit;

  /* Lists made during an edit saw what is gone after it was taken back. */
  pps_store_touch (self, edit->tables);

  if (!is_true)
    {
      take_back_added (self, edit);
      return;
    }

  if (!edit->logged)
    return;

  pps_store_push_undo_step (self, edit);
  apply (edit);
  pps_store_announce (self);
}

gboolean
pps_store_commit (PpsStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->edit != NULL, FALSE);

  if (end_transaction (self, &failure))
    {
      pps_store_end_edit (self, g_steal_pointer (&self->edit), TRUE);
      return TRUE;
    }

  if (self->suspect && self->edit->failure == NULL && came_through (self))
    return TRUE;

  pps_store_rollback (self);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

void
pps_store_rollback (PpsStore *self)
{
  g_return_if_fail (PPS_IS_STORE (self));

  if (self->edit == NULL)
    return;

  /* After a full disk or a failing one SQLite has done it already. Where there is no memory for it
   * the connection goes, and the transaction with it. */
  if (self->db != NULL && !sqlite3_get_autocommit (self->db))
    self->suspect |= !pps_store_run (self, "ROLLBACK", NULL);

  pps_store_end_edit (self, g_steal_pointer (&self->edit), FALSE);
  if (self->suspect)
    pps_store_reconnect (self, NULL);
}
