/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-log.h"

#include "pps-store-private.h"
#include "pps-store-splice.h"

/* The log of a study, read for people. */

void
pps_store_change_free (PpsStoreChange *self)
{
  g_free (self->at);
  g_free (self->author);
  g_free (self->device);
  g_free (self->verb);
  g_free (self->record);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static char *
dup_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/* A column by the name of its field; %NULL for what this program does not know. */
static const char *
find_field (const PpsStoreKind *kind, const char *column)
{
  if (g_strcmp0 (column, "created") == 0)
    return "created";
  if (g_strcmp0 (column, "deleted") == 0)
    return "deleted";

  for (guint i = 0; i < kind->klass->n_fields; i++)
    {
      if (g_strcmp0 (kind->klass->fields[i].column, column) == 0)
        return kind->klass->fields[i].name;
    }

  return NULL;
}

/* Makes whole texts of what is different in a long one. @texts: field -> what stood there after the
 * change before this one. */
static void
fill_in (PpsStoreChange *change, gboolean spliced, GHashTable *texts)
{
  const char *text = g_hash_table_lookup (texts, change->field);

  if (spliced && text != NULL)
    {
      char *after = pps_splice_apply (text, change->before, change->after);

      if (after != NULL)
        {
          g_free (change->before);
          g_free (change->after);
          change->before = g_strdup (text);
          change->after = after;
        }
    }
  g_hash_table_insert (texts, (gpointer) change->field, g_strdup (change->after));
}

static PpsStoreChange *
read_change (sqlite3_stmt *row, const PpsStoreKind *kind, const char *id, GHashTable *texts)
{
  const char *field = find_field (kind, (const char *) sqlite3_column_text (row, 5));
  /* Before it is read: reading it as text makes a text of it. */
  gboolean spliced = sqlite3_column_type (row, 7) == SQLITE_BLOB;
  PpsStoreChange *change;

  if (field == NULL)
    return NULL;

  change = g_new0 (PpsStoreChange, 1);
  change->at = dup_text (row, 0);
  change->author = dup_text (row, 1);
  change->device = dup_text (row, 2);
  change->verb = dup_text (row, 3);
  change->undoes = sqlite3_column_type (row, 4) != SQLITE_NULL;
  change->type = kind->type;
  change->record = g_strdup (id);
  change->field = field;
  change->before = dup_text (row, 6);
  change->after = dup_text (row, 7);
  fill_in (change, spliced, texts);

  return change;
}

GPtrArray *
pps_store_list_changes (PpsStore *self, gpointer record)
{
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_store_change_free);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (PpsStatement) statement = NULL;
  const PpsStoreKind *kind;
  const char *id;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  kind = pps_store_find_kind (self, G_OBJECT_TYPE (record));
  id = pps_record_get_id (record);
  statement = pps_store_prepare (self,
                                 "SELECT e.at, e.author, e.device, e.verb, e.undoes,"
                                 " c.field, c.before, c.after"
                                 " FROM change c JOIN edit e ON e.id = c.edit"
                                 " WHERE c.record = ?1 ORDER BY c.id",
                                 NULL);
  if (statement == NULL)
    return g_steal_pointer (&changes);

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      PpsStoreChange *change = read_change (statement, kind, id, texts);

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }

  return g_steal_pointer (&changes);
}
