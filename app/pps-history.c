/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-history.h"

#include <string.h>

#include "pps-edit-private.h"
#include "pps-store-log.h"

/* The log of a record as a person reads it: who, what, when. The log has a line for each pause in
 * typing; what one person types in one field without doing anything else to the record is one line
 * here. */

/* Typing that rests longer than this goes on as another line. */
#define ONE_SITTING (15 * 60) /* seconds */

void
pps_history_line_free (PpsHistoryLine *self)
{
  g_free (self->at);
  g_free (self->author);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static PpsHistoryLine *
new_line (PpsHistoryAct act, const PpsStoreChange *change, const char *field, const char *device)
{
  PpsHistoryLine *line = g_new0 (PpsHistoryLine, 1);

  line->act = act;
  line->at = g_strdup (change->at);
  line->author = g_strdup (change->author);
  line->here = g_strcmp0 (change->device, device) == 0;
  line->undone = change->undoes;
  line->field = field;

  return line;
}

static gboolean
is_near (const char *earlier, const char *later)
{
  g_autoptr (GDateTime) a = g_date_time_new_from_iso8601 (earlier, NULL);
  g_autoptr (GDateTime) b = g_date_time_new_from_iso8601 (later, NULL);
  GTimeSpan span = a != NULL && b != NULL ? g_date_time_difference (b, a) : G_MAXINT64;

  return span >= 0 && span <= ONE_SITTING * G_TIME_SPAN_SECOND;
}

static gboolean
goes_on (PpsHistoryLine *line, const PpsStoreChange *change, const char *device)
{
  return line != NULL && line->act == PPS_HISTORY_CHANGED
         && g_str_equal (line->field, change->field) && !line->undone && !change->undoes
         && !g_str_equal (change->verb, "restore") && g_strcmp0 (line->author, change->author) == 0
         && line->here == (g_strcmp0 (change->device, device) == 0)
         && is_near (line->at, change->at);
}

static gboolean
is_told (const char *field)
{
  return !g_str_equal (field, "position") && !g_str_equal (field, "table-position")
         && !g_str_equal (field, "merged-into");
}

/* What a record was made with is no change of it: the fields that were written by the same act. */
static gboolean
is_of_making (GPtrArray *lines, const PpsStoreChange *change)
{
  PpsHistoryLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  return last != NULL && last->act == PPS_HISTORY_MADE && g_str_equal (last->at, change->at)
         && change->before == NULL;
}

static void
add_change (GPtrArray *lines, const PpsStoreChange *change, const char *device)
{
  PpsHistoryLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;
  PpsHistoryLine *line;

  if (!is_told (change->field))
    return;

  if (g_str_equal (change->field, "created"))
    {
      g_ptr_array_add (lines, new_line (PPS_HISTORY_MADE, change, "", device));
      return;
    }

  if (g_str_equal (change->field, "deleted"))
    {
      gboolean gone = g_strcmp0 (change->after, "1") == 0;

      g_ptr_array_add (
          lines, new_line (gone ? PPS_HISTORY_REMOVED : PPS_HISTORY_RESTORED, change, "", device));
      return;
    }

  if (is_of_making (lines, change))
    return;

  if (goes_on (last, change, device))
    {
      g_free (last->after);
      last->after = g_strdup (change->after);
      g_free (last->at);
      last->at = g_strdup (change->at);
      return;
    }

  line = new_line (PPS_HISTORY_CHANGED, change, change->field, device);
  line->before = g_strdup (change->before);
  line->after = g_strdup (change->after);
  g_ptr_array_add (lines, line);
}

/* What is hung on a record: by which query, and how it is called. */
static const struct
{
  const char *table;
  const char *query;
  const char *field;
} hanging[] = {
  { "finding", "finding-evidence-ever", "evidence" },
  { "finding", "finding-taggings-ever", "tag" },
  { "answer", "answer-taggings-ever", "tag" },
};

static char *
dup_name (PpsWorkspace *workspace, PpsRecord *hung, const char *field)
{
  g_autoptr (PpsRecord) tag = NULL;

  if (g_str_equal (field, "evidence"))
    return g_strdup (pps_record_get_text (hung, "text"));

  tag = pps_store_lookup (pps_workspace_get_store (workspace), PPS_TYPE_TAG,
                          pps_record_get_text (hung, "tag"));

  return g_strdup (tag != NULL ? pps_record_get_text (tag, "name") : "");
}

static void
add_hung (PpsWorkspace *workspace,
          GPtrArray *lines,
          PpsRecord *hung,
          const char *field,
          const char *device)
{
  g_autoptr (GPtrArray) changes
      = pps_store_list_changes (pps_workspace_get_store (workspace), hung);

  for (guint i = 0; i < changes->len; i++)
    {
      PpsStoreChange *change = g_ptr_array_index (changes, i);
      gboolean made = g_str_equal (change->field, "created");
      gboolean gone = g_strcmp0 (change->after, "1") == 0;
      PpsHistoryLine *line;

      if (!made && !g_str_equal (change->field, "deleted"))
        continue;

      line
          = new_line (made || !gone ? PPS_HISTORY_GIVEN : PPS_HISTORY_TAKEN, change, field, device);
      line->after = dup_name (workspace, hung, field);
      g_ptr_array_add (lines, line);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PpsHistoryLine *first = *(PpsHistoryLine *const *) a;
  const PpsHistoryLine *second = *(PpsHistoryLine *const *) b;

  return strcmp (first->at, second->at);
}

static void
reverse (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len / 2; i++)
    {
      gpointer line = lines->pdata[i];

      lines->pdata[i] = lines->pdata[lines->len - 1 - i];
      lines->pdata[lines->len - 1 - i] = line;
    }
}

GPtrArray *
pps_history_list (PpsWorkspace *workspace, gpointer record)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *device = pps_store_get_device (store);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_history_line_free);
  g_autoptr (GPtrArray) changes = NULL;
  const char *table;

  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  table = pps_record_class_get_table (PPS_RECORD_GET_CLASS (record));
  changes = pps_store_list_changes (store, record);
  for (guint i = 0; i < changes->len; i++)
    add_change (lines, g_ptr_array_index (changes, i), device);

  for (guint i = 0; i < G_N_ELEMENTS (hanging); i++)
    {
      g_autoptr (PpsQuery) hung = NULL;

      if (!g_str_equal (hanging[i].table, table))
        continue;

      hung = pps_query_new (store, hanging[i].query, pps_record_get_id (record), NULL);
      for (guint j = 0; j < pps_query_get_n (hung); j++)
        add_hung (workspace, lines, pps_query_get (hung, j), hanging[i].field, device);
    }

  /* Stable, so what was done within a second stays in the order of the log. */
  g_ptr_array_sort (lines, compare_lines);
  reverse (lines);

  return lines;
}

