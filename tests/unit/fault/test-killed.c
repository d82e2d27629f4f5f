/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fault-work.h"
#include "pps-edit-guide.h"
#include "pps-guide-writer.h"
#include "pps-store-backups.h"

/* The program is killed at random moments in the middle of an act: what it was writing is as it was
 * before, or as it is after, and never half; what is there holds together.
 *
 * The moments come from the random numbers of the test: it prints its seed, and --seed repeats it.
 * PPS_KILLS=200 makes as many of each act.
 */

#define N_KILLS 12

typedef struct
{
  const char *name;
  const char *work;    /* the study it begins with: what fault_work_set_up() knows */
  const char *argv[6]; /* in the folder of the study */
  const char *made;    /* (nullable): the file it makes */
  const char *sql;     /* what tells before from after */
  gboolean replaces;   /* another file is there before */
} Act;

#define STUDY "onderzoek.ppscanvas"
#define VERSION                                                                                    \
  "SELECT user_version || ' ' || (SELECT count(*) FROM answer) FROM pragma_user_version"

static const Act acts[] = {
  { "guide",
    "typing",
    { "guide", "import", STUDY, "gids.xml" },
    NULL,
    "SELECT count(*) FROM guide_version" },
  { "csv",
    "typing",
    { "import", STUDY, "indicators", "cijfers.csv" },
    NULL,
    "SELECT count(*) FROM indicator" },
  { "export",
    "typing",
    { "render", STUDY, "--sheet=canvas", "--output=uit.svg" },
    "uit.svg",
    "SELECT count(*) FROM answer",
    TRUE },
  { "migration-1", "migration-1", { "import", STUDY, "indicators", "cijfers.csv" }, NULL, VERSION },
  { "migration-2", "migration-2", { "import", STUDY, "indicators", "cijfers.csv" }, NULL, VERSION },
  { "restore",
    "typing",
    { "restore", STUDY, "toen.ppscanvas" },
    NULL,
    "SELECT group_concat (text) FROM answer" },
  { "backup",
    "typing",
    { "backup", STUDY, "kopie.ppscanvas" },
    "kopie.ppscanvas",
    "SELECT count(*) FROM answer" },
};

typedef struct
{
  const Act *act;
  Study study;
  char *made;
  GBytes *start;
  char *before;
  char *after;
  GBytes *whole;
} Killed;

static GBytes *
read_file (const char *path)
{
  char *data;
  gsize length;

  return path != NULL && g_file_get_contents (path, &data, &length, NULL)
             ? g_bytes_new_take (data, length)
             : NULL;
}

