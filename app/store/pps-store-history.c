/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

/* What the log tells of a record, and what an edit that is open has written: for those who want to
 * show when something was done, or to look an edit over before it is committed. */

/* One text of the first row, %NULL where there is none. */
static char *
dup_first (PpsStore *self, const char *sql, const char *first, const char *second)
{
  g_autoptr (PpsStatement) statement = NULL;

  if (!pps_store_is_usable (self, NULL))
    return NULL;

  statement = pps_store_prepare (self, sql, NULL);
  if (statement == NULL)
    return NULL;

  if (first != NULL)
    sqlite3_bind_text (statement, 1, first, -1, SQLITE_TRANSIENT);
  if (second != NULL)
    sqlite3_bind_text (statement, 2, second, -1, SQLITE_TRANSIENT);

  return sqlite3_step (statement) == SQLITE_ROW
             ? g_strdup ((const char *) sqlite3_column_text (statement, 0))
             : NULL;
}

char *
pps_store_dup_last_time (PpsStore *self, gpointer record, const char *verb)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  return dup_first (self,
                    "SELECT e.at FROM change c JOIN edit e ON e.id = c.edit"
                    " WHERE c.record = ?1 AND e.verb = ?2 AND e.undoes IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM edit u WHERE u.undoes = e.id)"
                    " ORDER BY c.id DESC LIMIT 1",
                    pps_record_get_id (record), verb);
}

char *
pps_store_dup_last_edit_time (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  return dup_first (self,
                    "SELECT e.at FROM change c JOIN edit e ON e.id = c.edit"
                    " ORDER BY c.id DESC LIMIT 1",
                    NULL, NULL);
}

gboolean
pps_store_foreach_written (PpsStore *self, PpsStoreWritten visit, gpointer user_data)
{
  g_autoptr (GList) all = NULL;

  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  if (self->edit == NULL)
    return TRUE;

  /* Who is asked may look a record up, which stages nothing but may take its time. */
  all = g_hash_table_get_values (self->edit->staged);
  for (GList *l = all; l != NULL; l = l->next)
    {
      PpsStaged *staged = l->data;

      if (staged->deleted_written && !visit (self, staged->record, "deleted", user_data))
        return FALSE;
      for (guint i = 0; i < staged->kind->klass->n_fields; i++)
        {
          if (staged->written[i]
              && !visit (self, staged->record, staged->kind->klass->fields[i].name, user_data))
            return FALSE;
        }
    }

  return TRUE;
}

const char *
pps_store_peek_text (PpsStore *self, gpointer record, const char *field)
{
  const PpsStoreKind *kind;
  const GValue *value;
  guint index;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  kind = pps_store_find_kind (self, G_OBJECT_TYPE (record));
  if (kind == NULL || pps_record_class_find_field (kind->klass, field, &index) == NULL)
    return NULL;

  value = pps_staged_peek_value (self, record, index);

  return G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
}
