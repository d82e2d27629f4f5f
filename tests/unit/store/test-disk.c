/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "fault-vfs.h"

/* Disks that are full, and that fail, at every write of one edit. What happens to whole acts, and
 * when the power goes, is in tests/unit/fault/. */

static void
set_limit (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size == 0 ? limit.rlim_max : size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "as it was");
  g_autofree char *long_text = g_strnfill (2000000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) backup_error = NULL;
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.ppscanvas", NULL);
  GStatBuf st;
  gboolean written;

  g_assert_cmpint (g_stat (fixture->path, &st), ==, 0);
  set_limit (st.st_size);

  g_assert_true (pps_store_begin (fixture->store, "answer", &error));
  written = pps_store_write_text (fixture->store, record, "text", long_text, &error)
            && pps_store_commit (fixture->store, &error);
  pps_store_rollback (fixture->store);
  set_limit (4096);
  pps_store_backup (fixture->store, backup, FALSE, &backup_error);
  set_limit (0);

  g_assert_false (written);
  g_assert_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "room"));
  g_assert_cmpstr (pps_record_get_text (record, "text"), ==, "as it was");

  /* Nothing half-written is left. */
  g_assert_error (backup_error, PPS_STORE_ERROR, PPS_STORE_ERROR_FULL);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  /* There is room again. */
  fixture_write_text (fixture, record, "text", long_text);
  g_clear_object (&record);
  fixture_reopen (fixture);
  fixture_assert_sound (fixture);
}

/* Tries to change a record while the nth operation fails; says whether it was changed. */
static gboolean
try_edit (Fixture *fixture, PpsRecord *record, const char *text, GError **error)
{
  gboolean done;

  if (!pps_store_begin (fixture->store, "answer", error))
    return FALSE;

  done = pps_store_write_text (fixture->store, record, "text", text, error);
  if (done)
    return pps_store_commit (fixture->store, error);

  pps_store_rollback (fixture->store);

  return FALSE;
}

static void
fail_everywhere (Fixture *fixture, int code, gboolean for_good)
{
  g_autofree char *id = NULL;
  g_autoptr (PpsRecord) record = fixture_add (fixture, PPS_TYPE_ANSWER, "text", "0");
  gboolean failed = TRUE;

  id = g_strdup (pps_record_get_id (record));

  for (guint nth = 1; failed; nth++)
    {
      g_autofree char *before = g_strdup (pps_record_get_text (record, "text"));
      g_autofree char *text = g_strdup_printf ("%u", nth);
      g_autoptr (GError) error = NULL;
      gboolean done;

      fault_vfs_fail (nth, code, for_good);
      done = try_edit (fixture, record, text, &error);
      failed = fault_vfs_has_failed ();
      fault_vfs_fail (0, 0, FALSE);

      g_assert_true (done || error->code == PPS_STORE_ERROR_FULL
                     || error->code == PPS_STORE_ERROR_IO);
      g_assert_cmpstr (pps_record_get_text (record, "text"), ==, done ? text : before);

      /* The file says the same as the object. */
      g_clear_object (&record);
      if (nth % 3 == 0)
        fixture_reopen (fixture);
      record = pps_store_lookup (fixture->store, PPS_TYPE_ANSWER, id);
      g_assert_nonnull (record);
      g_assert_cmpstr (pps_record_get_text (record, "text"), ==, done ? text : before);
    }

  fixture_assert_sound (fixture);
}

static void
test_failing (Fixture *fixture, gconstpointer data)
{
  static const int codes[] = {
    SQLITE_FULL,
    SQLITE_IOERR_WRITE,
    SQLITE_IOERR_FSYNC,
    SQLITE_IOERR_TRUNCATE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      fail_everywhere (fixture, codes[i], FALSE);
      fail_everywhere (fixture, codes[i], TRUE);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/disk/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  signal (SIGXFSZ, SIG_IGN);
  fault_vfs_install ();

  ADD ("full", test_full);
  ADD ("failing", test_failing);

  return g_test_run ();
}
