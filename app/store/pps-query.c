/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-query.h"

#include <stdarg.h>

#include "pps-queries.h"
#include "pps-store-private.h"

/* A named SELECT as a list. It keeps the ids that it found, and makes an object of one when
 * somebody asks for it. Which tables it reads SQLite says itself, when the statement is prepared.
 */

typedef struct
{
  char *id;
  PpsRecord *record; /* (nullable): until asked for */
} Row;

struct _PpsQuery
{
  GObject parent_instance;

  PpsStore *store; /* weak */
  const PpsQueryDefinition *definition;
  const PpsStoreKind *kind;
  GPtrArray *parameters;
  guint64 tables;
  GArray *rows;
};

static GType
pps_query_get_item_type (GListModel *model)
{
  return PPS_QUERY (model)->kind->type;
}

static guint
pps_query_get_n_items (GListModel *model)
{
  return PPS_QUERY (model)->rows->len;
}

static gpointer
pps_query_get_item (GListModel *model, guint position)
{
  PpsQuery *self = PPS_QUERY (model);

  if (position >= self->rows->len)
    return NULL;

  return g_object_ref (pps_query_get (self, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = pps_query_get_item_type;
  iface->get_n_items = pps_query_get_n_items;
  iface->get_item = pps_query_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PpsQuery,
                               pps_query,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->record);
  g_clear_pointer (&row->id, g_free);
}

static GArray *
new_rows (void)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);

  return rows;
}

static void
pps_query_dispose (GObject *object)
{
  PpsQuery *self = PPS_QUERY (object);

  if (self->store != NULL)
    pps_store_remove_query (self->store, self);
  g_clear_weak_pointer (&self->store);

  G_OBJECT_CLASS (pps_query_parent_class)->dispose (object);
}

static void
pps_query_finalize (GObject *object)
{
  PpsQuery *self = PPS_QUERY (object);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->parameters);

  G_OBJECT_CLASS (pps_query_parent_class)->finalize (object);
}

static void
pps_query_class_init (PpsQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pps_query_dispose;
  object_class->finalize = pps_query_finalize;
}

static void
pps_query_init (PpsQuery *self)
{
  self->rows = new_rows ();
  self->parameters = g_ptr_array_new_with_free_func (g_free);
}

static int
table_read_cb (void *user_data,
               int action,
               const char *table,
               const char *column,
               const char *database,
               const char *trigger)
{
  PpsQuery *self = user_data;
  const PpsStoreKind *kind = NULL;

  if (action == SQLITE_READ)
    kind = pps_store_find_kind_of_table (self->store, table);
  if (kind != NULL)
    self->tables |= G_GUINT64_CONSTANT (1) << kind->index;

  return SQLITE_OK;
}

/* Once for each definition: with an authorizer SQLite prepares every statement anew. */
static void
find_tables (PpsQuery *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GHashTable *known = self->store->query_tables;
  guint64 *tables = g_hash_table_lookup (known, self->definition);

  if (tables != NULL)
    {
      self->tables = *tables;
      return;
    }

  sqlite3_set_authorizer (self->store->db, table_read_cb, self);
  sqlite3_prepare_v2 (self->store->db, self->definition->sql, -1, &statement, NULL);
  sqlite3_set_authorizer (self->store->db, NULL, NULL);

  if (statement != NULL)
    g_hash_table_insert (known, (gpointer) self->definition,
                         g_memdup2 (&self->tables, sizeof self->tables));
}

