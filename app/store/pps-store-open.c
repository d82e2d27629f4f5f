/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pps-id.h"
#include "pps-store-snapshot.h"
#include "pps-store-trust.h"

/* Opening and making a study. The order is the point: lock, header, journal, and only then SQLite;
 * schema and soundness, and only then the first write. What does not pass is never written to. */

#define CHECK_SECONDS 600

static char *
dup_display_name (const char *path)
{
  return g_filename_display_basename (path);
}

/* The file itself, so that its lock and journal lie beside it whatever link led there. */
static char *
resolve (const char *path, const char *name, struct stat *st, GError **error)
{
  char *real = realpath (path, NULL);
  g_autofree char *resolved = g_strdup (real);
  int number = errno;

  free (real);
  if (resolved == NULL || stat (resolved, st) != 0)
    {
      pps_store_error_set_errno (error, resolved == NULL ? number : errno, name);
      return NULL;
    }

  if (S_ISDIR (st->st_mode))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY,
                   _ ("“%s” is a folder, not a study."), name);
      return NULL;
    }

  if (!S_ISREG (st->st_mode))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_NOT_A_STUDY,
                   _ ("“%s” is not an ordinary file, so not a study."), name);
      return NULL;
    }

  return g_steal_pointer (&resolved);
}

static gboolean
check_header (
    const char *path, const char *name, const PpsStoreSteps *steps, guint *version, GError **error)
{
  g_autoptr (GBytes) header = NULL;
  const guint8 *bytes;
  gsize length;

  header = pps_store_snapshot_read_header (path, PPS_STORE_HEADER_SIZE, name, error);
  if (header == NULL)
    return FALSE;

  bytes = g_bytes_get_data (header, &length);

  return pps_store_schema_check_header (bytes, length, steps, name, version, error);
}

static gboolean
read_version (sqlite3 *db, const char *name, guint *version, GError **error)
{
  g_autofree char *text = NULL;

  if (!pps_store_connection_get_text (db, "PRAGMA user_version", name, &text, error))
    return FALSE;

  *version = text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;

  return TRUE;
}

typedef enum
{
  DEPTH_SCHEMA, /* nobody touched the file since all of it was checked */
  DEPTH_QUICK,
  DEPTH_THOROUGH,
} Depth;

/* The schema first, for a hostile one makes every later statement dear. It is read by the first
 * statement of a connection, whichever that is: the deadline runs already. */
static gboolean
verify (sqlite3 *db,
        PpsDeadline *deadline,
        const char *name,
        const PpsStoreSteps *steps,
        Depth depth,
        guint *version,
        GError **error)
{
  if (!read_version (db, name, version, error))
    return FALSE;

  if (*version == 0 || *version > steps->n)
    {
      pps_store_error_set_sqlite (error, NULL, SQLITE_CORRUPT, name);
      return FALSE;
    }

  if (!pps_store_schema_is_canonical (db, *version, steps, name, error))
    return FALSE;

  pps_deadline_set_seconds (deadline, CHECK_SECONDS);

  return depth == DEPTH_SCHEMA
         || pps_store_connection_is_sound (db, depth == DEPTH_THOROUGH, name, error);
}

/* Rolling back writes to the file, so a file with a hot journal is judged by a copy that was rolled
 * back. */
static gboolean
verify_copy (const char *path, const char *name, const PpsStoreSteps *steps, GError **error)
{
  g_autoptr (sqlite3) copy = NULL;
  PpsDeadline deadline;
  guint version;

  copy = pps_store_snapshot_open (path, name, TRUE, &deadline, error);

  return copy != NULL && verify (copy, &deadline, name, steps, DEPTH_THOROUGH, &version, error);
}

/* The same on every start of the same user on the same computer, and tells nothing about either. */
static char *
dup_device (PpsStore *self)
{
  g_autofree char *machine = NULL;
  g_autofree char *data = NULL;
  g_autofree char *digest = NULL;

  if (pps_id_is_seeded ())
    return g_strdup ("sample");

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL)
      && !g_file_get_contents ("/var/lib/dbus/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());

  data = g_strdup_printf ("pps-canvas device %u", (guint) getuid ());
  digest = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guint8 *) machine, strlen (machine),
                                      data, -1);

  return g_strndup (digest, 16);
}

/* A session that did not end, and how much was done in it. Ids are made in order of time; where a
 * page is open is no change. */
