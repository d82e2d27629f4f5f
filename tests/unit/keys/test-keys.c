/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pps-keys-private.h"
#include "test-folder.h"

/* A key file gives what was put into it to who has a passphrase, and nothing to anybody else. */

#define FIRST "vier woorden op rij"
#define SECOND "iemand anders ook"
#define PERSON "0190-person"
#define SENTINEL "Schildwacht Zevenblad"

typedef struct
{
  char *folder;
  char *path;
  PpsKeys *keys;
} File;

static void
set_up (File *file, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  file->folder = test_folder_new ();
  file->path = g_build_filename (file->folder, "team.ppskeys", NULL);
  file->keys = pps_keys_new (file->path);
  pps_keys_set_cheap (file->keys, TRUE);
  pps_keys_make (file->keys, FIRST, &error);
  g_assert_no_error (error);
  pps_keys_set_text (file->keys, PERSON, PPS_KEYS_NAME, SENTINEL, &error);
  g_assert_no_error (error);
}

static void
tear_down (File *file, gconstpointer unused)
{
  g_clear_object (&file->keys);
  test_folder_remove (file->folder);
  g_free (file->path);
}

static PpsKeys *
open_again (File *file, const char *passphrase, int code)
{
  PpsKeys *keys = pps_keys_new (file->path);
  g_autoptr (GError) error = NULL;

  if (code < 0)
    {
      g_assert_true (pps_keys_unlock (keys, passphrase, &error));
      g_assert_no_error (error);
    }
  else
    {
      g_assert_false (pps_keys_unlock (keys, passphrase, &error));
      g_assert_error (error, PPS_KEYS_ERROR, code);
      g_assert_false (pps_keys_is_open (keys));
      g_assert_cmpuint (pps_keys_get_n (keys), ==, 0);
      g_assert_cmpstr (pps_keys_get_text (keys, PERSON, PPS_KEYS_NAME), ==, "");
    }

  return keys;
}

static void
assert_name (PpsKeys *keys, const char *person, const char *name)
{
  g_assert_cmpstr (pps_keys_get_text (keys, person, PPS_KEYS_NAME), ==, name);
}

