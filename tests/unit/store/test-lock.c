/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Two programs on one study. */

#define BUSY "4 "

static void
test_second_program (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;
  g_autofree char *pid = g_strdup_printf ("process %d", (int) getpid ());

  g_assert_cmpint (PPS_STORE_ERROR_BUSY, ==, 4);
  said = child_says ("open", fixture->path);
  g_assert_true (g_str_has_prefix (said, BUSY));
  g_assert_nonnull (strstr (said, "study.ppscanvas"));
  g_assert_nonnull (strstr (said, pid));
  g_assert_nonnull (strstr (said, g_get_host_name ()));
  g_assert_nonnull (strstr (said, g_get_user_name ()));
  g_assert_nonnull (strstr (said, "Test program"));

  fixture_close (fixture);
  g_free (said);
  said = child_says ("open", fixture->path);
  g_assert_cmpstr (said, ==, "open\n");
}

/* POSIX locks go when anything in the process closes the file; ours must not. */
static void
test_sniffing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *said = NULL;
  g_autofree char *intruder = NULL;
  g_autoptr (GError) error = NULL;

  intruder = child_says ("raw", fixture->path);
  g_assert_cmpstr (intruder, ==, "locked\n");

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, &error));

  said = child_says ("open", fixture->path);
  g_assert_true (g_str_has_prefix (said, BUSY));

  /* And that is why: SQLite's own lock is gone. */
  g_free (intruder);
  intruder = child_says ("raw", fixture->path);
  g_assert_cmpstr (intruder, ==, "free\n");
}

static void
test_same_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (pps_store_open (fixture->path, PPS_STORE_READ_ONLY, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);

  /* Neither attempt cost us SQLite's lock. */
  said = child_says ("raw", fixture->path);
  g_assert_cmpstr (said, ==, "locked\n");
}

static void
test_sqlite_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  fixture_close (fixture);
  db = raw_open (fixture->path);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT * FROM study", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  sqlite3_close (db);
  fixture_reopen (fixture);
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  g_object_unref (fixture_add (fixture, PPS_TYPE_ANSWER, "text", "one"));
  said = child_says ("look", fixture->path);
  g_assert_cmpstr (said, ==, "1 answers\n");

  /* Not what is not committed, and it hinders nobody. */
  g_assert_true (pps_store_begin (fixture->store, "answer", NULL));
  g_object_unref (pps_store_add (fixture->store, PPS_TYPE_ANSWER, NULL));
  g_free (said);
  said = child_says ("look", fixture->path);
  g_assert_cmpstr (said, ==, "1 answers\n");
  g_assert_true (pps_store_commit (fixture->store, NULL));
  g_free (said);
  said = child_says ("look", fixture->path);
  g_assert_cmpstr (said, ==, "2 answers\n");
}

static void
test_killed_holder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  char buffer[16];

  fixture_close (fixture);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, STORE_CHILD, "hold",
                            fixture->path, NULL);
  g_assert_no_error (error);
  g_input_stream_read (g_subprocess_get_stdout_pipe (child), buffer, sizeof buffer, NULL, &error);
  g_assert_no_error (error);

  g_assert_null (pps_store_open (fixture->path, 0, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "Second program"));
  g_clear_error (&error);

  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  fixture_reopen (fixture);
  g_assert_true (pps_store_was_unclean (fixture->store));
}

/* What a stranger wrote into the lock file does no harm. */
static void
test_hostile_note (Fixture *fixture, gconstpointer data)
{
  static const char *const notes[]
      = { "", "\xff\xfe", "[holder]\nprogram=%s%n\\nline\nuser=\033[31m", "[" };
  g_autofree char *lock = g_build_filename (fixture->folder, ".study.ppscanvas.lock", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (lock);
      g_autoptr (GFileIOStream) stream = NULL;
      g_autoptr (GError) error = NULL;

      stream = g_file_open_readwrite (file, NULL, &error);
      g_assert_no_error (error);
      g_seekable_truncate (G_SEEKABLE (stream), 0, NULL, NULL);
      g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), notes[i],
                                 strlen (notes[i]), NULL, NULL, NULL);
      g_io_stream_close (G_IO_STREAM (stream), NULL, NULL);

      {
        g_autofree char *said = child_says ("open", fixture->path);

        g_assert_true (g_str_has_prefix (said, BUSY));
        g_assert_true (strchr (said, '\n') == said + strlen (said) - 1);
        g_assert_null (strchr (said, '\033'));
      }
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/lock/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_set_application_name ("Test program");

  ADD ("second-program", test_second_program);
  ADD ("sniffing", test_sniffing);
  ADD ("same-program", test_same_program);
  ADD ("sqlite-program", test_sqlite_program);
  ADD ("look", test_look);
  ADD ("killed-holder", test_killed_holder);
  ADD ("hostile-note", test_hostile_note);

  return g_test_run ();
}
