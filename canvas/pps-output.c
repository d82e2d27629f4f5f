/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2 */

#include "pps-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that appear whole or not at all. Writing goes through a buffer to a hidden file in the
 * folder of the target, because a rename is only atomic within one file system. A target that
 * exists is exchanged with the hidden file rather than overwritten, so that the set can be undone
 * when a later rename fails; where the file system cannot exchange, an earlier target of a set
 * cannot come back. It must know nothing of what is in the files. */

#define BUFFER_SIZE (64 * 1024)

typedef struct
{
  char *path;
  char *hidden;       /* NULL once there is none */
  gboolean replaces;  /* the target was there, and is a file */
  gboolean exchanged; /* the hidden file is the old target */
  gboolean in_place;
} File;

struct _PpsOutput
{
  GPtrArray *files;
  File *current; /* borrowed; NULL between files */
  int fd;
  gsize n_buffered;
  char buffer[BUFFER_SIZE];
};

static void
free_file (File *file)
{
  if (file->hidden != NULL)
    unlink (file->hidden);

  g_free (file->hidden);
  g_free (file->path);
  g_free (file);
}

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *reason;

  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      reason = _ ("the disk is full");
      break;
    case EFBIG:
      reason = _ ("it would be larger than files may be here");
      break;
    case EACCES:
    case EPERM:
      reason = _ ("you have no right to write there");
      break;
    case EROFS:
      reason = _ ("that disk is read-only");
      break;
    case ENOENT:
    case ENOTDIR:
      reason = _ ("there is no such folder");
      break;
    case EISDIR:
      reason = _ ("it is a folder");
      break;
    case EINVAL:
      reason = _ ("it is not a regular file");
      break;
    case ENAMETOOLONG:
      reason = _ ("its name is too long");
      break;
    default:
      reason = g_strerror (code);
      break;
    }

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _ ("“%s” could not be written: %s."), name, reason);
  return FALSE;
}

/* Writes what is in the buffer. */
static gboolean
flush (PpsOutput *self, GError **error)
{
  gsize done = 0;

  while (done < self->n_buffered)
    {
      gssize n = write (self->fd, self->buffer + done, self->n_buffered - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (error, self->current->path, n == 0 ? ENOSPC : errno);

      done += n;
    }

  self->n_buffered = 0;
  return TRUE;
}

/* Makes a file of a name that nobody has. The process's mask decides about its mode, as with any
 * new file. */
static int
open_hidden (const char *path, char **hidden)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint attempt = 0; attempt < 100; attempt++)
    {
      g_autofree char *name
          = g_strdup_printf (".pps-canvas-%08x%08x.part", g_random_int (), g_random_int ());
      g_autofree char *candidate = g_build_filename (folder, name, NULL);
      int fd = open (candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);

      if (fd >= 0)
        *hidden = g_steal_pointer (&candidate);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }

  errno = EEXIST;
  return -1;
}

/* Whether a file may stand at @path, and whether one does. 0, or the code of the error. */
static int
look_at_target (const char *path, gboolean *exists, mode_t *mode)
{
  struct stat status;

  *exists = FALSE;

  if (*path == '\0' || g_str_has_suffix (path, "/"))
    return EISDIR;
  if (lstat (path, &status) != 0)
    return errno == ENOENT ? 0 : errno;
  if (S_ISDIR (status.st_mode))
    return EISDIR;
  if (!S_ISREG (status.st_mode) && !S_ISLNK (status.st_mode))
    return EINVAL;

  *exists = TRUE;
  *mode = S_ISREG (status.st_mode) ? status.st_mode & 0777 : 0;
  return 0;
}

static gboolean
sync_folders (PpsOutput *self, GError **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      const File *file = g_ptr_array_index (self->files, i);
      g_autofree char *folder = g_path_get_dirname (file->path);
      int fd;

      if (g_hash_table_contains (done, folder))
        continue;

      fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

      /* A folder that may be written but not read, or that a network holds, cannot be synced: the
       * files are there. */
      if (fd >= 0 && fsync (fd) != 0 && errno == EIO)
        {
          close (fd);
          return fail (error, file->path, EIO);
        }

      if (fd >= 0)
        close (fd);

      g_hash_table_add (done, g_steal_pointer (&folder));
    }

  return TRUE;
}