static GArray *
select_rows (PpsQuery *self)
{
  g_autoptr (GArray) rows = new_rows ();
  g_autoptr (PpsStatement) statement = NULL;
  GError *failure = NULL;
  int code;

  if (self->store == NULL || self->store->closed)
    return g_steal_pointer (&rows);

  statement = pps_store_prepare (self->store, self->definition->sql, &failure);
  if (statement == NULL)
    {
      pps_store_keep_unread (self->store, failure);
      return g_array_ref (self->rows);
    }

  for (guint i = 0; i < self->parameters->len; i++)
    sqlite3_bind_text (statement, i + 1, g_ptr_array_index (self->parameters, i), -1,
                       SQLITE_STATIC);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      Row row = { g_strdup ((const char *) sqlite3_column_text (statement, 0)), NULL };

      g_array_append_val (rows, row);
    }

  if (code == SQLITE_DONE)
    return g_steal_pointer (&rows);

  /* A list that cannot be read now keeps what it had. */
  pps_store_note_read (self->store, code);

  return g_array_ref (self->rows);
}

static guint
count_equal (GArray *a, GArray *b, gboolean from_end, guint at_most)
{
  guint n = 0;

  while (n < at_most)
    {
      Row *first = &g_array_index (a, Row, from_end ? a->len - 1 - n : n);
      Row *second = &g_array_index (b, Row, from_end ? b->len - 1 - n : n);

      if (!g_str_equal (first->id, second->id))
        break;
      n++;
    }

  return n;
}

/* Objects that were asked for stay with their rows. */
static void
move_records (GArray *from, guint from_start, GArray *to, guint to_start, guint n)
{
  for (guint i = 0; i < n; i++)
    g_array_index (to, Row, to_start + i).record
        = g_steal_pointer (&g_array_index (from, Row, from_start + i).record);
}

guint64
pps_query_get_tables (PpsQuery *self)
{
  return self->tables;
}

void
pps_query_run (PpsQuery *self)
{
  g_autoptr (GArray) before = NULL;
  GArray *after = select_rows (self);
  guint shortest;
  guint head;
  guint tail;

  if (after == self->rows)
    {
      g_array_unref (after);
      return;
    }

  before = g_steal_pointer (&self->rows);
  shortest = MIN (before->len, after->len);
  head = count_equal (before, after, FALSE, shortest);
  tail = count_equal (before, after, TRUE, shortest - head);
  move_records (before, 0, after, 0, head);
  move_records (before, before->len - tail, after, after->len - tail, tail);
  self->rows = after;

  if (before->len != after->len || head + tail < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                after->len - head - tail);
}

PpsQuery *
pps_query_new (PpsStore *store, const char *name, ...)
{
  g_autoptr (PpsQuery) self = NULL;
  const PpsQueryDefinition *definition;
  const char *parameter;
  va_list parameters;

  g_return_val_if_fail (PPS_IS_STORE (store), NULL);

  definition = pps_queries_find (name);
  if (definition == NULL)
    {
      g_critical ("no query is called “%s”", name);
      return NULL;
    }

  self = g_object_new (PPS_TYPE_QUERY, NULL);
  self->definition = definition;
  self->kind = pps_store_find_kind_of_table (store, definition->table);

  va_start (parameters, name);
  while ((parameter = va_arg (parameters, const char *)) != NULL)
    g_ptr_array_add (self->parameters, g_strdup (parameter));
  va_end (parameters);
  g_return_val_if_fail (self->parameters->len == definition->n_parameters, NULL);

  g_set_weak_pointer (&self->store, store);
  pps_store_add_query (store, self);
  if (pps_store_is_usable (store, NULL))
    find_tables (self);
  pps_query_run (self);

  return g_steal_pointer (&self);
}

gpointer
pps_query_get (PpsQuery *self, guint position)
{
  Row *row;

  g_return_val_if_fail (PPS_IS_QUERY (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  row = &g_array_index (self->rows, Row, position);
  if (row->record == NULL)
    row->record = pps_store_load_record (self->store, self->kind, row->id);
  if (row->record == NULL)
    row->record = pps_store_make_stand_in (self->kind, row->id);

  return row->record;
}

guint
pps_query_get_n (PpsQuery *self)
{
  g_return_val_if_fail (PPS_IS_QUERY (self), 0);

  return self->rows->len;
}