static gboolean
find_session (PpsStore *self, gboolean *found, GError **error)
{
  g_autofree char *n_changes = NULL;

  if (!pps_store_connection_get_text (
          self->db,
          "SELECT (SELECT count(*) FROM edit WHERE id > s.id AND verb <> '" PPS_STORE_VERB_PLACE
          "')"
          " FROM session s LIMIT 1",
          self->name, &n_changes, error))
    return FALSE;

  *found = n_changes != NULL;
  self->n_unclean = *found ? (guint) g_ascii_strtoull (n_changes, NULL, 10) : 0;

  return TRUE;
}

static gboolean
insert_session (PpsStore *self, GError **error)
{
  g_autoptr (PpsStatement) statement = NULL;
  g_autofree char *now = pps_store_dup_now (self);
  const char *program = pps_id_is_seeded () ? NULL : g_get_application_name ();
  const char *host = pps_id_is_seeded () ? "sample" : g_get_host_name ();

  statement = pps_store_prepare (
      self, "INSERT INTO session (id, opened, program, host) VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, self->session, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, now, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, program != NULL ? program : "PPS Canvas", -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, host, -1, SQLITE_STATIC);

  return pps_store_step (self, statement, error);
}

/* The first write. */
static gboolean
start_session (PpsStore *self, GError **error)
{
  self->session = pps_id_new ();

  if (pps_store_run (self, "BEGIN IMMEDIATE", error)
      && pps_store_run (self, "DELETE FROM session", error) && insert_session (self, error)
      && pps_store_run (self, "COMMIT", error))
    return TRUE;

  g_clear_pointer (&self->session, g_free);
  if (!sqlite3_get_autocommit (self->db))
    pps_store_run (self, "ROLLBACK", NULL);

  return FALSE;
}

static gboolean
open_copy (PpsStore *self, const PpsStoreSteps *steps, GError **error)
{
  gboolean left;
  guint version;

  if (!check_header (self->path, self->name, steps, &version, error))
    return FALSE;

  self->db = pps_store_snapshot_open (self->path, self->name, FALSE, &self->deadline, error);
  if (self->db == NULL
      || !verify (self->db, &self->deadline, self->name, steps, DEPTH_QUICK, &version, error)
      || !find_session (self, &left, error))
    return FALSE;

  /* A file that was copied in the middle of work may have pages of before and of after it. */
  self->n_unclean = 0;
  if (left && !pps_store_connection_is_sound (self->db, TRUE, self->name, error))
    return FALSE;

  if (version < steps->n && !pps_store_migrate (self, version, steps, error))
    return FALSE;

  return pps_store_load_undo_steps (self, error)
         && pps_store_connection_run (self->db, "PRAGMA query_only = ON", self->name, error);
}

static gboolean
open_live (PpsStore *self, const struct stat *file, const PpsStoreSteps *steps, GError **error)
{
  PpsStoreJournal journal;
  gboolean left = FALSE;
  gboolean trusted;
  guint version;

  if (!check_header (self->path, self->name, steps, &version, error))
    return FALSE;

  journal = pps_store_journal_look (self->path);
  if (journal != PPS_STORE_JOURNAL_NONE && !verify_copy (self->path, self->name, steps, error))
    return FALSE;
  trusted = journal == PPS_STORE_JOURNAL_NONE && pps_store_trust_holds (self->path, &self->checked);
  if (!trusted)
    self->checked = g_get_real_time () / G_USEC_PER_SEC;

  /* From here on nothing but SQLite opens the file. */
  pps_store_lock_own (self->lock, file);
  pps_deadline_set_work (&self->deadline, PPS_STORE_SCHEMA_SECONDS);
  self->db = pps_store_connection_open (self->path, self->name, &self->deadline, error);
  if (self->db == NULL || !pps_store_connection_claim (self->db, self->name, error)
      || !verify (self->db, &self->deadline, self->name, steps,
                  trusted ? DEPTH_SCHEMA : DEPTH_QUICK, &version, error)
      || !find_session (self, &left, error))
    return FALSE;

  self->unclean = left || journal == PPS_STORE_JOURNAL_HOT;
  if (left && !pps_store_connection_is_sound (self->db, TRUE, self->name, error))
    return FALSE;

  /* Two megabytes, as SQLite has it, are read anew again and again where a study is a gigabyte;
   * what is allowed here is taken only as it is read. */
  if (!pps_store_connection_run (self->db, "PRAGMA cache_size = -65536", self->name, error))
    return FALSE;

  if (version < steps->n && !pps_store_migrate (self, version, steps, error))
    return FALSE;

  /* All that is read to open it is read before the first write. */
  return pps_store_load_undo_steps (self, error) && start_session (self, error);
}

/* Takes @lock, which may have been taken already. */
static PpsStore *
open_locked (const char *path,
             PpsStoreFlags flags,
             const PpsStoreSteps *steps,
             PpsStoreLock *lock,
             GError **error)
{
  g_autofree char *name = dup_display_name (path);
  g_autoptr (PpsStoreLock) taken = lock;
  g_autoptr (PpsStore) self = NULL;
  g_autofree char *resolved = NULL;
  struct stat file;
  gboolean opened;

  resolved = resolve (path, name, &file, error);
  if (resolved == NULL)
    return NULL;

  if (pps_store_lock_is_own (&file))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY, _ ("“%s” is open already."), name);
      return NULL;
    }

  if (taken == NULL && (flags & PPS_STORE_READ_ONLY) == 0)
    {
      taken = pps_store_lock_take (resolved, name, error);
      if (taken == NULL)
        return NULL;
    }

  self = g_object_new (PPS_TYPE_STORE, NULL);
  self->path = g_steal_pointer (&resolved);
  self->name = g_steal_pointer (&name);
  self->lock = g_steal_pointer (&taken);
  self->read_only = (flags & PPS_STORE_READ_ONLY) != 0;
  self->device = dup_device (self);

  opened = self->read_only ? open_copy (self, steps, error) : open_live (self, &file, steps, error);
  if (!opened)
    return NULL;

  return g_steal_pointer (&self);
}