static GSubprocess *
launch (Killed *killed)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_ptr_array_add (argv, (gpointer) PPS_CLI);
  for (guint i = 0; i < G_N_ELEMENTS (killed->act->argv); i++)
    g_ptr_array_add (argv, (gpointer) killed->act->argv[i]);
  g_subprocess_launcher_set_cwd (launcher, killed->study.folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

/* As SQLite opens it, with what the journal has to put back. */
static char *
measure (Killed *killed)
{
  sqlite3_stmt *statement;
  sqlite3 *db;
  char *found;

  g_assert_cmpint (sqlite3_open (killed->study.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, killed->act->sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  found = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return found;
}

static void
put_back (Killed *killed)
{
  fault_work_restore (&killed->study, killed->start);
  if (killed->made != NULL)
    g_unlink (killed->made);
  if (killed->act->replaces)
    g_assert_true (g_file_set_contents (killed->made, "old", -1, NULL));
}

/* What the acts read: a guide, a table of numbers, and the study before it said something else. */
static void
lay_out (Killed *killed)
{
  g_autofree char *guide = g_build_filename (killed->study.folder, "gids.xml", NULL);
  g_autofree char *table = g_build_filename (killed->study.folder, "cijfers.csv", NULL);
  g_autofree char *then = g_build_filename (killed->study.folder, "toen.ppscanvas", NULL);
  g_autoptr (GString) rows = g_string_new ("Indicator;Datum;Waarde;PPS\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL;
  g_auto (GStrv) parts = NULL;

  study_open (&killed->study, 0);
  xml = pps_guide_to_xml (pps_edit_get_current_guide (killed->study.workspace, "W"));
  parts = g_strsplit (xml, "id=\"", 2);
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (rows, "Getal %u;2031;%u;Techniek Noord\n", i, i);
  g_clear_pointer (&xml, g_free);
  xml = g_strjoinv ("id=\"ander-", parts);
  g_assert_true (g_file_set_contents (guide, xml, -1, NULL));
  g_assert_true (g_file_set_contents (table, rows->str, -1, NULL));
  g_assert_true (pps_store_backup (killed->study.store, then, FALSE, &error));
  g_assert_true (pps_edit_answer_text (killed->study.workspace, killed->study.interview,
                                       STUDY_QUESTION, "Iets anders", &error));
  g_assert_no_error (error);
  study_close (&killed->study);
}

/* What is listed as a backup is one. */
static void
assert_backups_sound (Killed *killed)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (killed->study.path);

  for (guint i = 0; i < backups->len; i++)
    {
      PpsBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PpsStore) store = pps_store_open (backup->path, PPS_STORE_READ_ONLY, &error);

      g_assert_no_error (error);
    }
}

static void
assert_not_half (Killed *killed)
{
  g_autofree char *found = measure (killed);
  g_autoptr (GBytes) made = read_file (killed->made);
  g_autoptr (GPtrArray) wrong = NULL;

  if (g_strcmp0 (found, killed->before) != 0)
    g_assert_cmpstr (found, ==, killed->after);
  g_assert_true (made != NULL || !killed->act->replaces);
  if (made != NULL && (!killed->act->replaces || g_bytes_get_size (made) != strlen ("old")))
    g_assert_cmpuint (g_bytes_get_size (made), ==, g_bytes_get_size (killed->whole));

  assert_backups_sound (killed);
  study_open (&killed->study, 0);
  wrong = pps_store_check (killed->study.store);
  g_assert_cmpuint (wrong->len, ==, 0);
  study_close (&killed->study);
}

static void
prepare (Killed *killed, const Act *act)
{
  killed->act = act;
  fault_work_set_up (fault_work_find ("typing"), &killed->study);
  lay_out (killed);
  if (!g_str_equal (act->work, "typing"))
    {
      Study old = { 0 };

      fault_work_set_up (fault_work_find (act->work), &old);
      killed->start = study_read (&old);
      study_tear_down (&old, NULL);
    }
  else
    killed->start = study_read (&killed->study);
  if (act->made != NULL)
    killed->made = g_build_filename (killed->study.folder, act->made, NULL);
}

static void
test_killed (gconstpointer data)
{
  Killed killed = { 0 };
  g_autoptr (GSubprocess) whole = NULL;
  const char *kills = g_getenv ("PPS_KILLS");
  guint n = kills != NULL ? (guint) g_ascii_strtoull (kills, NULL, 10) : N_KILLS;
  guint n_after = 0;
  gint64 length;

  prepare (&killed, data);
  put_back (&killed);
  killed.before = measure (&killed);
  length = g_get_monotonic_time ();
  whole = launch (&killed);
  g_subprocess_wait (whole, NULL, NULL);
  length = g_get_monotonic_time () - length;
  killed.after = measure (&killed);
  killed.whole = read_file (killed.made);
  g_assert_true (killed.made != NULL ? killed.whole != NULL
                                     : !g_str_equal (killed.before, killed.after));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *found = NULL;

      put_back (&killed);
      process = launch (&killed);
      g_usleep (g_test_rand_int_range (0, (gint32) length));
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);
      found = measure (&killed);
      n_after += g_str_equal (found, killed.after);
      assert_not_half (&killed);
    }
  g_test_message ("%u of %u were done, of %" G_GINT64_FORMAT " ms each", n_after, n, length / 1000);

  study_tear_down (&killed.study, NULL);
  g_clear_pointer (&killed.whole, g_bytes_unref);
  g_bytes_unref (killed.start);
  g_free (killed.before);
  g_free (killed.after);
  g_free (killed.made);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/fault/killed/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_killed);
    }

  return g_test_run ();
}
