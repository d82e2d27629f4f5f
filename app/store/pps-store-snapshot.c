/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pps-store-error-private.h"
#include "pps-store-lock.h"

/* A look at a study without touching it. */

#define MAX_SNAPSHOT (G_GINT64_CONSTANT (2) << 30)
#define N_TRIES 100
#define PAUSE (10 * 1000) /* microseconds */

/* The time stamp of a file moves in ticks of at most 10 ms; a change within the same tick would not
 * show. */
#define SETTLED (30 * G_GINT64_CONSTANT (1000000)) /* nanoseconds */

static const guint8 journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static char *
journal_path (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

static int
open_to_read (const char *path)
{
  return open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
}

PpsStoreJournal
pps_store_journal_look (const char *path)
{
  g_autofree char *journal = journal_path (path);
  PpsStoreJournal found = PPS_STORE_JOURNAL_NONE;
  guint8 begin[8];
  guint8 end[8];
  struct stat st;
  int fd;

  if (lstat (journal, &st) != 0 || (S_ISREG (st.st_mode) && st.st_size == 0))
    return PPS_STORE_JOURNAL_NONE;
  if (!S_ISREG (st.st_mode))
    return PPS_STORE_JOURNAL_FOREIGN;

  fd = open_to_read (journal);
  if (fd == -1)
    return PPS_STORE_JOURNAL_FOREIGN;

  /* A magic at the end is the name of a super-journal, which a study never has, and which SQLite
   * would delete. A zeroed or short beginning was never synced, and SQLite ignores such a journal.
   */
  if (pread (fd, begin, sizeof begin, 0) == sizeof begin
      && memcmp (begin, journal_magic, sizeof begin) == 0)
    found = PPS_STORE_JOURNAL_HOT;
  if (pread (fd, end, sizeof end, st.st_size - (off_t) sizeof end) == sizeof end
      && memcmp (end, journal_magic, sizeof end) == 0)
    found = PPS_STORE_JOURNAL_FOREIGN;

  close (fd);

  return found;
}

GBytes *
pps_store_snapshot_read_header (const char *path, gsize length, const char *name, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (length);
  gssize n;
  int fd;

  fd = open_to_read (path);
  n = fd != -1 ? pread (fd, bytes, length, 0) : -1;
  if (n < 0)
    pps_store_error_set_errno (error, errno, name);
  if (fd != -1)
    close (fd);

  return n >= 0 ? g_bytes_new (bytes, n) : NULL;
}

static gboolean
is_settled (const struct stat *st)
{
  struct timespec now;
  gint64 age;

  clock_gettime (CLOCK_REALTIME, &now);
  age = (gint64) (now.tv_sec - st->st_mtim.tv_sec) * 1000000000 + now.tv_nsec - st->st_mtim.tv_nsec;

  return age > SETTLED || age < -SETTLED;
}

static gboolean
is_same (const struct stat *a, const struct stat *b)
{
  return a->st_ino == b->st_ino && a->st_size == b->st_size
         && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static gboolean
read_all (int fd, guint8 *bytes, gsize size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pread (fd, bytes + done, size - done, done);

      if (n == -1 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      done += n;
    }

  return TRUE;
}

/* Memory that is asked for at once costs less than page after page as it is filled. A kernel before
 * 5.14 knows no such wish, and nothing is lost. */
static void
populate (guint8 *bytes, gsize size)
{
#ifdef MADV_POPULATE_WRITE
  guintptr page = (guintptr) sysconf (_SC_PAGESIZE);
  guintptr start = ((guintptr) bytes + page - 1) / page * page;
  guintptr end = ((guintptr) bytes + size) / page * page;

  if (end > start)
    madvise ((void *) start, end - start, MADV_POPULATE_WRITE);
#endif
}

/* One attempt. Returns SQLite's memory, or NULL with errno; EAGAIN where the file was being
 * written. */
static guint8 *
read_once (const char *path, gboolean held, gsize *size)
{
  guint8 *bytes = NULL;
  struct stat before;
  struct stat after;
  int number = EAGAIN;
  int fd;

  fd = open_to_read (path);
  if (fd == -1)
    return NULL;

  if (fstat (fd, &before) != 0)
    number = errno;
  else if (before.st_size > MAX_SNAPSHOT)
    number = ENOMEM;
  else if (is_settled (&before)
           && (!held || pps_store_journal_look (path) == PPS_STORE_JOURNAL_NONE))
    {
      *size = before.st_size;
      bytes = sqlite3_malloc64 (MAX (*size, 1));
      if (bytes == NULL)
        number = ENOMEM;
      else
        populate (bytes, *size);
      if (bytes != NULL
          && (!read_all (fd, bytes, *size) || fstat (fd, &after) != 0 || !is_same (&before, &after)
              || (held && pps_store_journal_look (path) != PPS_STORE_JOURNAL_NONE)))
        g_clear_pointer (&bytes, sqlite3_free);
    }

  close (fd);
  errno = number;

  return bytes;
}

static sqlite3 *
open_bytes (guint8 *bytes, gsize size, const char *name, PpsDeadline *deadline, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  int code;

  db = pps_store_connection_open (":memory:", name, deadline, error);
  if (db == NULL)
    {
      sqlite3_free (bytes);
      return NULL;
    }

  if (deadline != NULL)
    pps_deadline_set_work (deadline, PPS_STORE_SCHEMA_SECONDS);

  /* Frees the bytes also when it fails. */
  code = sqlite3_deserialize (db, "main", bytes, size, size,
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  if (code != SQLITE_OK)
    {
      pps_store_error_set_sqlite (error, db, code, name);
      return NULL;
    }

  return g_steal_pointer (&db);
}

/* All pages are in memory already: SQLite need not keep two megabytes of them once more. */
static sqlite3 *
open_small (guint8 *bytes, gsize size, const char *name, PpsDeadline *deadline, GError **error)
{
  g_autoptr (sqlite3) db = open_bytes (bytes, size, name, deadline, error);

  if (db == NULL || !pps_store_connection_run (db, "PRAGMA cache_size = 50", name, error))
    return NULL;

  return g_steal_pointer (&db);
}

/* SQLite rolls a transaction back on disk only, so give it a private copy, in memory where the
 * system offers that. */
static guint8 *
roll_back_copy (
    const guint8 *bytes, gsize *size, const char *path, const char *name, GError **error)
{
  g_autofree char *journal = journal_path (path);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "pps-canvas-XXXXXX", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *copy_journal = NULL;
  g_autofree char *contents = NULL;
  guint8 *rolled_back = NULL;
  gsize length;

  if (g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_free (folder);
      folder = g_dir_make_tmp ("pps-canvas-XXXXXX", error);
      if (folder == NULL)
        return NULL;
    }

  copy = g_build_filename (folder, "copy", NULL);
  copy_journal = journal_path (copy);

  if (g_file_set_contents_full (copy, (const char *) bytes, *size, G_FILE_SET_CONTENTS_NONE, 0600,
                                error)
      && g_file_get_contents (journal, &contents, &length, error)
      && g_file_set_contents_full (copy_journal, contents, length, G_FILE_SET_CONTENTS_NONE, 0600,
                                   error))
    {
      g_autoptr (sqlite3) db = pps_store_connection_open (copy, name, NULL, error);

      if (db != NULL && pps_store_connection_claim (db, name, error))
        {
          sqlite3_int64 n = 0;

          rolled_back = sqlite3_serialize (db, "main", &n, 0);
          if (rolled_back == NULL)
            pps_store_error_set_sqlite (error, db, SQLITE_NOMEM, name);
          *size = n;
        }
    }

  g_unlink (copy);
  g_unlink (copy_journal);
  g_rmdir (folder);

  return rolled_back;
}

/* Returns SQLite's memory with what was read between two moments at which nobody wrote. */
static guint8 *
read_settled (const char *path, const char *name, gboolean locked, gsize *size, GError **error)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      guint8 *bytes = read_once (path, !locked && pps_store_lock_is_held (path), size);

      if (bytes != NULL)
        return bytes;
      if (errno != EAGAIN)
        {
          pps_store_error_set_errno (error, errno, name);
          return NULL;
        }
      g_usleep (PAUSE);
    }

  g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY,
               _ ("“%s” is being written all the time by another program. Try again later."), name);

  return NULL;
}

