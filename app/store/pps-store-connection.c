/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-connection.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

#include "pps-store-error-private.h"

/* A connection to SQLite with all guards on, whatever it is for: the live file, a copy, a new file,
 * memory. It knows nothing of studies. Why each guard: a file may come from a stranger
 * (ARCHITECTURE, the file). */

/* Rows of a study are texts of people; the longest is a guide or a snapshot. */
#define MAX_LENGTH (20 * 1000 * 1000)

#define PROGRESS_STEPS 5000

static gint64
get_time (gboolean of_work)
{
  struct timespec worked;

  if (!of_work || clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked) != 0)
    return g_get_monotonic_time ();

  return (gint64) worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000;
}

static void
set_deadline (PpsDeadline *deadline, guint seconds, gboolean of_work)
{
  deadline->of_work = of_work;
  deadline->at = get_time (of_work) + (gint64) seconds * G_USEC_PER_SEC;
}

void
pps_deadline_set_seconds (PpsDeadline *deadline, guint seconds)
{
  set_deadline (deadline, seconds, FALSE);
}

void
pps_deadline_set_work (PpsDeadline *deadline, guint seconds)
{
  set_deadline (deadline, seconds, TRUE);
}

static int
progress_made_cb (void *user_data)
{
  PpsDeadline *deadline = user_data;

  return get_time (deadline->of_work) > deadline->at;
}

static gboolean
set_option (sqlite3 *db, int option, int value)
{
  int result = !value;

  return sqlite3_db_config (db, option, value, &result) == SQLITE_OK && result == value;
}

static gboolean
set_guards (sqlite3 *db)
{
  static const struct
  {
    int limit;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, MAX_LENGTH },
    { SQLITE_LIMIT_SQL_LENGTH, 1000000 },
    { SQLITE_LIMIT_COLUMN, 200 },
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 50 },
    { SQLITE_LIMIT_VDBE_OP, 250000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 32 },
    { SQLITE_LIMIT_ATTACHED, 1 }, /* VACUUM needs one */
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].value);

  return set_option (db, SQLITE_DBCONFIG_DEFENSIVE, 1)
         && set_option (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
         && set_option (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
         && set_option (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
         && set_option (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1)
         && set_option (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
         && set_option (db, SQLITE_DBCONFIG_DQS_DML, 0)
         && set_option (db, SQLITE_DBCONFIG_DQS_DDL, 0);
}

sqlite3 *
pps_store_connection_open (const char *path,
                           const char *name,
                           PpsDeadline *deadline,
                           GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
              | SQLITE_OPEN_PRIVATECACHE;
  int code;

  code = sqlite3_open_v2 (path, &db, flags, NULL);
  if (code != SQLITE_OK)
    {
      pps_store_error_set_sqlite (error, db, code, name);
      return NULL;
    }

  if (!set_guards (db))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” cannot be opened safely."), name);
      return NULL;
    }

  if (deadline != NULL)
    sqlite3_progress_handler (db, PROGRESS_STEPS, progress_made_cb, deadline);

  /* None of these reads the file. */
  if (!pps_store_connection_run (db,
                                 "PRAGMA locking_mode = EXCLUSIVE; PRAGMA mmap_size = 0;"
                                 "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"
                                 "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;",
                                 name, error))
    return NULL;

  return g_steal_pointer (&db);
}

gboolean
pps_store_connection_claim (sqlite3 *db, const char *name, GError **error)
{
  g_autofree char *mode = NULL;

  if (sqlite3_db_readonly (db, "main") == 1)
    {
      pps_store_error_set_sqlite (error, db, SQLITE_READONLY, name);
      return FALSE;
    }

  if (!pps_store_connection_get_text (db, "PRAGMA journal_mode = TRUNCATE", name, &mode, error))
    return FALSE;

  if (g_strcmp0 (mode, "truncate") != 0)
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN,
                   _ ("“%s” cannot be opened safely."), name);
      return FALSE;
    }

  /* The lock is kept, for the locking mode is exclusive. To begin makes SQLite mend the number of
   * pages in the head of a file, and to commit would write that before anything was verified. */
  return pps_store_connection_run (db, "BEGIN EXCLUSIVE; ROLLBACK;", name, error);
}

gboolean
pps_store_connection_run (sqlite3 *db, const char *sql, const char *name, GError **error)
{
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  pps_store_error_set_sqlite (error, db, code, name);

  return FALSE;
}

gboolean
pps_store_connection_get_text (
    sqlite3 *db, const char *sql, const char *name, char **text, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code;

  *text = NULL;

  code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    *text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  if (code == SQLITE_ROW && *text == NULL && sqlite3_errcode (db) == SQLITE_NOMEM)
    code = SQLITE_NOMEM;

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  pps_store_error_set_sqlite (error, db, code, name);

  return FALSE;
}

/* A page that could not be read, or for which there was no memory, is told among the damage. */
static int
read_code (const char *verdict)
{
  g_autofree char *no_memory = g_strdup_printf ("error code=%d", SQLITE_NOMEM);

  if (verdict != NULL && g_str_has_suffix (verdict, no_memory))
    return SQLITE_NOMEM;

  return verdict != NULL && strstr (verdict, "failed to get page") != NULL ? SQLITE_IOERR_READ
                                                                           : SQLITE_CORRUPT;
}

gboolean
pps_store_connection_is_sound (sqlite3 *db, gboolean thorough, const char *name, GError **error)
{
  g_autofree char *verdict = NULL;

  if (!pps_store_connection_get_text (
          db, thorough ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)", name, &verdict,
          error))
    return FALSE;

  if (g_strcmp0 (verdict, "ok") == 0)
    return TRUE;

  g_debug ("not sound: %s", verdict);
  pps_store_error_set_sqlite (error, db, read_code (verdict), name);

  return FALSE;
}
