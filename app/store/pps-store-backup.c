/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2() */

#include "pps-store-backups.h"
#include "pps-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Copies. A copy is made beside its place under another name, opened, checked, synced and only then
 * named, so that what bears the name is whole. */

#define KEEP_LAST 10
#define KEEP_DAYS 30

char *
pps_store_make_temporary (const char *path, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".pps-canvas-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);

  if (fd == -1)
    {
      int number = errno;
      gboolean nowhere = number == ENOENT || number == ENOTDIR;
      g_autofree char *folder_name = g_filename_display_basename (folder);

      /* What is not there is the folder, not the file that is to be made. */
      pps_store_error_set_errno (error, number, nowhere ? folder_name : name);
      return NULL;
    }

  close (fd);

  return g_steal_pointer (&temporary);
}

void
pps_store_remove_temporary (char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
  g_free (path);
}

static gboolean
sync_file (const char *path, int flags)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | flags);
  gboolean synced;

  if (fd == -1)
    return FALSE;

  synced = fsync (fd) == 0;
  close (fd);

  return synced;
}

static gboolean
give_name (const char *temporary, const char *path, gboolean replace)
{
  if (replace)
    return rename (temporary, path) == 0;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  /* File systems without it: a second name, then drop the first. */
  return link (temporary, path) == 0 && unlink (temporary) == 0;
}

gboolean
pps_store_publish (
    const char *temporary, const char *path, gboolean replace, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (sync_file (temporary, 0) && give_name (temporary, path, replace)
      && sync_file (folder, O_DIRECTORY))
    return TRUE;

  pps_store_error_set_errno (error, errno, name);

  return FALSE;
}

static gboolean
copy_into (PpsStore *self, sqlite3 *target, const char *name, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->db, "main");
  int code;

  if (backup == NULL)
    {
      pps_store_error_set_sqlite (error, target, sqlite3_extended_errcode (target), name);
      return FALSE;
    }

  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code != SQLITE_OK)
    pps_store_error_set_sqlite (error, target, code, name);

  return code == SQLITE_OK;
}

static gboolean
make_copy (PpsStore *self, const char *path, const char *name, GError **error)
{
  g_autoptr (sqlite3) target = pps_store_connection_open (path, name, NULL, error);

  /* The session is ours, not the copy's. */
  return target != NULL && copy_into (self, target, name, error)
         && pps_store_connection_claim (target, name, error)
         && pps_store_connection_run (target, "DELETE FROM session", name, error);
}

static gboolean
check_copy (const char *path, const char *name, GError **error)
{
  g_autoptr (sqlite3) copy = pps_store_connection_open (path, name, NULL, error);

  return copy != NULL && pps_store_connection_is_sound (copy, TRUE, name, error);
}

/* A copy may not land on a study that is open, nor beside the journal of another. */
static gboolean
is_free (PpsStore *self, const char *path, gboolean replace, const char *name, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat st;

  if (lstat (path, &st) == 0)
    {
      struct stat target = st;
      struct stat own;

      if (!replace)
        {
          pps_store_error_set_errno (error, EEXIST, name);
          return FALSE;
        }

      if (!S_ISREG (st.st_mode) && !S_ISLNK (st.st_mode))
        {
          g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                       _ ("“%s” is not an ordinary file."), name);
          return FALSE;
        }

      if ((stat (path, &target) == 0 && stat (self->path, &own) == 0 && target.st_dev == own.st_dev
           && target.st_ino == own.st_ino)
          || pps_store_lock_is_held (path))
        {
          g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY,
                       _ ("“%s” is open, and cannot be replaced by a copy."), name);
          return FALSE;
        }
    }

  if (lstat (journal, &st) == 0 && st.st_size > 0)
    {
      g_autofree char *journal_name = g_filename_display_basename (journal);

      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” belongs to an earlier study of the same name, and is in the way."),
                   journal_name);
      return FALSE;
    }

  return TRUE;
}

gboolean
pps_store_backup (PpsStore *self, const char *path, gboolean replace, GError **error)
{
  g_autofree char *name = NULL;
  char *temporary;
  gboolean done;

  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (self->edit == NULL, FALSE);

  name = g_filename_display_basename (path);
  if (!pps_store_is_usable (self, error) || !is_free (self, path, replace, name, error))
    return FALSE;

  temporary = pps_store_make_temporary (path, name, error);
  if (temporary == NULL)
    return FALSE;

  pps_deadline_set_seconds (&self->deadline, 3600);
  done = make_copy (self, temporary, name, error) && check_copy (temporary, name, error)
         && pps_store_publish (temporary, path, replace, name, error);
  pps_store_remove_temporary (temporary);

  return done;
}

GBytes *
pps_store_dup_image (PpsStore *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (sqlite3) copy = NULL;
  unsigned char *image;
  sqlite3_int64 n = 0;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (self->edit == NULL, NULL);

  name = g_filename_display_basename (self->path);
  if (!pps_store_is_usable (self, error))
    return NULL;

  pps_deadline_set_seconds (&self->deadline, 3600);
  copy = pps_store_connection_open (":memory:", name, NULL, error);
  if (copy == NULL || !copy_into (self, copy, name, error)
      || !pps_store_connection_run (copy, "DELETE FROM session", name, error))
    return NULL;

  image = sqlite3_serialize (copy, "main", &n, 0);
  if (image == NULL)
    {
      pps_store_error_set_sqlite (error, copy, SQLITE_NOMEM, name);
      return NULL;
    }

  return g_bytes_new_with_free_func (image, n, sqlite3_free, image);
}

