/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

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

#define ADD(name, function)                                                                        \
  g_test_add ("/store/backup/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("copy", test_copy);
  ADD ("nowhere", test_nowhere);
  ADD ("thinning", test_thinning);

  return g_test_run ();
}
