/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* The one place where SQLite's codes become sentences. Disk full, a failing disk and a lock are not
 * damage; each has its own words. Codes and SQL go to the debug log only. */

G_DEFINE_QUARK (pps - store - error - quark, pps_store_error)

typedef struct
{
  PpsStoreError code;
  const char *sentence;
} Meaning;

static Meaning
explain (int code, int system_errno)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return (Meaning){ PPS_STORE_ERROR_BUSY, _ ("“%s” is open in another program.") };
    case SQLITE_FULL:
      return (Meaning){ PPS_STORE_ERROR_FULL,
                        _ ("There is no room left on the disk for “%s”. It stays as it was.") };
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return (Meaning){ PPS_STORE_ERROR_READ_ONLY, _ ("“%s” may be looked at, but not changed.") };
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return (Meaning){ PPS_STORE_ERROR_CORRUPT, _ ("“%s” is damaged. It has not been changed.") };
    case SQLITE_NOTADB:
      return (Meaning){ PPS_STORE_ERROR_NOT_A_STUDY, _ ("“%s” is not a study.") };
    case SQLITE_CANTOPEN:
      return (Meaning){ PPS_STORE_ERROR_OPEN, _ ("“%s” cannot be opened.") };
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      return (Meaning){ PPS_STORE_ERROR_CONSTRAINT,
                        _ ("The change does not fit in “%s”, and was not made.") };
    case SQLITE_TOOBIG:
      return (Meaning){ PPS_STORE_ERROR_CONSTRAINT,
                        _ ("The text is too long for “%s”, and was not saved.") };
    case SQLITE_INTERRUPT:
      return (Meaning){ PPS_STORE_ERROR_IO, _ ("Reading “%s” took too long.") };
    case SQLITE_NOMEM:
      return (Meaning){ PPS_STORE_ERROR_IO, _ ("There is not enough memory for “%s”.") };
    case SQLITE_IOERR:
      if (system_errno == EFBIG || system_errno == ENOSPC || system_errno == EDQUOT)
        return (Meaning){ PPS_STORE_ERROR_FULL,
                          _ ("There is no room left on the disk for “%s”. It stays as it was.") };
      return (Meaning){ PPS_STORE_ERROR_IO, _ ("The disk failed while “%s” was read or written.") };
    default:
      return (Meaning){ PPS_STORE_ERROR_IO, _ ("“%s” could not be read or written.") };
    }
}

/* SQLite does not keep what the system said of a write that failed in a commit; the system does,
 * until something else fails. */
static int
get_system_errno (sqlite3 *db, int code, int last)
{
  int kept = db != NULL ? sqlite3_system_errno (db) : 0;

  return kept == 0 && code == SQLITE_IOERR_WRITE ? last : kept;
}

/* SQLite takes a file that a failing disk cannot read for a damaged one, SQLITE_IOERR_CORRUPTFS:
 * https://www.sqlite.org/rescode.html. The system's word is kept with the file. */
static int
tell_from_damage (sqlite3 *db, int code)
{
  int number = 0;

  if (db == NULL || (code & 0xff) != SQLITE_CORRUPT)
    return code;

  sqlite3_file_control (db, "main", SQLITE_FCNTL_LAST_ERRNO, &number);

  return number == EIO || number == ENXIO ? SQLITE_IOERR_READ : code;
}

void
pps_store_error_set_sqlite (GError **error, sqlite3 *db, int code, const char *name)
{
  int last = errno;
  Meaning meaning;

  code = tell_from_damage (db, code);
  meaning = explain (code, get_system_errno (db, code, last));

  g_debug ("SQLite %d (%s): %s", code, sqlite3_errstr (code),
           db != NULL ? sqlite3_errmsg (db) : "");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, PPS_STORE_ERROR, meaning.code, meaning.sentence, name);
#pragma GCC diagnostic pop
}

void
pps_store_error_set_errno (GError **error, int number, const char *name)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_FULL,
                   _ ("There is no room left on the disk for “%s”. It stays as it was."), name);
      break;
    case EEXIST:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN, _ ("“%s” is there already."),
                   name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN, _ ("“%s” is not there."), name);
      break;
    case ELOOP:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” is a link that leads back to itself."), name);
      break;
    case ENAMETOOLONG:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN, _ ("The name “%s” is too long."),
                   name);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("You have no permission for “%s”."), name);
      break;
    case ENOMEM:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_IO,
                   _ ("There is not enough memory for “%s”."), name);
      break;
    case EROFS:
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_READ_ONLY,
                   _ ("“%s” may be looked at, but not changed."), name);
      break;
    default:
      g_debug ("errno %d: %s", number, g_strerror (number));
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_IO,
                   _ ("The disk failed while “%s” was read or written."), name);
    }
}