PpsStore *
pps_store_open_with_steps (const char *path,
                           PpsStoreFlags flags,
                           const PpsStoreSteps *steps,
                           GError **error)
{
  return open_locked (path, flags, steps, NULL, error);
}

PpsStore *
pps_store_open (const char *path, PpsStoreFlags flags, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return pps_store_open_with_steps (path, flags, pps_store_schema_get_steps (), error);
}

/* The folder of a study that is to be, without links; its name is kept as it is. */
char *
pps_store_resolve_new (const char *path, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *resolved = NULL;
  g_autofree char *journal = NULL;
  char *real = realpath (folder, NULL);
  struct stat st;

  if (real == NULL)
    {
      g_autofree char *folder_name = g_filename_display_basename (folder);

      pps_store_error_set_errno (error, errno, folder_name);
      return NULL;
    }

  resolved = g_build_filename (real, base, NULL);
  free (real);

  if (lstat (resolved, &st) == 0)
    {
      pps_store_error_set_errno (error, EEXIST, name);
      return NULL;
    }

  /* SQLite would play the journal of a former study into the new one. */
  journal = g_strconcat (resolved, "-journal", NULL);
  if (lstat (journal, &st) == 0)
    {
      g_autofree char *journal_name = g_filename_display_basename (journal);

      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” belongs to an earlier study of the same name, and is in the way."),
                   journal_name);
      return NULL;
    }

  return g_steal_pointer (&resolved);
}

static gboolean
make_study (const char *path, const char *name, const PpsStoreSteps *steps, GError **error)
{
  g_autoptr (sqlite3) db = pps_store_connection_open (path, name, NULL, error);

  return db != NULL
         && pps_store_connection_run (db, "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;",
                                      name, error)
         && pps_store_connection_claim (db, name, error)
         && pps_store_schema_make (db, steps->n, steps, name, error);
}

PpsStore *
pps_store_create_with_steps (const char *path, const PpsStoreSteps *steps, GError **error)
{
  g_autofree char *name = dup_display_name (path);
  g_autoptr (PpsStoreLock) lock = NULL;
  g_autofree char *resolved = NULL;
  char *temporary;
  gboolean made;

  resolved = pps_store_resolve_new (path, name, error);
  if (resolved == NULL)
    return NULL;

  lock = pps_store_lock_take (resolved, name, error);
  if (lock == NULL)
    return NULL;

  temporary = pps_store_make_temporary (resolved, name, error);
  if (temporary == NULL)
    return NULL;

  made = make_study (temporary, name, steps, error)
         && pps_store_publish (temporary, resolved, FALSE, name, error);
  pps_store_remove_temporary (temporary);

  return made ? open_locked (resolved, 0, steps, g_steal_pointer (&lock), error) : NULL;
}

PpsStore *
pps_store_create (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return pps_store_create_with_steps (path, pps_store_schema_get_steps (), error);
}
