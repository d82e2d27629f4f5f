/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-calls.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The calls of the C library by which files are written, under their own names: the linker gives
 * them to SQLite and GLib as well. Those on other files go on to the system. */

static char *folder;
static FaultListener listener;
static gpointer listener_data;
static FaultKind kind;
static guint countdown;
static gboolean for_good;
static gboolean failed;
static gboolean cut_short;

static gboolean
is_watched (const char *path)
{
  gsize length = folder != NULL ? strlen (folder) : 0;

  return length > 0 && strncmp (path, folder, length) == 0
         && (path[length] == '/' || path[length] == '\0');
}

/* The path of an open file, where it is watched. */
static gboolean
find_path (int fd, char *path, gsize size)
{
  char link[64];
  long n;

  if (folder == NULL)
    return FALSE;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = syscall (SYS_readlink, link, path, size - 1);
  if (n <= 0)
    return FALSE;
  path[n] = '\0';

  return is_watched (path);
}

/* Returns: whether this call is to fail; then errno is set */
static gboolean
comes_to_fail (FaultKind of, int number)
{
  gboolean same = kind == of || (kind == FAULT_SHORT && of == FAULT_FULL);

  if (!same || (countdown == 0 && !(failed && for_good)))
    return FALSE;
  if (countdown > 0 && --countdown > 0)
    return FALSE;

  cut_short = kind == FAULT_SHORT && !failed;
  failed = TRUE;
  errno = number;

  return TRUE;
}

static gboolean
refuses_write (void)
{
  return comes_to_fail (FAULT_FULL, ENOSPC) || comes_to_fail (FAULT_WRITE, EIO);
}

static void
tell (FaultCall call)
{
  if (listener != NULL)
    listener (&call, listener_data);
}

static ssize_t
write_at (int fd, const void *data, size_t n, off_t offset, gboolean here)
{
  char path[4096];
  ssize_t done;

  if (find_path (fd, path, sizeof path))
    {
      if (here)
        offset = lseek (fd, 0, SEEK_CUR);
      if (refuses_write ())
        {
          if (!cut_short || n < 2)
            return -1;
          n /= 2;
        }
      tell ((FaultCall){
          .kind = FAULT_CALL_WRITE, .path = path, .data = data, .n = n, .offset = offset });
    }

  done = here ? syscall (SYS_write, fd, data, n) : syscall (SYS_pwrite64, fd, data, n, offset);
  /* What comes after half a write is told at the next call. */
  if (cut_short && done > 0)
    {
      cut_short = FALSE;
      countdown = 1;
    }

  return done;
}

static ssize_t
read_at (int fd, void *data, size_t n, off_t offset, gboolean here)
{
  char path[4096];

  if (find_path (fd, path, sizeof path) && comes_to_fail (FAULT_READ, EIO))
    return -1;

  return here ? syscall (SYS_read, fd, data, n) : syscall (SYS_pread64, fd, data, n, offset);
}

static int
cut_off (int fd, off_t size)
{
  char path[4096];

  if (find_path (fd, path, sizeof path))
    {
      if (comes_to_fail (FAULT_WRITE, EIO))
        return -1;
      tell ((FaultCall){ .kind = FAULT_CALL_TRUNCATE, .path = path, .offset = size });
    }

  return syscall (SYS_ftruncate, fd, size);
}

static int
make_sure (int fd)
{
  char path[4096];

  /* No test waits for the real disk. */
  if (!find_path (fd, path, sizeof path))
    return 0;
  if (comes_to_fail (FAULT_SYNC, EIO))
    return -1;

  tell ((FaultCall){ .kind = FAULT_CALL_SYNC, .path = path });

  return 0;
}

static int
give_name (const char *from, const char *to, unsigned flags)
{
  if (is_watched (to) && comes_to_fail (FAULT_WRITE, EIO))
    return -1;
  if (syscall (SYS_renameat2, -100, from, -100, to, flags) != 0)
    return -1;
  if (is_watched (to))
    tell ((FaultCall){ .kind = FAULT_CALL_RENAME, .path = from, .to = to });

  return 0;
}

/* The names under which the linker knows them; with large files some have two. */
#define ANSWER(type, ours, theirs, arguments)                                                      \
  type ours arguments __asm__(theirs);                                                             \
  type ours arguments

ANSWER (ssize_t, fault_write, "write", (int fd, const void *data, size_t n))
{
  return write_at (fd, data, n, 0, TRUE);
}

ANSWER (ssize_t, fault_pwrite, "pwrite", (int fd, const void *data, size_t n, off_t offset))
{
  return write_at (fd, data, n, offset, FALSE);
}

ANSWER (ssize_t, fault_pwrite64, "pwrite64", (int fd, const void *data, size_t n, off_t offset))
{
  return write_at (fd, data, n, offset, FALSE);
}

ANSWER (ssize_t, fault_read, "read", (int fd, void *data, size_t n))
{
  return read_at (fd, data, n, 0, TRUE);
}

ANSWER (ssize_t, fault_pread, "pread", (int fd, void *data, size_t n, off_t offset))
{
  return read_at (fd, data, n, offset, FALSE);
}

ANSWER (ssize_t, fault_pread64, "pread64", (int fd, void *data, size_t n, off_t offset))
{
  return read_at (fd, data, n, offset, FALSE);
}

ANSWER (int, fault_ftruncate, "ftruncate", (int fd, off_t size))
{
  return cut_off (fd, size);
}

ANSWER (int, fault_ftruncate64, "ftruncate64", (int fd, off_t size))
{
  return cut_off (fd, size);
}

ANSWER (int, fault_fsync, "fsync", (int fd))
{
  return make_sure (fd);
}

ANSWER (int, fault_fdatasync, "fdatasync", (int fd))
{
  return make_sure (fd);
}

ANSWER (int, fault_rename, "rename", (const char *from, const char *to))
{
  return give_name (from, to, 0);
}

ANSWER (int,
        fault_renameat2,
        "renameat2",
        (int from_folder, const char *from, int to_folder, const char *to, unsigned flags))
{
  return give_name (from, to, flags);
}

ANSWER (int, fault_unlink, "unlink", (const char *path))
{
  int result = syscall (SYS_unlink, path);

  if (result == 0 && is_watched (path))
    tell ((FaultCall){ .kind = FAULT_CALL_UNLINK, .path = path });

  return result;
}

ANSWER (int, fault_mkdir, "mkdir", (const char *path, unsigned mode))
{
  int result = syscall (SYS_mkdir, path, mode);

  if (result == 0 && is_watched (path))
    tell ((FaultCall){ .kind = FAULT_CALL_MAKE_FOLDER, .path = path });

  return result;
}

void
fault_calls_watch (const char *path, FaultListener hears, gpointer user_data)
{
  g_clear_pointer (&folder, g_free);
  listener = hears;
  listener_data = user_data;
  folder = g_strdup (path);
}

void
fault_calls_fail (FaultKind which, guint nth, gboolean all)
{
  kind = which;
  for_good = all;
  failed = FALSE;
  cut_short = FALSE;
  countdown = nth;
}

gboolean
fault_calls_has_failed (void)
{
  return failed;
}

const char *
fault_kind_get_name (FaultKind which)
{
  static const char *const names[N_FAULTS] = { "full", "write", "read", "sync", "short" };

  return names[which];
}
