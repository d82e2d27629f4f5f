/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-backups.h"
#include "pps-store-private.h"

#include <string.h>

/* Two states of one study, table by table: rows of both in the order of their ids, walked side by
 * side. A tombstone is a row that is not there. */

static sqlite3_stmt *
prepare (PpsStore *self, const PpsStoreKind *kind, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  sqlite3_stmt *statement = NULL;
  int code;

  if (!pps_store_is_usable (self, error))
    return NULL;

  for (guint i = 0; i < kind->klass->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->klass->fields[i].column);
  g_string_append_printf (sql, " FROM %s WHERE deleted = 0 ORDER BY id", kind->table);

  pps_deadline_set_seconds (&self->deadline, 60);
  code = sqlite3_prepare_v2 (self->db, sql->str, -1, &statement, NULL);
  if (code != SQLITE_OK)
    pps_store_set_sqlite_error (self, code, error);

  return statement;
}

/* Returns: %FALSE where reading failed; @row says whether there is one */
static gboolean
next (PpsStore *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  pps_store_set_sqlite_error (self, code, error);

  return FALSE;
}

static gboolean
is_equal (sqlite3_stmt *a, sqlite3_stmt *b)
{
  for (int i = 0; i < sqlite3_column_count (a); i++)
    {
      int type = sqlite3_column_type (a, i);

      if (type != sqlite3_column_type (b, i))
        return FALSE;
      if (type == SQLITE_NULL)
        continue;
      if (g_strcmp0 ((const char *) sqlite3_column_text (a, i),
                     (const char *) sqlite3_column_text (b, i))
          != 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_store_compare (
    PpsStore *then, PpsStore *now, GType type, PpsStoreDifference *difference, GError **error)
{
  const PpsStoreKind *kind = pps_store_find_kind (now, type);
  g_autoptr (sqlite3_stmt) old = prepare (then, kind, error);
  g_autoptr (sqlite3_stmt) new = old != NULL ? prepare (now, kind, error) : NULL;
  gboolean is_old;
  gboolean is_new;

  memset (difference, 0, sizeof *difference);
  if (new == NULL || !next (then, old, &is_old, error) || !next (now, new, &is_new, error))
    return FALSE;

  while (is_old || is_new)
    {
      int order = !is_old   ? 1
                  : !is_new ? -1
                            : strcmp ((const char *) sqlite3_column_text (old, 0),
                                      (const char *) sqlite3_column_text (new, 0));

      if (order < 0)
        difference->gone++;
      else if (order > 0)
        difference->added++;
      else if (!is_equal (old, new))
        difference->changed++;

      if ((order <= 0 && !next (then, old, &is_old, error))
          || (order >= 0 && !next (now, new, &is_new, error)))
        return FALSE;
    }

  return TRUE;
}

/* Erasing takes edits away, and puts down that it did in an edit that is not counted. */
char *
pps_store_dup_mark (PpsStore *self)
{
  g_autoptr (PpsStatement) statement = NULL;
  const char *mark;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  statement = pps_store_prepare (
      self,
      "SELECT (SELECT count (*) FROM erasure) || ' ' || coalesce ((SELECT e.id FROM change c"
      " JOIN edit e ON e.id = c.edit WHERE e.verb <> '" PPS_STORE_VERB_PLACE
      "' ORDER BY c.id DESC LIMIT 1), '')",
      NULL);
  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return g_strdup ("");

  mark = (const char *) sqlite3_column_text (statement, 0);

  return g_strdup (mark != NULL ? mark : "");
}

gboolean
pps_store_is_held (const char *study)
{
  g_return_val_if_fail (study != NULL, FALSE);

  return pps_store_lock_is_held (study);
}