static gboolean
has_wording (GPtrArray *lines, const char *wording)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (g_strcmp0 (((PpsHistoryLine *) g_ptr_array_index (lines, i))->after, wording) == 0)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
pps_history_list_wordings (PpsWorkspace *workspace, gpointer record, const char *field)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *device = pps_store_get_device (store);
  g_autoptr (GPtrArray) changes = NULL;
  GPtrArray *wordings = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_history_line_free);
  PpsStoreChange *next = NULL;

  g_return_val_if_fail (PPS_IS_RECORD (record), NULL);

  /* From the newest back. Each wording stands in the log as what a change left; those between two
   * pauses of one sitting are on their way, and no wordings. */
  changes = pps_store_list_changes (store, record);
  for (guint i = changes->len; i > 0; i--)
    {
      PpsStoreChange *change = g_ptr_array_index (changes, i - 1);
      g_autoptr (PpsHistoryLine) line = NULL;
      gboolean on_its_way;

      if (!g_str_equal (change->field, field))
        continue;

      line = new_line (PPS_HISTORY_CHANGED, change, field, device);
      on_its_way = next != NULL && goes_on (line, next, device);
      next = change;
      if (on_its_way || change->after == NULL || *change->after == '\0'
          || g_strcmp0 (change->after, pps_record_get_text (record, field)) == 0
          || has_wording (wordings, change->after))
        continue;

      line->before = g_strdup (change->before);
      line->after = g_strdup (change->after);
      g_ptr_array_add (wordings, g_steal_pointer (&line));
    }

  return wordings;
}

gboolean
pps_edit_restore (PpsWorkspace *workspace,
                  gpointer record,
                  const char *field,
                  const char *wording,
                  GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  gboolean words = PPS_IS_ANSWER (record) && g_str_equal (field, "text");

  g_return_val_if_fail (PPS_IS_RECORD (record), FALSE);
  g_return_val_if_fail (wording != NULL, FALSE);

  if (g_strcmp0 (pps_record_get_text (record, field), wording) == 0)
    return TRUE;

  return pps_store_begin (store, "restore", error)
         && pps_edit_end (store,
                          words ? pps_edit_write_words (store, record, wording, error)
                                : pps_store_write_text (store, record, field, wording, error),
                          error);
}
