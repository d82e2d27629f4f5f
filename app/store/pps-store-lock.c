/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* F_OFD_SETLK */

#include "pps-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "pps-store-error-private.h"

/* The companion lock of a study: a file beside it with an OFD lock. SQLite's own lock is a POSIX
 * lock, which a file dialog on the same folder cancels silently; an OFD lock belongs to the open
 * file and stays. The file tells who holds it. It is removed at the end; one left behind after a
 * crash is not locked, and so in nobody's way. */

struct _PpsStoreLock
{
  int fd;
  char *path;
  dev_t device;
  ino_t inode;
};

/* The live files of this process. Not a convenience: POSIX locks are per process, and so is this.
 */
static GPtrArray *own_files;

static char *
lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf ("%s/.%s.lock", folder, name);
}

static struct flock
whole_file (short type)
{
  return (struct flock){ .l_type = type, .l_whence = SEEK_SET };
}

/* What stands in the file is written by others: keep one short, printable line. */
static char *
dup_holder_word (GKeyFile *contents, const char *key)
{
  g_autofree char *value = g_key_file_get_string (contents, "holder", key, NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  glong n = 0;

  for (const char *p = value; p != NULL && *p != '\0' && n < 64; p = g_utf8_next_char (p), n++)
    {
      if (g_unichar_isprint (g_utf8_get_char (p)))
        g_string_append_unichar (word, g_utf8_get_char (p));
    }

  return word->len > 0 ? g_string_free (g_steal_pointer (&word), FALSE) : g_strdup (_ ("unknown"));
}

/* In the file time is UTC, for who reads it local. */
static char *
dup_since (GKeyFile *contents)
{
  g_autofree char *since = dup_holder_word (contents, "since");
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (since, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_steal_pointer (&since);
}

static void
set_busy (GError **error, int fd, const char *name)
{
  g_autoptr (GKeyFile) contents = g_key_file_new ();
  g_autofree char *program = NULL;
  g_autofree char *user = NULL;
  g_autofree char *host = NULL;
  g_autofree char *since = NULL;
  g_autofree char *pid = NULL;
  char buffer[2048];
  gssize n;

  n = pread (fd, buffer, sizeof buffer, 0);
  if (n <= 0 || !g_utf8_validate (buffer, n, NULL)
      || !g_key_file_load_from_data (contents, buffer, n, G_KEY_FILE_NONE, NULL))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY,
                   _ ("“%s” is open in another program. You can look at it read-only."), name);
      return;
    }

  program = dup_holder_word (contents, "program");
  user = dup_holder_word (contents, "user");
  host = dup_holder_word (contents, "host");
  since = dup_since (contents);
  pid = dup_holder_word (contents, "pid");

  /* Translators: file, program, user, computer, time, process number */
  g_set_error (
      error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY,
      _ ("“%s” is open in %s, by %s on %s, since %s (process %s). You can look at it read-only."),
      name, program, user, host, since, pid);
}

static gboolean
write_holder (int fd)
{
  g_autoptr (GKeyFile) contents = g_key_file_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *user = g_utf8_make_valid (g_get_user_name (), -1);
  g_autofree char *data = NULL;
  const char *program = g_get_application_name ();
  gsize length;

  g_key_file_set_string (contents, "holder", "program", program != NULL ? program : "PPS Canvas");
  g_key_file_set_string (contents, "holder", "user", user);
  g_key_file_set_string (contents, "holder", "host", g_get_host_name ());
  g_key_file_set_string (contents, "holder", "since", since);
  g_key_file_set_integer (contents, "holder", "pid", getpid ());
  data = g_key_file_to_data (contents, &length, NULL);

  return ftruncate (fd, 0) == 0 && pwrite (fd, data, length, 0) == (gssize) length;
}

/* Another program may have removed the file between our open and our lock; then we hold a file that
 * nobody sees. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat ours;
  struct stat there;

  return fstat (fd, &ours) == 0 && lstat (path, &there) == 0 && ours.st_dev == there.st_dev
         && ours.st_ino == there.st_ino;
}

PpsStoreLock *
pps_store_lock_take (const char *path, const char *name, GError **error)
{
  g_autofree char *companion = lock_path (path);
  PpsStoreLock *self;
  int fd = -1;

  do
    {
      struct flock lock = whole_file (F_WRLCK);

      if (fd != -1)
        close (fd);

      fd = open (companion, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
      if (fd == -1 && (errno == EACCES || errno == EROFS || errno == EPERM))
        {
          g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY,
                       _ ("The folder of “%s” cannot be written to. You can look at it read-only."),
                       name);
          return NULL;
        }
      if (fd == -1)
        {
          pps_store_error_set_errno (error, errno, name);
          return NULL;
        }

      if (fcntl (fd, F_OFD_SETLK, &lock) == -1)
        {
          if (errno == EAGAIN || errno == EACCES)
            set_busy (error, fd, name);
          else
            pps_store_error_set_errno (error, errno, name);
          close (fd);
          return NULL;
        }
    }
  while (!is_still_there (fd, companion));

  /* The lock counts, not the note in it: a full disk must not stand in the way of it. */
  if (!write_holder (fd))
    g_debug ("no note in %s: %s", companion, g_strerror (errno));

  self = g_new0 (PpsStoreLock, 1);
  self->fd = fd;
  self->path = g_steal_pointer (&companion);

  return self;
}

gboolean
pps_store_lock_is_held (const char *path)
{
  g_autofree char *companion = lock_path (path);
  struct flock lock = whole_file (F_WRLCK);
  gboolean held;
  int fd;

  fd = open (companion, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd == -1)
    return FALSE;

  held = fcntl (fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  close (fd);

  return held;
}

void
pps_store_lock_free (PpsStoreLock *self)
{
  if (own_files != NULL)
    g_ptr_array_remove (own_files, self);

  if (is_still_there (self->fd, self->path))
    g_unlink (self->path);
  close (self->fd);

  g_free (self->path);
  g_free (self);
}

void
pps_store_lock_own (PpsStoreLock *self, const struct stat *file)
{
  if (own_files == NULL)
    own_files = g_ptr_array_new ();

  self->device = file->st_dev;
  self->inode = file->st_ino;
  g_ptr_array_add (own_files, self);
}

gboolean
pps_store_lock_is_own (const struct stat *file)
{
  for (guint i = 0; own_files != NULL && i < own_files->len; i++)
    {
      PpsStoreLock *lock = g_ptr_array_index (own_files, i);

      if (lock->device == file->st_dev && lock->inode == file->st_ino)
        return TRUE;
    }

  return FALSE;
}
