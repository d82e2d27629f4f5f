/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pps-store-backups.h"

/* Copies: whole or not at all, and thinned with time. */

static gint64
clock_cb (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.ppscanvas", NULL);
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  g_autoptr (PpsStore) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_store_backup (fixture->store, path, FALSE, &error));
  g_assert_no_error (error);
  copy = pps_store_open (path, 0, &error);
  g_assert_no_error (error);
  g_assert_false (pps_store_was_unclean (copy));
  g_assert_cmpuint (pps_store_count (copy, PPS_TYPE_ANSWER), ==, 1);
  g_assert_true (pps_store_can_undo (copy));

  /* Not over a file without being told to, nor over a study that is open. */
  g_assert_false (pps_store_backup (fixture->store, path, FALSE, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_false (pps_store_backup (fixture->store, path, TRUE, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (pps_store_backup (fixture->store, fixture->path, TRUE, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_object (&copy);
  g_assert_true (pps_store_backup (fixture->store, path, TRUE, &error));
  g_assert_no_error (error);
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "copy.ppscanvas", NULL);
  guint before = count_files (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_store_backup (fixture->store, path, FALSE, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_false (pps_store_backup (fixture->store, fixture->folder, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, before);
}

static void
test_thinning (Fixture *fixture, gconstpointer data)
{
  gint64 now = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC;
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *other = g_build_filename (folder, "mine.ppscanvas", NULL);
  g_autofree char *last = g_build_filename (folder, "study 20260214T180000Z daily.ppscanvas", NULL);
  g_autofree char *noon = g_build_filename (folder, "study 20260214T120000Z daily.ppscanvas", NULL);
  g_autofree char *old = g_build_filename (folder, "study 20260110T180000Z daily.ppscanvas", NULL);
  g_autofree char *day = g_build_filename (folder, "study 20260120T180000Z daily.ppscanvas", NULL);
  g_autofree char *day_noon
      = g_build_filename (folder, "study 20260120T120000Z daily.ppscanvas", NULL);
  g_autoptr (GError) error = NULL;

  /* Four a day for 45 days from 1 January 2026. */
  pps_store_set_clock (fixture->store, clock_cb, &now);
  for (guint i = 0; i < 45 * 4; i++)
    {
      g_assert_true (pps_store_keep_backup (fixture->store, "daily", &error));
      g_assert_no_error (error);
      if (i == 0)
        g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
      now += G_GINT64_CONSTANT (6) * 3600 * G_USEC_PER_SEC;
    }

  /* The last ten are of three days; one each of 27 days before; and a file that is not ours. */
  g_assert_cmpuint (count_files (folder), ==, 10 + 27 + 1);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (last, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (noon, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (day, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (day_noon, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));

  /* Two within one second. */
  g_assert_true (pps_store_keep_backup (fixture->store, "merge", &error));
  g_assert_true (pps_store_keep_backup (fixture->store, "merge", &error));
  g_assert_no_error (error);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  gint64 now = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC;
  g_autoptr (GPtrArray) none = pps_store_list_backups (fixture->path);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *own = NULL;
  g_autoptr (GError) error = NULL;
  PpsBackup *backup;

  g_assert_cmpuint (none->len, ==, 0);
  pps_store_set_clock (fixture->store, clock_cb, &now);
  g_assert_true (pps_store_keep_backup (fixture->store, "daily", &error));
  g_assert_true (pps_store_keep_backup (fixture->store, "removal", &error));
  g_assert_true (pps_store_keep_backup (fixture->store, "removal", &error));
  g_assert_no_error (error);
  own = g_strconcat (fixture->path, ".backups/mine.ppscanvas", NULL);
  g_assert_true (g_file_set_contents (own, "mine", -1, NULL));

  /* What somebody put there by hand has the time of the file. */
  backups = pps_store_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 4);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->path, ==, own);
  g_assert_cmpstr (backup->reason, ==, "");
  g_assert_cmpint (backup->size, ==, 4);
  for (guint i = 1; i < 4; i++)
    {
      backup = g_ptr_array_index (backups, i);
      g_assert_cmpstr (backup->made, ==, "2026-01-01T00:00:00Z");
      g_assert_cmpstr (backup->reason, ==, i < 3 ? "removal" : "daily");
      g_assert_cmpint (backup->size, >, 4096);
    }
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = pps_store_list_backups (fixture->path);

  return backups->len;
}

/* One of what earlier days left, and none where nothing was done since. */
static void
test_daily (Fixture *fixture, gconstpointer data)
{
  const gint64 day = G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC;
  gint64 now = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC;
  g_autoptr (PpsRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  pps_store_set_clock (fixture->store, clock_cb, &now);
  record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
  g_assert_cmpuint (count_backups (fixture), ==, 0);

  now += day;
  g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  now += day;
  g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  fixture_write_text (fixture, record, "text", "other words");
  g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  now += day;
  g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
  g_assert_cmpuint (count_backups (fixture), ==, 2);
}

/* Backups of a clock that was ahead do not stand in for those of today, nor are they thinned out by
 * them. */
static void
test_clock_back (Fixture *fixture, gconstpointer data)
{
  const gint64 day = G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC;
  gint64 now = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC;
  g_autoptr (PpsRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  pps_store_set_clock (fixture->store, clock_cb, &now);
  record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  for (guint i = 0; i < 12; i++)
    {
      now += day;
      g_assert_true (pps_store_keep_backup (fixture->store, "daily", &error));
    }

  now -= 3653 * day;
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("words of day %u", i);

      now += day / 2;
      fixture_write_text (fixture, record, "text", text);
      now += day;
      g_assert_true (pps_store_keep_daily_backup (fixture->store, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_backups (fixture), ==, 12 + i + 1);
    }
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) stays = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "stays");
  g_autoptr (PpsRecord) changes = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "before");
  g_autoptr (PpsRecord) goes = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "goes");
  g_autofree char *path = g_build_filename (fixture->folder, "then.ppscanvas", NULL);
  g_autoptr (PpsRecord) comes = NULL;
  g_autoptr (PpsStore) then = NULL;
  g_autoptr (GError) error = NULL;
  PpsStoreDifference difference;

  g_assert_true (pps_store_backup (fixture->store, path, FALSE, &error));
  fixture_write_text (fixture, changes, "text", "after");
  fixture_remove (fixture, goes);
  comes = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "comes");

  then = pps_store_open (path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (pps_store_compare (then, fixture->store, PPS_TYPE_ANSWER, &difference, &error));
  g_assert_cmpuint (difference.added, ==, 1);
  g_assert_cmpuint (difference.changed, ==, 1);
  g_assert_cmpuint (difference.gone, ==, 1);
  g_assert_true (pps_store_compare (then, fixture->store, PPS_TYPE_FINDING, &difference, &error));
  g_assert_cmpuint (difference.added + difference.changed + difference.gone, ==, 0);
}

/* The present study becomes a backup; what is damaged is put aside, with its journal. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "words");
  g_autofree char *backup = g_build_filename (fixture->folder, "then.ppscanvas", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_journal = NULL;
  g_autofree char *words = NULL;
  g_autofree char *damaged = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_store_backup (fixture->store, backup, FALSE, &error));
  fixture_write_text (fixture, record, "text", "later words");

  /* Not while it is open. */
  g_assert_false (pps_store_restore (fixture->path, backup, &kept, &error));
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY);
  g_clear_error (&error);

  fixture_close (fixture);
  g_assert_true (pps_store_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  words = raw_read (fixture->path, "SELECT text FROM answer");
  g_assert_cmpstr (words, ==, "words\n");
  g_clear_pointer (&words, g_free);
  words = raw_read (kept, "SELECT text FROM answer");
  g_assert_cmpstr (words, ==, "later words\n");
  fixture_reopen (fixture);
  fixture_assert_sound (fixture);
  fixture_close (fixture);

  g_assert_true (g_file_set_contents (fixture->path, "SQLite format 3", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "old", -1, NULL));
  damaged = digest_of (fixture->path);
  g_assert_true (pps_store_restore (fixture->path, backup, &aside, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (aside, "study damaged 20"));
  g_clear_pointer (&words, g_free);
  words = digest_of (aside);
  g_assert_cmpstr (words, ==, damaged);
  aside_journal = g_strconcat (aside, "-journal", NULL);
  g_assert_true (g_file_test (aside_journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  fixture_reopen (fixture);
  fixture_assert_sound (fixture);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/backup/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("copy", test_copy);
  ADD ("nowhere", test_nowhere);
  ADD ("thinning", test_thinning);
  ADD ("list", test_list);
  ADD ("daily", test_daily);
  ADD ("clock-back", test_clock_back);
  ADD ("compare", test_compare);
  ADD ("restore", test_restore);

  return g_test_run ();
}
