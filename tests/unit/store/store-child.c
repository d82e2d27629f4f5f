/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "pps-records.h"
#include "pps-store.h"

/* A second program on the same study:
 *
 *   open PATH     open to write; say "open", or the code of the error and its sentence
 *   look PATH     open read-only; say how many answers there are
 *   hold PATH     open, say "open", and stay until killed
 *   raw PATH      try to write past the store; say "locked" or "free"
 *   answer PATH   add answers for ever; say the id of each once it is committed */

static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
say (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  fflush (stdout);
}

static void
answer (PpsStore *store)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PpsRecord) record = NULL;
      g_autofree char *text = g_strdup_printf ("answer %u", i);

      pps_store_begin (store, "answer", &error);
      g_assert_no_error (error);
      record = pps_store_add (store, PPS_TYPE_ANSWER, &error);
      g_assert_no_error (error);
      pps_store_write_text (store, record, "text", text, &error);
      g_assert_no_error (error);
      pps_store_commit (store, &error);
      g_assert_no_error (error);

      say ("%s\n", pps_record_get_id (record));
    }
}

static void
intrude (const char *path)
{
  sqlite3 *db;
  int code;

  sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL);
  code = sqlite3_exec (db, "BEGIN IMMEDIATE; ROLLBACK", NULL, NULL, NULL);
  say ("%s\n", code == SQLITE_OK ? "free" : "locked");
  sqlite3_close (db);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) store = NULL;
  gboolean look;

  g_assert_cmpint (argc, ==, 3);
  g_set_application_name ("Second program");

  if (strcmp (argv[1], "raw") == 0)
    {
      intrude (argv[2]);
      return 0;
    }

  look = strcmp (argv[1], "look") == 0;
  store = pps_store_open (argv[2], look ? PPS_STORE_READ_ONLY : 0, &error);
  if (store == NULL)
    {
      say ("%d %s\n", error->code, error->message);
      return 0;
    }

  if (look)
    say ("%u answers\n", pps_store_count (store, PPS_TYPE_ANSWER));
  else
    say ("open\n");

  if (strcmp (argv[1], "hold") == 0)
    pause ();
  if (strcmp (argv[1], "answer") == 0)
    answer (store);

  return 0;
}
