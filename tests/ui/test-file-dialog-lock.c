/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include <glib/gstdio.h>
#include <string.h>

#include "pps-store.h"

/* A file dialog on the folder of an open study, and whatever GIO does to the file there, opens and
 * closes it within our process, which cancels SQLite's own lock. The study stays ours all the same:
 * a second program is refused. This program is that second one too: see main(). */

#define CEILING 20 /* seconds */

static char *program;

static void
second_program (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) store = pps_store_open (path, 0, &error);

  if (store != NULL)
    g_print ("open\n");
  else if (g_error_matches (error, PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY))
    g_print ("busy\n");
  else
    g_print ("%s\n", error->message);
}

static void
assert_refused (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autofree char *said = NULL;

  child
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--second", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "busy\n");
}

static gboolean
ceiling_cb (gpointer user_data)
{
  g_assert_not_reached ();
}

/* Whether a program that knows SQLite's locks only could write now. */
static gboolean
is_free_for_sqlite (const char *path)
{
  const char *argv[] = { STORE_CHILD, "raw", path, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_str_equal (said, "free\n");
}

static void
show_dialog (const char *folder, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  guint ceiling = g_timeout_add_seconds (CEILING, ceiling_cb, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  dialog = gtk_file_chooser_dialog_new ("Open", NULL, GTK_FILE_CHOOSER_ACTION_OPEN, "Open",
                                        GTK_RESPONSE_ACCEPT, NULL);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), file, &error);
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (dialog));

  /* The dialog looks into the files of the folder; that is when SQLite's lock goes. */
  while (!is_free_for_sqlite (path))
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (dialog));
  g_source_remove (ceiling);
}

static void
test_lock (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pps-dialog-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "study.ppscanvas", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (PpsStore) store = pps_store_create (path, &error);

  g_assert_no_error (error);
  assert_refused (path);

  g_assert_false (is_free_for_sqlite (path));

  show_dialog (folder, path);
  assert_refused (path);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, 0, NULL, &error);
  g_assert_no_error (error);
  assert_refused (path);

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_refused (path);

  pps_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--second") == 0)
    {
      second_program (argv[2]);
      return 0;
    }

  program = argv[0];
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/file-dialog-lock", test_lock);

  return g_test_run ();
}