/* The stem of the study's name: what its backups begin with. */
static char *
dup_stem (PpsStore *self)
{
  g_autofree char *base = g_path_get_basename (self->path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_steal_pointer (&base);
}

static char *
dup_stamp (PpsStore *self)
{
  g_autofree char *now = pps_store_dup_now (self);
  g_autoptr (GString) stamp = g_string_new (now);

  g_string_replace (stamp, "-", "", 0);
  g_string_replace (stamp, ":", "", 0);

  return g_string_free (g_steal_pointer (&stamp), FALSE);
}

/* Where the time begins in the name of one of our backups; NULL for any other file. */
static const char *
find_stamp (const char *file, const char *stem)
{
  gsize length = strlen (stem);

  if (!g_str_has_prefix (file, stem) || file[length] != ' ')
    return NULL;

  return pps_store_is_backup_stamp (file + length + 1) ? file + length + 1 : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_backups (const char *folder, const char *stem)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      if (find_stamp (file, stem) != NULL)
        g_ptr_array_add (files, g_strdup (file));
    }

  /* The stem is the same, so names sort by time. */
  g_ptr_array_sort (files, compare_names);

  return g_steal_pointer (&files);
}

/* Keeps the last ten, and the last of every day of the last thirty. */
static void
thin (PpsStore *self, const char *folder, const char *stem)
{
  g_autoptr (GPtrArray) files = list_backups (folder, stem);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) first = NULL;
  g_autofree char *oldest = NULL;
  g_autofree char *iso = pps_store_dup_now (self);
  const char *later = NULL;

  now = g_date_time_new_from_iso8601 (iso, NULL);
  first = g_date_time_add_days (now, -KEEP_DAYS);
  oldest = g_date_time_format (first, "%Y%m%d");

  for (guint i = files->len; i > 0; i--)
    {
      const char *file = g_ptr_array_index (files, i - 1);
      const char *stamp = find_stamp (file, stem);
      gboolean last_of_day = later == NULL || strncmp (stamp, later, 8) != 0;

      if (files->len - i >= KEEP_LAST && (!last_of_day || strncmp (stamp, oldest, 8) <= 0))
        {
          g_autofree char *path = g_build_filename (folder, file, NULL);

          g_unlink (path);
        }
      later = stamp;
    }
}

/* A folder that is not synced into the one around it is gone after a power failure, with all that
 * was synced in it. */
static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *name = NULL;

  if (g_mkdir (folder, 0700) == 0 ? sync_file (parent, O_DIRECTORY) : errno == EEXIST)
    return TRUE;

  name = g_filename_display_basename (folder);
  pps_store_error_set_errno (error, errno, name);

  return FALSE;
}

char *
pps_store_keep_backup_named (PpsStore *self, const char *reason, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (PPS_IS_STORE (self), NULL);
  g_return_val_if_fail (reason != NULL && *reason != '\0' && strchr (reason, '/') == NULL, NULL);

  if (!pps_store_is_writable (self, error))
    return NULL;

  folder = g_strconcat (self->path, ".backups", NULL);
  if (!make_folder (folder, error))
    return NULL;

  stem = dup_stem (self);
  stamp = dup_stamp (self);
  path = g_strdup_printf ("%s/%s %s %s.ppscanvas", folder, stem, stamp, reason);
  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s %s %s %u.ppscanvas", folder, stem, stamp, reason, i);
    }

  if (!pps_store_backup (self, path, FALSE, error))
    return NULL;

  thin (self, folder, stem);

  return g_steal_pointer (&path);
}

gboolean
pps_store_keep_backup (PpsStore *self, const char *reason, GError **error)
{
  g_autofree char *path = pps_store_keep_backup_named (self, reason, error);

  return path != NULL;
}

/* The newest of them that is not of a clock that was ahead. */
static const PpsBackup *
find_newest (GPtrArray *backups, const char *now)
{
  for (guint i = 0; i < backups->len; i++)
    {
      const PpsBackup *backup = g_ptr_array_index (backups, i);

      if (strcmp (backup->made, now) <= 0)
        return backup;
    }

  return NULL;
}

gboolean
pps_store_keep_daily_backup (PpsStore *self, GError **error)
{
  g_autofree char *now = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  const PpsBackup *newest;

  g_return_val_if_fail (PPS_IS_STORE (self), FALSE);

  now = pps_store_dup_now (self);
  last = pps_store_dup_last_edit_time (self);
  if (last == NULL || strncmp (last, now, strlen ("2026-01-02")) >= 0)
    return TRUE;

  backups = pps_store_list_backups (self->path);
  newest = find_newest (backups, now);
  if (newest != NULL && strcmp (newest->made, last) >= 0)
    return TRUE;

  return pps_store_keep_backup (self, "daily", error);
}
