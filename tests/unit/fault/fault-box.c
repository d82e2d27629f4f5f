/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-box.h"

#include <string.h>

#include "fault-work.h"

/* A file system for SQLite of two byte arrays. Thousands of states a second go through it, and none
 * through the real disk. */

struct _FaultBox
{
  sqlite3_vfs vfs;
  char *name;
  GByteArray *files[2]; /* borrowed, while it is open: the study, its journal */
};

typedef struct
{
  sqlite3_file base;
  GByteArray *bytes;
} BoxFile;

static GByteArray *
bytes_of (sqlite3_file *file)
{
  return ((BoxFile *) file)->bytes;
}

static int
box_close (sqlite3_file *file)
{
  return SQLITE_OK;
}

static int
box_read (sqlite3_file *file, void *data, int n, sqlite3_int64 offset)
{
  GByteArray *bytes = bytes_of (file);
  gsize there = offset < bytes->len ? MIN ((gsize) n, bytes->len - (gsize) offset) : 0;

  memcpy (data, bytes->data + offset, there);
  if (there == (gsize) n)
    return SQLITE_OK;

  memset ((char *) data + there, 0, n - there);

  return SQLITE_IOERR_SHORT_READ;
}

static int
box_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  GByteArray *bytes = bytes_of (file);
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if ((gsize) size > before)
    memset (bytes->data + before, 0, size - before);

  return SQLITE_OK;
}

static int
box_write (sqlite3_file *file, const void *data, int n, sqlite3_int64 offset)
{
  GByteArray *bytes = bytes_of (file);

  if (bytes->len < offset + n)
    box_truncate (file, offset + n);
  memcpy (bytes->data + offset, data, n);

  return SQLITE_OK;
}

static int
box_sync (sqlite3_file *file, int flags)
{
  return SQLITE_OK;
}

static int
box_size (sqlite3_file *file, sqlite3_int64 *size)
{
  *size = bytes_of (file)->len;

  return SQLITE_OK;
}

static int
box_lock (sqlite3_file *file, int level)
{
  return SQLITE_OK;
}

static int
box_check_lock (sqlite3_file *file, int *reserved)
{
  *reserved = 0;

  return SQLITE_OK;
}

static int
box_control (sqlite3_file *file, int operation, void *argument)
{
  return SQLITE_NOTFOUND;
}

static int
box_sector_size (sqlite3_file *file)
{
  return 4096;
}

static int
box_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = box_close,
  .xRead = box_read,
  .xWrite = box_write,
  .xTruncate = box_truncate,
  .xSync = box_sync,
  .xFileSize = box_size,
  .xLock = box_lock,
  .xUnlock = box_lock,
  .xCheckReservedLock = box_check_lock,
  .xFileControl = box_control,
  .xSectorSize = box_sector_size,
  .xDeviceCharacteristics = box_characteristics,
};

static GByteArray **
find_file (sqlite3_vfs *vfs, const char *name)
{
  FaultBox *self = vfs->pAppData;

  return &self->files[g_str_has_suffix (name, "-journal")];
}

static int
box_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  file->pMethods = NULL;
  if (name == NULL)
    return SQLITE_CANTOPEN;

  ((BoxFile *) file)->bytes = *find_file (vfs, name);
  file->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;

  return SQLITE_OK;
}

static int
box_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  g_byte_array_set_size (*find_file (vfs, name), 0);

  return SQLITE_OK;
}

static int
box_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  *result = (g_str_has_suffix (name, "/study") || g_str_has_suffix (name, "-journal"))
            && (*find_file (vfs, name))->len > 0;

  return SQLITE_OK;
}

static int
box_full_name (sqlite3_vfs *vfs, const char *name, int n, char *full)
{
  sqlite3_snprintf (n, full, "/study");

  return SQLITE_OK;
}

FaultBox *
fault_box_new (const char *name)
{
  FaultBox *self = g_new0 (FaultBox, 1);

  self->vfs = *sqlite3_vfs_find ("unix");
  self->name = g_strdup (name);
  self->vfs.pNext = NULL;
  self->vfs.zName = self->name;
  self->vfs.szOsFile = sizeof (BoxFile);
  self->vfs.pAppData = self;
  self->vfs.xOpen = box_open;
  self->vfs.xDelete = box_delete;
  self->vfs.xAccess = box_access;
  self->vfs.xFullPathname = box_full_name;
  g_assert_cmpint (sqlite3_vfs_register (&self->vfs, 0), ==, SQLITE_OK);

  return self;
}

void
fault_box_free (FaultBox *self)
{
  sqlite3_vfs_unregister (&self->vfs);
  g_free (self->name);
  g_free (self);
}

/* The first value of the first row is @expected, or anything. */
static gboolean
is_ok (sqlite3 *db, const char *sql, const char *expected)
{
  sqlite3_stmt *statement = NULL;
  gboolean ok;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  ok = statement != NULL && sqlite3_step (statement) == SQLITE_ROW
       && (expected == NULL
           || g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), expected) == 0);
  sqlite3_finalize (statement);

  return ok;
}

static gboolean
is_empty (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gboolean empty;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  empty = statement != NULL && sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_finalize (statement);

  return empty;
}

static sqlite3 *
open_box (FaultBox *self, GByteArray *database, GByteArray *journal)
{
  sqlite3 *db = NULL;

  self->files[0] = database;
  self->files[1] = journal;
  g_assert_cmpint (sqlite3_open_v2 ("study", &db, SQLITE_OPEN_READWRITE, self->name), ==,
                   SQLITE_OK);
  sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA mmap_size = 0;", NULL, NULL, NULL);

  return db;
}

gboolean
fault_box_recover (FaultBox *self, GByteArray *database, GByteArray *journal)
{
  g_autoptr (GByteArray) none = g_byte_array_new ();
  sqlite3 *db = open_box (self, database, journal != NULL ? journal : none);

  /* Reads the first page, and asks for no schema to be read, which costs most. */
  gboolean ok = is_ok (db, "PRAGMA user_version", NULL);

  sqlite3_close (db);

  return ok;
}

gint64
fault_box_measure (FaultBox *self, GByteArray *database)
{
  g_autoptr (GByteArray) none = g_byte_array_new ();
  sqlite3 *db = open_box (self, database, none);
  gint64 progress = -1;

  if (is_ok (db, "PRAGMA integrity_check (1)", "ok") && is_empty (db, "PRAGMA foreign_key_check"))
    progress = fault_work_measure (db);
  sqlite3_close (db);

  return progress;
}
