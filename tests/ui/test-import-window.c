/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "pps-import-preview.h"
#include "pps-import-window.h"
#include "ui-find.h"
#include "ui-study.h"

/* From a table to numbers by hand: choose columns, look through, write, and nothing before that. */

typedef struct
{
  UiStudy study;
  char *path;
  GtkWidget *window;
} Fixture;

static void
open_on (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  fixture->window = pps_import_window_new (NULL, fixture->study.workspace,
                                           fixture->study.partnership, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_settle (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->path = g_build_filename (fixture->study.dir, "cijfers.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (fixture->path);
  g_free (fixture->path);
  ui_study_close (&fixture->study);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "all-indicators", NULL);

  return pps_query_get_n (all);
}

static void
choose (Fixture *fixture, const char *head, guint part)
{
  GtkWidget *row = ui_find_around (fixture->window, head, ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), part);
  ui_settle (fixture->window);
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  PpsImportPreview *preview;
  g_autoptr (PpsQuery) mappings = NULL;

  open_on (fixture, "Wat;Wanneer;Waarde\nBereikt;2025;12\nGeplaatst;gisteren;3\n");
  g_assert_nonnull (ui_find_around (fixture->window, "Wat", ADW_TYPE_COMBO_ROW));
  choose (fixture, "Wat", 1);
  choose (fixture, "Wanneer", 3);
  ui_click (fixture->window, "Look it through");
  ui_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_nonnull (ui_find_label (fixture->window, "Bereikt, 2025"));
  g_assert_nonnull (ui_find_label (fixture->window, "Skipped: “gisteren” is no date · line 3"));

  preview = PPS_IMPORT_PREVIEW (ui_find_of_type (fixture->window, PPS_TYPE_IMPORT_PREVIEW));
  gtk_drop_down_set_selected (pps_import_preview_get_choice (preview), 1 + PPS_IMPORT_SKIPPED);
  g_assert_cmpuint (g_list_model_get_n_items (pps_import_preview_get_model (preview)), ==, 1);

  ui_click (fixture->window, "Take over 1 number");
  fixture->window = NULL;
  g_assert_cmpuint (count (fixture), ==, 1);
  mappings = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "import-mappings",
                            "indicator", NULL);
  g_assert_cmpuint (pps_query_get_n (mappings), ==, 1);
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* What is wrong is told where it can be mended. */
static void
test_slip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  open_on (fixture, "naam;datum;waarde\nCaf\xe9;2025;3\n");
  row = ui_find_around (fixture->window, "Letters", ADW_TYPE_COMBO_ROW);
  g_assert_null (ui_find_label (fixture->window, "What each column holds"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (fixture->window, "What each column holds"));
  choose (fixture, "waarde", 0);
  g_assert_nonnull (ui_find_label (fixture->window, "Say which column holds the values."));
  choose (fixture, "waarde", 2);
  ui_click (fixture->window, "Look it through");
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (fixture->window, "Café, 2025"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/import-window/written", test_written);
  ADD ("/import-window/slip", test_slip);
#undef ADD

  return g_test_run ();
}
