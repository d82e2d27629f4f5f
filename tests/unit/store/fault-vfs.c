/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

/* A layer over SQLite's file system. */

#define SECTOR 512

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *parent;
static sqlite3_vfs vfs;
static guint countdown;
static int fail_code;
static gboolean fail_for_good;
static gboolean failed;

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

  return real (file)->pMethods->xWrite (real (file), data, n, offset);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = next_fault ();

  if (code != SQLITE_OK)
    return code;

  return real (file)->pMethods->xTruncate (real (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  int code = next_fault ();

  if (code != SQLITE_OK)
    return code;

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