static void
test_round_trip (File *file, gconstpointer unused)
{
  g_autoptr (PpsKeys) again = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *person = g_strdup_printf ("person-%d", i);
      g_autofree char *name = g_strnfill (i * 60, 'a' + i % 26);

      g_assert_true (pps_keys_set_text (file->keys, person, PPS_KEYS_NOTE, name, &error));
      g_assert_true (pps_keys_set_text (file->keys, person, PPS_KEYS_NAME, "Zoë", &error));
    }
  g_assert_true (pps_keys_set_text (file->keys, "person-7", PPS_KEYS_NAME, "", &error));

  again = open_again (file, FIRST, -1);
  g_assert_cmpuint (pps_keys_get_n (again), ==, 61);
  assert_name (again, PERSON, SENTINEL);
  assert_name (again, "person-7", "");
  assert_name (again, "person-59", "Zoë");
  g_assert_cmpuint (strlen (pps_keys_get_text (again, "person-59", PPS_KEYS_NOTE)), ==, 59 * 60);
  assert_name (again, "nobody", "");
  g_assert_cmpint (g_stat (file->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_real_cost (File *file, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (file->folder, "real.ppskeys", NULL);
  g_autoptr (PpsKeys) keys = pps_keys_new (path);
  g_autoptr (GError) error = NULL;
  PpsKeysSlot slots[PPS_KEYS_N_SLOTS];
  guint8 check[PPS_KEYS_CHECK];

  g_assert_true (pps_keys_make (keys, FIRST, &error));
  g_assert_true (pps_keys_file_peek (path, slots, check, &error));
  g_assert_cmpuint (GUINT64_FROM_LE (slots[0].memory), ==, crypto_pwhash_MEMLIMIT_MODERATE);
  g_assert_cmpuint (GUINT64_FROM_LE (slots[0].operations), ==, crypto_pwhash_OPSLIMIT_MODERATE);
}

static void
test_wrong_passphrase (File *file, gconstpointer unused)
{
  g_autoptr (PpsKeys) wrong = open_again (file, "niet dit antwoord", PPS_KEYS_ERROR_PASSPHRASE);
  g_autoptr (PpsKeys) empty = open_again (file, "", PPS_KEYS_ERROR_PASSPHRASE);
  g_autofree char *path = g_build_filename (file->folder, "kort.ppskeys", NULL);
  g_autoptr (PpsKeys) brief = pps_keys_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_keys_make (brief, "kort", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_two_people (File *file, gconstpointer unused)
{
  g_autoptr (PpsKeys) second = NULL;
  g_autoptr (PpsKeys) first = NULL;
  g_autoptr (PpsKeys) left_out = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_keys_has_second (file->keys));
  g_assert_true (pps_keys_give (file->keys, SECOND, &error));
  g_assert_true (pps_keys_has_second (file->keys));
  first = open_again (file, FIRST, -1);
  second = open_again (file, SECOND, -1);
  assert_name (first, PERSON, SENTINEL);
  assert_name (second, PERSON, SENTINEL);

  g_assert_false (pps_keys_keep_only (second, "geen van beide", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
  g_clear_error (&error);
  pps_keys_set_cheap (second, TRUE);
  g_assert_true (pps_keys_keep_only (second, SECOND, &error));
  g_assert_false (pps_keys_has_second (second));
  g_clear_object (&second);
  second = open_again (file, SECOND, -1);
  assert_name (second, PERSON, SENTINEL);
  left_out = open_again (file, FIRST, PPS_KEYS_ERROR_PASSPHRASE);
}

/* Who saves over what somebody else saved would lose it. */
/* The first passphrase is replaced, also for the copy beside; the second one stays. */
static void
test_change (File *file, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *beside = g_strconcat (file->path, "~", NULL);
  g_autoptr (PpsKeys) first = NULL;
  g_autoptr (PpsKeys) second = NULL;
  g_autoptr (PpsKeys) changed = NULL;
  g_autoptr (PpsKeys) copy = pps_keys_new (beside);

  g_assert_true (pps_keys_give (file->keys, SECOND, &error));
  g_assert_false (pps_keys_change (file->keys, "kort", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (pps_keys_change (file->keys, "een heel andere zin", &error));
  g_assert_no_error (error);

  first = open_again (file, FIRST, PPS_KEYS_ERROR_PASSPHRASE);
  changed = open_again (file, "een heel andere zin", -1);
  assert_name (changed, PERSON, SENTINEL);
  second = open_again (file, SECOND, -1);
  assert_name (second, PERSON, SENTINEL);
  g_assert_false (pps_keys_unlock (copy, FIRST, &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
}

static char *
write_scan (File *file, gsize length)
{
  char *path = g_build_filename (file->folder, "scan van W1.pdf", NULL);
  g_autofree char *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (char) (i * 7);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  return path;
}

/* A scan is kept with a person, comes out as it was, and goes with the person. */
static void
test_attached (File *file, gconstpointer unused)
{
  g_autofree char *scan = write_scan (file, 100000);
  g_autofree char *out = g_build_filename (file->folder, "out.pdf", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsKeys) again = NULL;
  gsize length;
  gsize length_after;

  g_assert_null (pps_keys_get_attached (file->keys, PERSON));
  g_assert_false (pps_keys_save_attached (file->keys, PERSON, out, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (pps_keys_attach (file->keys, PERSON, scan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pps_keys_get_n (file->keys), ==, 1);

  again = open_again (file, FIRST, -1);
  g_assert_cmpstr (pps_keys_get_attached (again, PERSON), ==, "scan van W1.pdf");
  g_assert_null (pps_keys_get_attached (again, "another"));
  g_assert_true (pps_keys_save_attached (again, PERSON, out, &error));
  g_assert_true (g_file_get_contents (scan, &before, &length, NULL));
  g_assert_true (g_file_get_contents (out, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);

  /* Out again; the person stays. */
  g_assert_true (pps_keys_forget_attached (again, PERSON, &error));
  g_assert_null (pps_keys_get_attached (again, PERSON));
  assert_name (again, PERSON, SENTINEL);

  /* And with the person. */
  g_assert_true (pps_keys_attach (again, PERSON, scan, &error));
  g_assert_true (pps_keys_forget (again, PERSON, &error));
  g_assert_null (pps_keys_get_attached (again, PERSON));
  g_assert_cmpuint (pps_keys_get_n (again), ==, 0);
}

static void
test_attached_limits (File *file, gconstpointer unused)
{
  g_autofree char *scan = write_scan (file, PPS_KEYS_LARGEST_SCAN + 1);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_false (pps_keys_attach (file->keys, PERSON, scan, &error));
  g_assert_nonnull (strstr (error->message, "2 MB"));
  g_clear_error (&error);
  g_free (write_scan (file, 0));
  g_assert_false (pps_keys_attach (file->keys, PERSON, scan, &error));
  g_clear_error (&error);
  g_assert_false (pps_keys_attach (file->keys, PERSON, "/nowhere.pdf", &error));
  g_clear_error (&error);
  g_assert_null (pps_keys_get_attached (file->keys, PERSON));

  /* Until the file is full: what is in it can still be read. */
  g_free (write_scan (file, PPS_KEYS_LARGEST_SCAN));
  while (n < 10 && error == NULL)
    {
      g_autofree char *person = g_strdup_printf ("person %u", n);

      if (pps_keys_attach (file->keys, person, scan, &error))
        n++;
    }
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_FULL);
  g_assert_cmpuint (n, >, 3);
  g_object_unref (open_again (file, FIRST, -1));
}

static void
test_saved_meanwhile (File *file, gconstpointer unused)
{
  g_autoptr (PpsKeys) other = open_again (file, FIRST, -1);
  g_autoptr (PpsKeys) last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_keys_set_text (other, "ander", PPS_KEYS_NAME, "Een ander", &error));
  g_assert_false (pps_keys_set_text (file->keys, PERSON, PPS_KEYS_NAME, "Nieuw", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_CHANGED);
  assert_name (file->keys, PERSON, SENTINEL);
  last = open_again (file, FIRST, -1);
  assert_name (last, "ander", "Een ander");
}

/* Each flipped bit, and each length that is too short, is told and gives nothing. */
static void
test_damage (File *file, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = NULL;
  gsize length;

  g_file_get_contents (file->path, &whole, &length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *broken = g_memdup2 (whole, length);
      g_autoptr (PpsKeys) keys = NULL;

      broken[i] ^= 1 << (i % 8);
      g_file_set_contents (file->path, broken, length, NULL);
      keys = open_again (file, FIRST, PPS_KEYS_ERROR_DAMAGED);
      g_clear_object (&keys);
      g_file_set_contents (file->path, whole, i, NULL);
      keys = open_again (file, FIRST, PPS_KEYS_ERROR_DAMAGED);
    }
  g_file_set_contents (file->path, whole, length, NULL);
  g_object_unref (open_again (file, FIRST, -1));
}

/* Somebody who can make the last bytes right again still changes nothing unseen. */
static void
test_forged (File *file, gconstpointer unused)
{
  g_autofree char *whole = NULL;
  gsize length;
  const gsize places[] = { 9, 20, 40, 60, 130, 200, 240, 260, 280 };

  g_file_get_contents (file->path, &whole, &length, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *forged = g_memdup2 (whole, length);
      g_autoptr (PpsKeys) keys = pps_keys_new (file->path);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (places[i], <, length - PPS_KEYS_CHECK);
      forged[places[i]] ^= 0x10;
      crypto_generichash ((guint8 *) forged + length - PPS_KEYS_CHECK, PPS_KEYS_CHECK,
                          (const guint8 *) forged, length - PPS_KEYS_CHECK, NULL, 0);
      g_file_set_contents (file->path, forged, length, NULL);
      g_assert_false (pps_keys_unlock (keys, FIRST, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (pps_keys_get_n (keys), ==, 0);
    }
}

static gboolean
folder_holds (const char *folder, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_file_get_contents (path, &bytes, &length, NULL);
      if (memmem (bytes, length, words, strlen (words)) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_backup (File *file, gconstpointer unused)
{
  g_autofree char *backup = g_strconcat (file->path, "~", NULL);
  g_autoptr (PpsKeys) before = pps_keys_new (backup);
  g_autoptr (PpsKeys) after = pps_keys_new (backup);
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_keys_set_text (file->keys, PERSON, PPS_KEYS_NAME, "Anders", &error));
  g_assert_true (pps_keys_unlock (before, FIRST, &error));
  assert_name (before, PERSON, SENTINEL);
  g_assert_false (folder_holds (file->folder, SENTINEL));

  g_assert_true (pps_keys_forget (file->keys, PERSON, &error));
  g_assert_false (pps_keys_knows (file->keys, PERSON));
  g_assert_true (pps_keys_unlock (after, FIRST, &error));
  g_assert_false (pps_keys_knows (after, PERSON));
}

static void
test_disk (File *file, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsKeys) again = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("Root may write anywhere");
      return;
    }
  g_chmod (file->folder, 0500);
  g_assert_false (pps_keys_set_text (file->keys, PERSON, PPS_KEYS_NAME, "Anders", &error));
  g_assert_nonnull (error);
  assert_name (file->keys, PERSON, SENTINEL);
  g_chmod (file->folder, 0700);
  again = open_again (file, FIRST, -1);
  assert_name (again, PERSON, SENTINEL);
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_assert_not_reached ();

  return G_SOURCE_REMOVE;
}

static void
test_locks_itself (File *file, gconstpointer unused)
{
  guint guard = g_timeout_add_seconds (20, give_up_cb, NULL);
  g_autoptr (GError) error = NULL;

  pps_keys_set_lock_after (file->keys, 1);
  while (pps_keys_is_open (file->keys))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (guard);
  assert_name (file->keys, PERSON, "");
  g_assert_false (pps_keys_set_text (file->keys, PERSON, PPS_KEYS_NAME, "Anders", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (pps_keys_unlock (file->keys, FIRST, &error));
  assert_name (file->keys, PERSON, SENTINEL);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_keys_finish (PPS_KEYS (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
test_async (File *file, gconstpointer unused)
{
  gboolean done = FALSE;

  pps_keys_lock (file->keys);
  pps_keys_unlock_async (file->keys, FIRST, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_name (file->keys, PERSON, SENTINEL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/keys/" name, File, NULL, set_up, test, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("real-cost", test_real_cost);
  ADD ("wrong-passphrase", test_wrong_passphrase);
  ADD ("two-people", test_two_people);
  ADD ("change", test_change);
  ADD ("attached", test_attached);
  ADD ("attached-limits", test_attached_limits);
  ADD ("saved-meanwhile", test_saved_meanwhile);
  ADD ("damage", test_damage);
  ADD ("forged", test_forged);
  ADD ("backup", test_backup);
  ADD ("disk", test_disk);
  ADD ("locks-itself", test_locks_itself);
  ADD ("async", test_async);

  return g_test_run ();
}
