/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fault-work.h"

/* A study is copied by other programs, as for a synchronised folder, while answers are typed into
 * it: the file alone, and with its journal. Every copy opens and is sound, or is refused with a
 * sentence. No copier takes file and journal at one moment, so what search knows may lag behind in
 * what opened: a check tells of that, and it is no damage. */

#define N_COPIES 30

/* Types until it is killed, or nobody waits for it. A commit of a person comes after 700 ms. */
static int
type (const char *path)
{
  g_autoptr (GError) error = NULL;
  Study study = { .path = (char *) path };

  study_open (&study, 0);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *pages = g_strnfill (500 + i % 7 * 300, 'a' + (char) (i % 26));

      g_assert_true (pps_edit_answer_text (study.workspace, study.interview, STUDY_QUESTION,
                                           i % 2 == 0 ? pages : STUDY_WORDS, &error));
      if (i == 0)
        g_print ("typing\n");
      g_usleep (20000 + (gulong) (i % 5) * 5000);
    }
  study_close (&study);

  return 0;
}

/* As `cp` does: a block, and the next, while the file changes. */
static gboolean
copy (const char *from, const char *to, const char *end)
{
  g_autofree char *from_end = g_strconcat (from, end, NULL);
  g_autofree char *to_end = g_strconcat (to, end, NULL);
  FILE *source = g_fopen (from_end, "rb");
  FILE *target;
  char block[16384];
  gsize n;

  g_unlink (to_end);
  if (source == NULL)
    return FALSE;

  target = g_fopen (to_end, "wb");
  g_assert_nonnull (target);
  while ((n = fread (block, 1, sizeof block, source)) > 0)
    {
      g_assert_cmpuint (fwrite (block, 1, n, target), ==, n);
      if (g_test_rand_int_range (0, 20) == 0)
        g_usleep (500);
    }
  fclose (source);
  fclose (target);

  return TRUE;
}

/* Returns whether it opened. */
static gboolean
open_copy (const char *path, gboolean read_only)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace
      = pps_workspace_open (path, read_only ? PPS_STORE_READ_ONLY : 0, &error);
  g_autoptr (GPtrArray) wrong = NULL;

  if (workspace == NULL)
    {
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "kopie"));
      g_assert_true (g_str_has_suffix (error->message, "."));

      return FALSE;
    }

  wrong = pps_store_check (pps_workspace_get_store (workspace));
  for (guint i = 0; i < wrong->len; i++)
    {
      const char *sentence = g_ptr_array_index (wrong, i);

      g_test_message ("%s", sentence);
      g_assert_null (strstr (sentence, "damaged"));
    }

  return TRUE;
}

static GSubprocess *
launch (Study *study)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                           g_getenv ("SELF"), "--type", study->path, NULL);
  char begin;

  g_assert_no_error (error);
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (process), &begin, 1, NULL, NULL), ==, 1);

  return process;
}

static void
test_copied (Study *study, gconstpointer with_journal)
{
  g_autofree char *path = g_build_filename (study->folder, "kopie.ppscanvas", NULL);
  g_autoptr (GSubprocess) process = NULL;
  guint n_opened = 0;
  guint n_journals = 0;

  study_close (study);
  process = launch (study);
  for (guint i = 0; i < N_COPIES; i++)
    {
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);

      g_usleep ((gulong) g_test_rand_int_range (0, 8000));
      g_unlink (journal);
      g_assert_true (copy (study->path, path, ""));
      if (with_journal != NULL)
        n_journals += copy (study->path, path, "-journal");
      n_opened += open_copy (path, i % 2 == 0);
    }
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  g_test_message ("%u of %u opened, %u with a journal", n_opened, N_COPIES, n_journals);
  g_assert_cmpuint (n_opened, >, 0);

  study_open (study, 0);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--type"))
    return type (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_setenv ("SELF", argv[0], TRUE);

  g_test_add ("/fault/copied/file", Study, NULL, study_set_up, test_copied, study_tear_down);
  g_test_add ("/fault/copied/journal", Study, "", study_set_up, test_copied, study_tear_down);

  return g_test_run ();
}
