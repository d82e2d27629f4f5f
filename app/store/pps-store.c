/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "pps-id.h"
#include "pps-store-trust.h"

/* The open study as an object: its life, its statements, and who hears of a commit. How it is
 * opened, read, written, undone and copied stands in the files of those names. It owns the
 * connection and the lock, and holds records and queries weakly. */

/* A study that passed its checks has no statement that runs this long. */
#define STATEMENT_SECONDS 60

G_DEFINE_FINAL_TYPE (PpsStore, pps_store, G_TYPE_OBJECT)

enum
{
  PROP_PATH = 1,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static gboolean
flush_cb (gpointer user_data)
{
  PpsStore *self = PPS_STORE (user_data);

  self->idle = 0;
  pps_store_flush (self);

  return G_SOURCE_REMOVE;
}

static void
remove_empty_journal (PpsStore *self)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  struct stat st;

  if (lstat (journal, &st) == 0 && S_ISREG (st.st_mode) && st.st_size == 0)
    g_unlink (journal);
}

/* Returns: whether the study is left as one that nobody has open */
static gboolean
end_session (PpsStore *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStatement) statement = NULL;

  if (self->session == NULL)
    return FALSE;

  /* If this fails the next opening finds the row, checks the file, and says so. */
  statement = pps_store_prepare (self, "DELETE FROM session WHERE id = ?1", &error);
  if (statement != NULL)
    {
      sqlite3_bind_text (statement, 1, self->session, -1, SQLITE_STATIC);
      pps_store_step (self, statement, &error);
    }
  if (error != NULL)
    g_debug ("session not ended: %s", error->message);

  g_clear_pointer (&self->session, g_free);

  return error == NULL;
}

static void
pps_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PpsStore *self = PPS_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, pps_store_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, pps_store_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pps_store_dispose (GObject *object)
{
  pps_store_close (PPS_STORE (object));

  G_OBJECT_CLASS (pps_store_parent_class)->dispose (object);
}

static void
pps_store_finalize (GObject *object)
{
  PpsStore *self = PPS_STORE (object);

  pps_store_free_kinds (self);
  g_ptr_array_unref (self->queries);
  g_hash_table_unref (self->query_tables);
  g_ptr_array_unref (self->undo_steps);
  g_ptr_array_unref (self->redo_steps);
  g_hash_table_unref (self->statements);
  g_clear_pointer (&self->stemmer, pps_stemmer_free);
  g_free (self->path);
  g_free (self->name);
  g_free (self->author);
  g_free (self->device);
  g_clear_error (&self->unread);

  G_OBJECT_CLASS (pps_store_parent_class)->finalize (object);
}

static void
pps_store_class_init (PpsStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pps_store_get_property;
  object_class->dispose = pps_store_dispose;
  object_class->finalize = pps_store_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pps_store_init (PpsStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->queries = g_ptr_array_new ();
  self->query_tables = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->undo_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_undo_step_free);
  self->redo_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_undo_step_free);
  self->author = g_strdup ("");
  pps_store_load_kinds (self);
}

gboolean
pps_store_is_usable (PpsStore *self, GError **error)
{
  if (self->closed)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN, _ ("“%s” is closed."), self->name);
      return FALSE;
    }

  return self->db != NULL || pps_store_reconnect (self, error);
}

gboolean
pps_store_is_writable (PpsStore *self, GError **error)
{
  if (!pps_store_is_usable (self, error))
    return FALSE;

  if (!self->read_only)
    return TRUE;

  pps_store_set_sqlite_error (self, SQLITE_READONLY, error);

  return FALSE;
}

void
pps_store_set_sqlite_error (PpsStore *self, int code, GError **error)
{
  int kind = code & 0xff;

  if (self->edit != NULL && (kind == SQLITE_IOERR || kind == SQLITE_FULL || kind == SQLITE_NOMEM))
    self->suspect = TRUE;

  pps_store_error_set_sqlite (error, self->db, code, self->name);
}

void
pps_store_keep_unread (PpsStore *self, GError *failure)
{
  g_clear_error (&self->unread);
  self->unread = failure;
}

void
pps_store_note_read (PpsStore *self, int code)
{
  GError *failure = NULL;

  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
    return;

  pps_store_set_sqlite_error (self, code, &failure);
  pps_store_keep_unread (self, failure);
}

gboolean
pps_store_take_unread (PpsStore *self, GError **error)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  if (self->unread == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->unread));

  return FALSE;
}

