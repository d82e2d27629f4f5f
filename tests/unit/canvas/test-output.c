/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-output.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Sets of files are there whole or not at all; nothing else is left in their folder. */

typedef struct
{
  char *folder;
  char *one;
  char *two;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("pps-output-XXXXXX", NULL);
  place->one = g_build_filename (place->folder, "one.txt", NULL);
  place->two = g_build_filename (place->folder, "two.txt", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_unlink (place->one);
  g_unlink (place->two);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->one);
  g_free (place->two);
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static void
add (PpsOutput *output, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  pps_output_add (output, path, text, strlen (text), &error);
  g_assert_no_error (error);
}

static void
test_whole (Place *place, gconstpointer data)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = NULL;

  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));
  add (output, place->one, "new");
  add (output, place->two, "second");
  assert_holds (place->one, "old");
  g_assert_false (g_file_test (place->two, G_FILE_TEST_EXISTS));

  g_assert_true (pps_output_commit (output, &error));
  g_assert_no_error (error);
  assert_holds (place->one, "new");
  assert_holds (place->two, "second");
  g_assert_cmpuint (count_files (place), ==, 2);

  paths = pps_output_dup_paths (output);
  g_assert_cmpstr (paths[0], ==, place->one);
  g_assert_cmpstr (paths[1], ==, place->two);
  g_assert_null (paths[2]);
}

static void
test_large (Place *place, gconstpointer data)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autofree char *large = g_strnfill (1000003, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_output_begin (output, place->one, &error));
  for (gsize at = 0; at < 1000003; at += 997)
    g_assert_true (pps_output_write (output, large + at, MIN (997, 1000003 - at), &error));
  g_assert_true (pps_output_end (output, &error));
  g_assert_true (pps_output_commit (output, &error));
  assert_holds (place->one, large);
}

static void
test_dropped (Place *place, gconstpointer data)
{
  PpsOutput *output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));
  add (output, place->one, "new");
  g_assert_true (pps_output_begin (output, place->two, &error));
  g_assert_true (pps_output_write (output, "half", 4, &error));
  pps_output_free (output);

  assert_holds (place->one, "old");
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* The second cannot be put in place any more: the first goes back. */
static void
test_undone (Place *place, gconstpointer data)
{
  PpsOutput *output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));
  add (output, place->one, "new");
  add (output, place->two, "second");
  g_assert_cmpint (g_mkdir (place->two, 0700), ==, 0);

  g_assert_false (pps_output_commit (output, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (strstr (error->message, place->two));
  pps_output_free (output);

  assert_holds (place->one, "old");
  g_assert_cmpuint (count_files (place), ==, 2);
  g_assert_cmpint (g_rmdir (place->two), ==, 0);
}

static void
test_undone_new (Place *place, gconstpointer data)
{
  PpsOutput *output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  add (output, place->one, "new");
  add (output, place->two, "second");
  g_assert_cmpint (g_mkdir (place->two, 0700), ==, 0);
  g_assert_false (pps_output_commit (output, &error));
  pps_output_free (output);

  g_assert_false (g_file_test (place->one, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (place), ==, 1);
  g_assert_cmpint (g_rmdir (place->two), ==, 0);
}

static void
assert_refused (const char *path, GIOErrorEnum code)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (pps_output_add (output, path, "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_refused (Place *place, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (place->folder, "pipe", NULL);
  g_autofree char *beneath = g_build_filename (place->folder, "none", "x.txt", NULL);
  g_autofree char *in_file = g_build_filename (place->one, "x.txt", NULL);
  g_autofree char *slash = g_strconcat (place->folder, "/", NULL);
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *long_name = g_build_filename (place->folder, name, NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));

  assert_refused (place->folder, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (slash, G_IO_ERROR_IS_DIRECTORY);
  assert_refused ("/dev/full", G_IO_ERROR_INVALID_ARGUMENT);
  assert_refused ("/dev/null", G_IO_ERROR_INVALID_ARGUMENT);
  assert_refused (pipe, G_IO_ERROR_INVALID_ARGUMENT);
  assert_refused (beneath, G_IO_ERROR_NOT_FOUND);
  assert_refused (in_file, G_IO_ERROR_NOT_DIRECTORY);
  assert_refused (long_name, G_IO_ERROR_FILENAME_TOO_LONG);
  g_assert_cmpuint (count_files (place), ==, 2);

  g_unlink (pipe);
}

/* A link is replaced, and what it points to is left alone. */
static void
test_link (Place *place, gconstpointer data)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->one, "elsewhere", -1, NULL));
  g_assert_cmpint (symlink (place->one, place->two), ==, 0);
  add (output, place->two, "new");
  g_assert_true (pps_output_commit (output, &error));

  assert_holds (place->one, "elsewhere");
  assert_holds (place->two, "new");
  g_assert_false (g_file_test (place->two, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (place), ==, 2);
}

static void
test_mode (Place *place, gconstpointer data)
{
  g_autoptr (PpsOutput) output = pps_output_new ();
  GStatBuf status;
  mode_t mask = umask (0027);

  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));
  g_assert_cmpint (g_chmod (place->one, 0604), ==, 0);
  add (output, place->one, "new");
  add (output, place->two, "new");
  g_assert_true (pps_output_commit (output, NULL));
  umask (mask);

  g_stat (place->one, &status);
  g_assert_cmpint (status.st_mode & 0777, ==, 0604);
  g_stat (place->two, &status);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

/* A file may not be larger than that here, as on a disk that fills up while it is written. */
static void
test_full (Place *place, gconstpointer data)
{
  PpsOutput *output = pps_output_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  struct rlimit limit;
  struct rlimit less;

  g_assert_true (g_file_set_contents (place->one, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  less = limit;
  less.rlim_cur = 100000;
  setrlimit (RLIMIT_FSIZE, &less);
  g_assert_false (pps_output_add (output, place->one, large, 1 << 20, &error));
  setrlimit (RLIMIT_FSIZE, &limit);

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, place->one));
  pps_output_free (output);
  assert_holds (place->one, "old");
  g_assert_cmpuint (count_files (place), ==, 1);
}

#define ADD(name, test) g_test_add ("/output/" name, Place, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("whole", test_whole);
  ADD ("large", test_large);
  ADD ("dropped", test_dropped);
  ADD ("undone", test_undone);
  ADD ("undone-new", test_undone_new);
  ADD ("refused", test_refused);
  ADD ("link", test_link);
  ADD ("mode", test_mode);
  ADD ("full", test_full);

  return g_test_run ();
}
