/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

#include <string.h>

/* A layer over SQLite's file system. What was synced stays after the power is gone; of what was
 * not, each operation is kept, dropped, or kept in some of its sectors only. */

#define SECTOR 512

typedef enum
{
  WRITE,
  TRUNCATE,
  SYNC,
  ACKNOWLEDGE,
} Kind;

typedef struct
{
  Kind kind;
  guint file; /* 0 the database, 1 its journal */
  gint64 offset;
  GBytes *data;
} Operation;

typedef struct
{
  sqlite3_file base;
  int which; /* as above, -1 for any other */
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *parent;
static sqlite3_vfs vfs;
static char *recorded;
static GByteArray *start;
static GPtrArray *operations;
static guint countdown;
static int fail_code;
static gboolean fail_for_good;
static gboolean failed;

static void
free_operation (gpointer data)
{
  Operation *operation = data;

  g_clear_pointer (&operation->data, g_bytes_unref);
  g_free (operation);
}

static void
remember (Kind kind, int file, const void *data, int n, gint64 offset)
{
  Operation *operation;

  if (recorded == NULL || file < 0)
    return;

  operation = g_new0 (Operation, 1);
  operation->kind = kind;
  operation->file = file;
  operation->offset = offset;
  operation->data = data != NULL ? g_bytes_new (data, n) : NULL;
  g_ptr_array_add (operations, operation);
}

static int
next_fault (void)
{
  if (failed && fail_for_good)
    return fail_code;
  if (countdown == 0 || --countdown > 0)
    return SQLITE_OK;

  failed = TRUE;

  return fail_code;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
fault_read (sqlite3_file *file, void *data, int n, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), data, n, offset);
}

static int
fault_write (sqlite3_file *file, const void *data, int n, sqlite3_int64 offset)
{
  int code = next_fault ();

  if (code != SQLITE_OK)
    return code;

  remember (WRITE, ((FaultFile *) file)->which, data, n, offset);

  return real (file)->pMethods->xWrite (real (file), data, n, offset);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = next_fault ();

  if (code != SQLITE_OK)
    return code;

  remember (TRUNCATE, ((FaultFile *) file)->which, NULL, 0, size);

  return real (file)->pMethods->xTruncate (real (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  int code = next_fault ();

  if (code != SQLITE_OK)
    return code;

  remember (SYNC, ((FaultFile *) file)->which, NULL, 0, 0);

  /* What stays is decided here, not by the real disk. */
  return SQLITE_OK;
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
fault_check_lock (sqlite3_file *file, int *reserved)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), reserved);
}

static int
fault_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

/* Promises nothing: no atomic writes, no order. */
static int
fault_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_lock,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
};

static int
fault_open (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *fault = (FaultFile *) file;
  int code;

  fault->real = (sqlite3_file *) (fault + 1);
  fault->which = -1;
  if (name != NULL && recorded != NULL && g_str_has_prefix (name, recorded))
    {
      if (strcmp (name + strlen (recorded), "") == 0)
        fault->which = 0;
      if (strcmp (name + strlen (recorded), "-journal") == 0)
        fault->which = 1;
    }

  code = parent->xOpen (parent, name, fault->real, flags, out_flags);
  fault->base.pMethods = code == SQLITE_OK ? &methods : NULL;

  return code;
}

void
fault_vfs_install (void)
{
  parent = sqlite3_vfs_find (NULL);
  vfs = *parent;
  vfs.zName = "fault";
  vfs.szOsFile = sizeof (FaultFile) + parent->szOsFile;
  vfs.xOpen = fault_open;
  operations = g_ptr_array_new_with_free_func (free_operation);
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
fault_vfs_fail (guint nth, int code, gboolean for_good)
{
  countdown = nth;
  fail_code = code;
  fail_for_good = for_good;
  failed = FALSE;
}

gboolean
fault_vfs_has_failed (void)
{
  return failed;
}

void
fault_vfs_record (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  fault_vfs_stop ();
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  recorded = g_strdup (path);
  g_clear_pointer (&start, g_byte_array_unref);
  start = g_byte_array_new ();
  g_byte_array_append (start, (const guint8 *) contents, length);
  g_ptr_array_set_size (operations, 0);
}

void
fault_vfs_acknowledge (guint n)
{
  remember (ACKNOWLEDGE, 0, NULL, 0, n);
}

void
fault_vfs_stop (void)
{
  g_clear_pointer (&recorded, g_free);
}

guint
fault_vfs_get_n_operations (void)
{
  return operations->len;
}

static void
resize (GByteArray *disk, gsize size)
{
  gsize before = disk->len;

  g_byte_array_set_size (disk, size);
  if (size > before)
    memset (disk->data + before, 0, size - before);
}

static void
write_part (GByteArray *disk, gint64 offset, const guint8 *data, gsize n)
{
  if (disk->len < offset + n)
    resize (disk, offset + n);
  memcpy (disk->data + offset, data, n);
}

static void
apply (GByteArray *disk, const Operation *operation)
{
  if (operation->kind == TRUNCATE)
    resize (disk, operation->offset);
  else
    write_part (disk, operation->offset, g_bytes_get_data (operation->data, NULL),
                g_bytes_get_size (operation->data));
}

static void
tear (GByteArray *disk, const Operation *operation, GRand *random)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (operation->data, &size);

  for (gsize at = 0; at < size; at += SECTOR)
    {
      if (g_rand_boolean (random))
        write_part (disk, operation->offset + at, data + at, MIN (SECTOR, size - at));
    }
}

static void
apply_unsynced (GByteArray *disk, GPtrArray *pending, GRand *random)
{
  int how = g_rand_int_range (random, 0, 4);

  for (guint i = 0; i < pending->len; i++)
    {
      const Operation *operation = g_ptr_array_index (pending, i);

      if (how == 0 || (how >= 2 && g_rand_boolean (random)))
        apply (disk, operation);
      else if (how == 3 && operation->kind == WRITE)
        tear (disk, operation, random);
    }
}

static void
save (GByteArray *disk, const char *path)
{
  g_assert_true (g_file_set_contents_full (path, (const char *) disk->data, disk->len,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

guint
fault_vfs_lose_power (guint at, gboolean honest, GRand *random, const char *path)
{
  g_autoptr (GByteArray) database = g_byte_array_new ();
  g_autoptr (GByteArray) journal = g_byte_array_new ();
  g_autofree char *journal_path = g_strconcat (path, "-journal", NULL);
  GByteArray *disks[] = { database, journal };
  GPtrArray *pending[] = { g_ptr_array_new (), g_ptr_array_new () };
  guint acknowledged = 0;

  g_byte_array_append (database, start->data, start->len);

  for (guint i = 0; i < at; i++)
    {
      Operation *operation = g_ptr_array_index (operations, i);
      GPtrArray *waiting = pending[operation->file];

      if (operation->kind == ACKNOWLEDGE)
        {
          acknowledged = operation->offset;
        }
      else if (operation->kind != SYNC)
        {
          g_ptr_array_add (waiting, operation);
        }
      else if (honest)
        {
          for (guint j = 0; j < waiting->len; j++)
            apply (disks[operation->file], g_ptr_array_index (waiting, j));
          g_ptr_array_set_size (waiting, 0);
        }
    }

  for (guint i = 0; i < 2; i++)
    {
      apply_unsynced (disks[i], pending[i], random);
      g_ptr_array_unref (pending[i]);
    }

  save (database, path);
  save (journal, journal_path);

  return acknowledged;
}