/* Takes @bytes. */
static guint8 *
settle_journal (
    guint8 *bytes, gsize *size, const char *path, const char *name, gboolean locked, GError **error)
{
  PpsStoreJournal journal = pps_store_journal_look (path);
  guint8 *rolled_back;

  if (journal == PPS_STORE_JOURNAL_FOREIGN)
    {
      sqlite3_free (bytes);
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
                   _ ("Beside “%s” lies a journal that is not its own."), name);
      return NULL;
    }

  if (journal != PPS_STORE_JOURNAL_HOT || (!locked && pps_store_lock_is_held (path)))
    return bytes;

  rolled_back = roll_back_copy (bytes, size, path, name, error);
  sqlite3_free (bytes);

  return rolled_back;
}

sqlite3 *
pps_store_snapshot_open (
    const char *path, const char *name, gboolean locked, PpsDeadline *deadline, GError **error)
{
  gsize size;
  guint8 *bytes = read_settled (path, name, locked, &size, error);

  if (bytes != NULL)
    bytes = settle_journal (bytes, &size, path, name, locked, error);

  return bytes != NULL ? open_small (bytes, size, name, deadline, error) : NULL;
}

/* Where the header says how large a page is, and how many there are:
 * https://www.sqlite.org/fileformat2.html, sections 1.3.2 and 1.3.8 */
#define PAGE_SIZE 16
#define PAGE_COUNT 28

/* SQLite reads nothing at all of a file that is shorter than it says. */
static void
own_up_to_length (guint8 *bytes, gsize size)
{
  guint32 page;
  guint32 n;

  if (size < PAGE_COUNT + sizeof n)
    return;

  page = (guint32) bytes[PAGE_SIZE] << 8 | bytes[PAGE_SIZE + 1];
  page = page == 1 ? 65536 : page;
  n = page > 0 ? GUINT32_TO_BE ((guint32) (size / page)) : 0;
  memcpy (bytes + PAGE_COUNT, &n, sizeof n);
}

sqlite3 *
pps_store_snapshot_open_damaged (const char *path,
                                 const char *name,
                                 PpsDeadline *deadline,
                                 GError **error)
{
  gsize size = 0;
  guint8 *bytes = read_settled (path, name, FALSE, &size, error);
  gsize settled_size = size;
  guint8 *settled = NULL;

  if (bytes == NULL)
    return NULL;

  /* A journal that cannot be played back leaves the file as it lies. */
  if (pps_store_journal_look (path) == PPS_STORE_JOURNAL_HOT)
    settled = roll_back_copy (bytes, &settled_size, path, name, NULL);
  if (settled != NULL)
    {
      sqlite3_free (bytes);
      bytes = settled;
      size = settled_size;
    }
  own_up_to_length (bytes, size);

  return open_bytes (bytes, size, name, deadline, error);
}
