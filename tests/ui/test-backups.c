/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "pps-application.h"
#include "pps-store-backups.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-find.h"
#include "ui-study.h"

/* What there is to fall back on, on the screen: backups are listed and put back, and of a damaged
 * study is shown what can be read. */

typedef struct
{
  char *dir;
  char *path;
  PpsWindow *window;
} Fixture;

static PpsApplication *application;

static PpsStore *
get_store (Fixture *fixture)
{
  return pps_workspace_get_store (pps_window_get_workspace (fixture->window));
}

static guint
count_partnerships (Fixture *fixture)
{
  return pps_store_count (get_store (fixture), PPS_TYPE_PARTNERSHIP);
}

static void
add_partnership (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsPartnership) partnership
      = pps_edit_add_partnership (pps_window_get_workspace (fixture->window), name, &error);

  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;

  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  g_assert_no_error (error);
  pps_store_close (pps_workspace_get_store (workspace));

  fixture->window = pps_window_new (application);
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  test_folder_remove (fixture->dir);
  g_free (fixture->path);
}

static gboolean
is_shown (Fixture *fixture, const char *text)
{
  ui_settle (GTK_WIDGET (fixture->window));

  return ui_find_label (GTK_WIDGET (fixture->window), text) != NULL;
}

/* As it is now, and a file that is none. */
static void
keep_backups (Fixture *fixture)
{
  g_autofree char *broken
      = g_strconcat (fixture->path, ".backups/study 20260102T030405Z removal.ppscanvas", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pps_store_keep_backup (get_store (fixture), "daily", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (broken, "SQLite", -1, NULL));
}

static void
test_restore (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) backups = NULL;

  add_partnership (fixture, "Techniek");
  keep_backups (fixture);
  add_partnership (fixture, "Zorg");

  gtk_widget_activate_action (window, "win.show-backups", NULL);
  g_assert_true (is_shown (fixture, "2 January 2026, 03:04"));
  g_assert_true (is_shown (fixture, "damaged"));
  backups = pps_store_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 2);

  /* One click, and it is as it was; what was is a backup now. */
  ui_click (window, "Put back");
  ui_settle (window);
  g_assert_cmpuint (count_partnerships (fixture), ==, 1);
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = pps_store_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);

  g_assert_true (is_shown (fixture, "The backup has been put back."));
  ui_click (window, "Undo");
  ui_settle (window);
  g_assert_cmpuint (count_partnerships (fixture), ==, 2);
}

/* What differs from now is told before anything is done. */
static void
test_preview (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget *row;

  add_partnership (fixture, "Techniek");
  keep_backups (fixture);
  add_partnership (fixture, "Zorg");

  gtk_widget_activate_action (window, "win.show-backups", NULL);
  ui_settle (window);
  row = gtk_widget_get_ancestor (ui_find_label (window, "Put back"), ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_true (is_shown (fixture, "1 PPS · 0 interviews · 0 answers · 0 findings"));
  g_assert_true (is_shown (fixture, "PPS’en: 1 more"));

  /* One more, by hand. */
  gtk_widget_activate_action (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP),
                              "backups.make", NULL);
  g_assert_true (is_shown (fixture, "A backup has been made."));
  backups = pps_store_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
}

/* The first page of words is gone, and all the others. */
static void
damage (Fixture *fixture)
{
  g_autofree char *contents = NULL;
  gsize length;

  pps_window_show_welcome (fixture->window);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  memset (contents + length / 4096 / 2 * 4096, 0xff, 8192);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));
}

static void
test_damaged (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *salvaged = g_build_filename (fixture->dir, "study salvaged.ppscanvas", NULL);

  add_partnership (fixture, "Techniek");
  keep_backups (fixture);
  add_partnership (fixture, "Zorg");
  damage (fixture);

  g_assert_false (pps_window_open (fixture->window, fixture->path, 0));
  g_assert_true (is_shown (fixture, "“study.ppscanvas” cannot be opened"));
  g_assert_true (is_shown (fixture, "Backups"));
  ui_click (window, "Salvage");
  g_assert_true (is_shown (fixture, "Salvaged"));
  g_assert_true (is_shown (fixture, "Newest backup"));
  g_assert_true (g_file_test (salvaged, G_FILE_TEST_EXISTS));

  ui_click (window, "Open");
  ui_settle (window);
  g_assert_cmpstr (pps_window_get_path (fixture->window), ==, salvaged);
  g_assert_cmpuint (count_partnerships (fixture), ==, 2);
}

/* The backup is put in the place of the damaged file, which is put aside. */
static void
test_damaged_restore (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_aside = 0;

  add_partnership (fixture, "Techniek");
  keep_backups (fixture);
  add_partnership (fixture, "Zorg");
  damage (fixture);

  g_assert_false (pps_window_open (fixture->window, fixture->path, 0));
  ui_settle (GTK_WIDGET (fixture->window));
  ui_click (GTK_WIDGET (fixture->window), "Put back");
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (pps_window_get_path (fixture->window), ==, fixture->path);
  g_assert_cmpuint (count_partnerships (fixture), ==, 1);

  dir = g_dir_open (fixture->dir, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_aside += g_str_has_prefix (name, "study damaged ");
  g_assert_cmpuint (n_aside, ==, 1);
}

/* A study in a folder of a service is worked on in a copy, and put back. */
static void
test_synced (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *marker = g_build_filename (fixture->dir, ".dropbox", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsStore) origin = NULL;
  gsize length;
  gsize length_after;

  pps_window_show_welcome (fixture->window);
  g_assert_true (g_file_set_contents (marker, "", 0, NULL));
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  g_assert_cmpstr (pps_window_get_path (fixture->window), ==, fixture->path);
  g_assert_cmpstr (pps_store_get_path (get_store (fixture)), !=, fixture->path);
  g_assert_true (is_shown (fixture, "This study stands in a folder of Dropbox. You work in a copy "
                                    "on this computer; nothing in it is newer."));

  add_partnership (fixture, "Techniek");
  g_assert_true (is_shown (fixture, "This study stands in a folder of Dropbox. You work in a copy "
                                    "on this computer. Put it back when you have done."));
  ui_click (window, "Put back");
  g_assert_true (is_shown (fixture, "The study has been put back."));
  origin = pps_store_open (fixture->path, PPS_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pps_store_count (origin, PPS_TYPE_PARTNERSHIP), ==, 1);
  g_clear_object (&origin);

  /* Somebody else changes it: it is told, and nothing is written over it. */
  g_assert_true (g_file_get_contents (fixture->path, &before, &length, NULL));
  before[length - 1] ^= 1;
  g_assert_true (g_file_set_contents (fixture->path, before, length, NULL));
  add_partnership (fixture, "Zorg");
  ui_settle (window);
  ui_click (window, "Put back");
  g_assert_true (is_shown (fixture, "Put beside it"));
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
  ui_click (window, "Put beside it");
  ui_settle (window);
  g_assert_cmpuint (count_partnerships (fixture), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, test) g_test_add ("/backups/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("restore", test_restore);
  ADD ("preview", test_preview);
  ADD ("damaged", test_damaged);
  ADD ("damaged-restore", test_damaged_restore);
  ADD ("synced", test_synced);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
