/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <signal.h>
#include <string.h>

/* A program that is killed while it writes: what it said was saved is saved. */

#define N_KILLS 300

static gboolean
has_answer (sqlite3 *db, const char *id)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT 1 FROM answer WHERE id = '%s' AND text <> ''", id);
  sqlite3_stmt *statement;
  gboolean found;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  found = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);

  return found;
}

static guint
count_lines (const GString *said)
{
  guint n = 0;

  for (gsize i = 0; i < said->len; i++)
    n += said->str[i] == '\n';

  return n;
}

/* Runs the program until it has said that it saved @n_commits times, and a moment longer, which is
 * somewhere in the next. How far it comes in a time says how busy the machine is. Returns the whole
 * lines it said. */
static GStrv
kill_in_the_act (Fixture *fixture, guint n_commits, gulong microseconds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  GInputStream *output;
  char buffer[8192];
  gssize n;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, STORE_CHILD, "answer",
                            fixture->path, NULL);
  g_assert_no_error (error);
  output = g_subprocess_get_stdout_pipe (child);

  /* First comes that the study is open. */
  while (count_lines (said) <= n_commits)
    {
      n = g_input_stream_read (output, buffer, sizeof buffer, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (n, >, 0);
      g_string_append_len (said, buffer, n);
    }
  g_usleep (microseconds);
  g_subprocess_send_signal (child, SIGKILL);

  while ((n = g_input_stream_read (output, buffer, sizeof buffer, NULL, &error)) > 0)
    g_string_append_len (said, buffer, n);
  g_assert_no_error (error);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);

  /* Cut off what comes after the last line end. */
  g_string_truncate (said, strrchr (said->str, '\n') + 1 - said->str);
  g_assert_true (g_str_has_prefix (said->str, "open\n"));

  return g_strsplit (said->str + strlen ("open\n"), "\n", -1);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) acknowledged = g_ptr_array_new_with_free_func (g_free);
  guint n_unclean = 0;

  fixture_close (fixture);

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_auto (GStrv) ids = kill_in_the_act (fixture, i % 3, g_rand_int_range (random, 0, 10000));
      guint before = acknowledged->len;
      sqlite3 *db;

      for (guint j = 0; ids[j] != NULL && ids[j][0] != '\0'; j++)
        g_ptr_array_add (acknowledged, g_strdup (ids[j]));

      /* Now and then with our own eyes; else the next program opens it. */
      if (i % 10 == 0)
        {
          fixture_reopen (fixture);
          n_unclean += pps_store_was_unclean (fixture->store);
          fixture_close (fixture);
        }

      if (i % 10 == 0 || i + 1 == N_KILLS)
        before = 0;
      db = raw_open (fixture->path);
      for (guint j = before; j < acknowledged->len; j++)
        g_assert_true (has_answer (db, g_ptr_array_index (acknowledged, j)));
      sqlite3_close (db);
    }

  fixture_reopen (fixture);
  g_test_message ("%u kills, %u commits acknowledged", N_KILLS, acknowledged->len);
  g_assert_cmpuint (acknowledged->len, >=, N_KILLS);
  g_assert_cmpuint (n_unclean, ==, N_KILLS / 10);
  fixture_assert_sound (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/kill", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);

  return g_test_run ();
}
