/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "pps-library-page.h"
#include "ui-find.h"
#include "ui-study.h"

/* The library by hand: what is chosen is what is shown, and a line leads to its place. */

typedef struct
{
  UiStudy study;
  PpsPartnership *other;
  GtkWidget *window;
  PpsLibraryPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace;

  ui_study_open (&fixture->study);
  workspace = fixture->study.workspace;
  fixture->other = pps_edit_add_partnership (workspace, "Zorg Zuid", NULL);
  g_object_unref (pps_edit_add_lesson (workspace, fixture->study.partnership, "Begin klein", NULL));
  g_object_unref (pps_edit_add_lesson (workspace, fixture->other, "Leg rollen vast", NULL));
  g_assert_true (pps_edit_set_text (workspace, fixture->other, "sector", "Zorg", NULL));
  g_assert_true (pps_edit_set_text (workspace, fixture->study.partnership, "sector", "Zorg", NULL));
  fixture->page = PPS_LIBRARY_PAGE (pps_library_page_new (workspace));
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 360, 900);
  ui_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->other);
  ui_study_close (&fixture->study);
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  PpsLibraryChoices *choices = pps_library_page_get_choices (fixture->page);
  GtkWidget *row;

  g_assert_nonnull (ui_find_label (fixture->window, "Begin klein"));
  g_assert_nonnull (ui_find_label (fixture->window, "Leg rollen vast"));
  row = ui_find_around (fixture->window, "Begin klein", GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.show-record");

  gtk_drop_down_set_selected (pps_library_choices_get_pane (choices), 1);
  ui_settle (fixture->window);
  g_assert_null (ui_find_label (fixture->window, "Begin klein"));
  gtk_drop_down_set_selected (pps_library_choices_get_pane (choices), 0);

  gtk_drop_down_set_selected (pps_library_choices_get_alike (choices), 1);
  ui_settle (fixture->window);
  g_assert_null (ui_find_label (fixture->window, "Begin klein"));
  g_assert_nonnull (ui_find_label (fixture->window, "Leg rollen vast"));
  g_assert_nonnull (ui_find_label (fixture->window, "Both: sector Zorg"));
}

static gboolean
is_new_shown (gpointer data)
{
  return ui_find_label (data, "Vraag door") != NULL;
}

/* What is put down elsewhere is there too; what was chosen stays. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  PpsLibraryChoices *choices = pps_library_page_get_choices (fixture->page);

  gtk_drop_down_set_selected (pps_library_choices_get_alike (choices), 1);
  g_object_unref (
      pps_edit_add_lesson (fixture->study.workspace, fixture->other, "Vraag door", NULL));
  ui_wait_until (is_new_shown, fixture->window);
  g_assert_cmpuint (gtk_drop_down_get_selected (pps_library_choices_get_alike (choices)), ==, 1);
}

/* What is not shown is told, and a partnership whose lines are beyond it is not taken for empty. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  PpsLibraryChoices *choices = pps_library_page_get_choices (fixture->page);

  for (guint i = 0; i < 410; i++)
    g_object_unref (
        pps_edit_add_lesson (workspace, fixture->study.partnership, "Nog een les", NULL));
  gtk_widget_unmap (GTK_WIDGET (fixture->page));
  gtk_widget_map (GTK_WIDGET (fixture->page));
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (
      fixture->window, "The first 400 of 412 lines. Choose less above to see the others."));
  g_assert_null (ui_find_label (fixture->window, "Leg rollen vast"));

  gtk_drop_down_set_selected (pps_library_choices_get_alike (choices), 1);
  ui_settle (fixture->window);
  g_assert_nonnull (ui_find_label (fixture->window, "Leg rollen vast"));
  g_assert_nonnull (ui_find_label (fixture->window, "1 line"));
}

static void
test_booklet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->study.dir, "boekje.pdf", NULL);
  g_autoptr (GError) error = NULL;

  pps_library_page_write_booklet (fixture->page, PPS_PURPOSE_PUBLIC, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pps_ui_init ();
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/library-page/choose", test_choose);
  ADD ("/library-page/follows", test_follows);
  ADD ("/library-page/many", test_many);
  ADD ("/library-page/booklet", test_booklet);
#undef ADD

  return g_test_run ();
}