static int
put_in_place (File *file)
{
  gboolean exists;
  mode_t mode;
  int code = look_at_target (file->path, &exists, &mode);

  if (code != 0)
    return code;

  if (exists && renameat2 (AT_FDCWD, file->hidden, AT_FDCWD, file->path, RENAME_EXCHANGE) == 0)
    file->exchanged = TRUE;
  else if (rename (file->hidden, file->path) != 0)
    return errno;
  else
    g_clear_pointer (&file->hidden, g_free);

  file->replaces = exists;
  file->in_place = TRUE;
  return 0;
}

static void
take_back (File *file)
{
  if (!file->in_place)
    return;

  if (file->exchanged)
    renameat2 (AT_FDCWD, file->hidden, AT_FDCWD, file->path, RENAME_EXCHANGE);
  else if (!file->replaces)
    unlink (file->path);

  file->in_place = FALSE;
}

PpsOutput *
pps_output_new (void)
{
  PpsOutput *self = g_new0 (PpsOutput, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);
  self->fd = -1;

  return self;
}

void
pps_output_free (PpsOutput *self)
{
  if (self->fd >= 0)
    close (self->fd);

  g_ptr_array_unref (self->files);
  g_free (self);
}

gboolean
pps_output_begin (PpsOutput *self, const char *path, GError **error)
{
  g_autofree char *hidden = NULL;
  gboolean exists;
  mode_t mode = 0;
  int code;

  g_return_val_if_fail (self->current == NULL, FALSE);

  code = look_at_target (path, &exists, &mode);
  if (code != 0)
    return fail (error, path, code);

  self->fd = open_hidden (path, &hidden);
  if (self->fd < 0)
    return fail (error, path, errno);

  self->current = g_new0 (File, 1);
  self->current->path = g_strdup (path);
  self->current->hidden = g_steal_pointer (&hidden);
  self->n_buffered = 0;
  g_ptr_array_add (self->files, self->current);

  /* Who might read the old file may read the new one. Where modes mean nothing this fails, and
   * nothing is lost. */
  if (mode != 0 && fchmod (self->fd, mode) != 0)
    g_debug ("%s: the mode stays as it is: %s", path, g_strerror (errno));

  return TRUE;
}

gboolean
pps_output_write (PpsOutput *self, const void *data, gsize length, GError **error)
{
  const char *bytes = data;

  g_return_val_if_fail (self->current != NULL, FALSE);

  while (length > 0)
    {
      gsize n = MIN (length, BUFFER_SIZE - self->n_buffered);

      memcpy (self->buffer + self->n_buffered, bytes, n);
      self->n_buffered += n;
      bytes += n;
      length -= n;

      if (self->n_buffered == BUFFER_SIZE && !flush (self, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pps_output_end (PpsOutput *self, GError **error)
{
  const char *path;
  int fd;

  g_return_val_if_fail (self->current != NULL, FALSE);

  if (!flush (self, error))
    return FALSE;

  path = self->current->path;
  fd = self->fd;
  self->fd = -1;
  self->current = NULL;

  if (fsync (fd) != 0)
    {
      int code = errno;

      close (fd);
      return fail (error, path, code);
    }

  if (close (fd) != 0)
    return fail (error, path, errno);

  return TRUE;
}

gboolean
pps_output_add (PpsOutput *self, const char *path, const void *data, gsize length, GError **error)
{
  return pps_output_begin (self, path, error) && pps_output_write (self, data, length, error)
         && pps_output_end (self, error);
}

gboolean
pps_output_commit (PpsOutput *self, GError **error)
{
  g_return_val_if_fail (self->current == NULL, FALSE);

  for (guint i = 0; i < self->files->len; i++)
    {
      File *file = g_ptr_array_index (self->files, i);
      int code = put_in_place (file);

      if (code != 0)
        {
          for (guint back = i; back > 0; back--)
            take_back (g_ptr_array_index (self->files, back - 1));

          return fail (error, file->path, code);
        }
    }

  /* The hidden files are the old targets now. */
  for (guint i = 0; i < self->files->len; i++)
    {
      File *file = g_ptr_array_index (self->files, i);

      if (file->hidden != NULL)
        unlink (file->hidden);
      g_clear_pointer (&file->hidden, g_free);
    }

  return sync_folders (self, error);
}

char **
pps_output_dup_paths (PpsOutput *self)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (paths, g_strdup (((File *) g_ptr_array_index (self->files, i))->path));

  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (paths, FALSE);
}