PpsStatement *
pps_store_prepare (PpsStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (!pps_store_is_usable (self, error))
    return NULL;

  pps_deadline_set_seconds (&self->deadline, STATEMENT_SECONDS);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    return statement;

  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      pps_store_set_sqlite_error (self, code, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

gboolean
pps_store_step (PpsStore *self, PpsStatement *statement, GError **error)
{
  int code;

  /* A read that fails, for the disk or for memory, ends the transaction as well. What is written
   * after it would be kept without what was written before. */
  if (self->edit != NULL && sqlite3_get_autocommit (self->db))
    {
      self->suspect = TRUE;
      if (pps_store_take_unread (self, error))
        pps_store_set_sqlite_error (self, SQLITE_IOERR, error);
      return FALSE;
    }

  code = sqlite3_step (statement);

  if (code == SQLITE_DONE || code == SQLITE_ROW)
    return TRUE;

  pps_store_set_sqlite_error (self, code, error);

  return FALSE;
}

gboolean
pps_store_run (PpsStore *self, const char *sql, GError **error)
{
  g_autoptr (PpsStatement) statement = pps_store_prepare (self, sql, error);

  return statement != NULL && pps_store_step (self, statement, error);
}

void
pps_store_touch (PpsStore *self, guint64 tables)
{
  self->dirty |= tables;

  /* Before GTK draws the next frame (%G_PRIORITY_HIGH_IDLE + 20). */
  if (self->dirty != 0 && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, flush_cb, self, NULL);
}

void
pps_store_add_query (PpsStore *self, PpsQuery *query)
{
  g_ptr_array_add (self->queries, query);
}

void
pps_store_remove_query (PpsStore *self, PpsQuery *query)
{
  g_ptr_array_remove (self->queries, query);
}

void
pps_store_announce (PpsStore *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pps_store_close (PpsStore *self)
{
  gboolean clean;

  g_return_if_fail (PPS_IS_STORE (self));

  if (self->closed)
    return;

  pps_store_rollback (self);
  clean = end_session (self) && !self->suspect;
  self->closed = TRUE;
  g_clear_pointer (&self->doubtful, pps_edit_free);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_remove_all (self->statements);

  if (sqlite3_close (self->db) != SQLITE_OK)
    g_critical ("%s: a statement is still in use", self->path);
  self->db = NULL;

  if (self->lock != NULL)
    remove_empty_journal (self);
  if (clean)
    pps_store_trust_remember (self->path, self->checked);
  g_clear_pointer (&self->lock, pps_store_lock_free);

  /* Lists of a closed study are empty. */
  self->dirty = ~G_GUINT64_CONSTANT (0);
  pps_store_flush (self);
}

const char *
pps_store_get_path (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  return self->path;
}

gboolean
pps_store_is_read_only (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), TRUE);

  return self->read_only;
}

gboolean
pps_store_was_unclean (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  return self->unclean;
}

guint
pps_store_get_n_unclean (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), 0);

  return self->n_unclean;
}

void
pps_store_set_author (PpsStore *self, const char *author)
{
  g_return_if_fail (PPS_IS_STORE (self));

  g_free (self->author);
  self->author = g_utf8_make_valid (author != NULL ? author : "", -1);
}

const char *
pps_store_get_author (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  return self->author;
}

const char *
pps_store_get_device (PpsStore *self)
{
  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  return self->device;
}

void
pps_store_hurry (PpsStore *self)
{
  g_return_if_fail (PPS_IS_STORE (self));
  g_return_if_fail (self->edit == NULL);

  if (self->db != NULL)
    pps_store_connection_run (self->db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;",
                              self->name, NULL);
}

void
pps_store_set_clock (PpsStore *self, PpsStoreClock clock, gpointer user_data)
{
  g_return_if_fail (PPS_IS_STORE (self));

  self->clock = clock;
  self->clock_data = user_data;
}

char *
pps_store_dup_now (PpsStore *self)
{
  g_autoptr (GDateTime) now = NULL;
  gint64 microseconds;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);

  microseconds = self->clock != NULL ? self->clock (self->clock_data) : pps_id_get_time ();
  now = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  if (now == NULL)
    now = g_date_time_new_from_unix_utc (0);

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

void
pps_store_flush (PpsStore *self)
{
  g_autoptr (GPtrArray) waiting = NULL;
  guint64 dirty;

  g_return_if_fail (PPS_IS_STORE (self));

  dirty = self->dirty;
  self->dirty = 0;
  g_clear_handle_id (&self->idle, g_source_remove);

  /* A list that hears of a change may make or drop other lists. */
  waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->queries->len; i++)
    {
      PpsQuery *query = g_ptr_array_index (self->queries, i);

      if ((pps_query_get_tables (query) & dirty) != 0)
        g_ptr_array_add (waiting, g_object_ref (query));
    }

  for (guint i = 0; i < waiting->len; i++)
    pps_query_run (g_ptr_array_index (waiting, i));
}
