/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-application.h"
#include "pps-check-menu.h"
#include "pps-compare-page.h"
#include "pps-ui.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-study.h"

/* The page that compares, in its window. */

typedef struct
{
  char *dir;
  char *path;
  PpsWindow *window;
} Fixture;

static PpsApplication *application;

static void
find_in (PpsWorkspace *workspace, PpsPartnership *partnership, const char *round, const char *text)
{
  g_autoptr (PpsRound) in
      = pps_edit_add_round (workspace, partnership, round, "running", round, NULL);

  g_object_unref (pps_edit_add_finding (workspace, partnership, in, "costs", "W", text, NULL));
}

static void
make_study (Fixture *fixture)
{
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (fixture->path, "Study", "nl", NULL);
  g_autoptr (PpsPartnership) first = pps_edit_add_partnership (workspace, "Noord", NULL);
  g_autoptr (PpsPartnership) second = pps_edit_add_partnership (workspace, "Zuid", NULL);

  find_in (workspace, first, "2023", "de huur van de hal");
  find_in (workspace, first, "2025", "de huur van een hal");
  find_in (workspace, second, "2024", "lesgeld");
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  make_study (fixture);
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

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static PpsComparePage *
open_page (Fixture *fixture, const char *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare", "s", sheet);
  ui_run_pending ();

  return PPS_COMPARE_PAGE (find_type (GTK_WIDGET (fixture->window), PPS_TYPE_COMPARE_PAGE));
}

static PpsSheet *
get_sheet (PpsComparePage *page)
{
  return pps_layout_get_sheet (pps_sheet_view_get_layout (pps_compare_page_get_view (page)));
}

static void
test_rounds (Fixture *fixture, gconstpointer unused)
{
  PpsComparePage *page = open_page (fixture, "rounds");
  const PpsSheetLine *line;

  g_assert_cmpstr (pps_sheet_get_title (get_sheet (page)), ==, "Noord");
  g_assert_true (pps_sheet_has_sign (get_sheet (page), PPS_SIGN_CHANGED));

  /* From a line to its words. */
  line = g_ptr_array_index (pps_sheet_get_pane (get_sheet (page), 8)->lines, 0);
  g_signal_emit_by_name (pps_compare_page_get_view (page), "line-activated", line->ref);
  ui_run_pending ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* What is ticked off leaves the sheet, and an edit elsewhere comes in. */
static void
test_partnerships (Fixture *fixture, gconstpointer unused)
{
  PpsComparePage *page = open_page (fixture, "partnerships");
  PpsCheckMenu *menu = PPS_CHECK_MENU (find_type (GTK_WIDGET (page), PPS_TYPE_CHECK_MENU));
  g_auto (GStrv) ids = pps_check_menu_list_chosen (menu, TRUE);

  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpuint (pps_sheet_get_n_columns (get_sheet (page)), ==, 2);
  pps_check_menu_set_chosen (menu, ids[0], FALSE);
  ui_run_pending ();
  g_assert_cmpuint (pps_sheet_get_n_columns (get_sheet (page)), ==, 1);
  g_assert_cmpstr (pps_sheet_get_column (get_sheet (page), 0)->title, ==, "Zuid");

  open_page (fixture, "perspectives-over");
  g_assert_true (pps_sheet_get_row (get_sheet (page), 0)->heads_block);
}

static char *
dup_text (PpsComparePage *page)
{
  GtkTextView *view = GTK_TEXT_VIEW (find_type (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Whether the words are written so. */
static gboolean
has_tag (PpsComparePage *page, const char *words, const char *tag)
{
  GtkTextView *view = GTK_TEXT_VIEW (find_type (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter from, start;

  gtk_text_buffer_get_start_iter (buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, words, 0, &start, NULL, NULL));

  return gtk_text_iter_has_tag (
      &start, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag));
}

/* What is compared, as text: it follows what is chosen, as the sheet does. */
static void
test_text (Fixture *fixture, gconstpointer unused)
{
  PpsComparePage *page = open_page (fixture, "rounds");
  GtkToggleButton *toggle = pps_compare_page_get_as_text (page);
  g_autofree char *rounds = NULL;
  g_autofree char *partnerships = NULL;

  gtk_toggle_button_set_active (toggle, TRUE);
  ui_run_pending ();
  rounds = dup_text (page);
  g_assert_nonnull (strstr (rounds, "de huur van [was:\u00a0de] [now:\u00a0een] hal"));
  g_assert_true (has_tag (page, "de] [now", "gone"));
  g_assert_true (has_tag (page, "een] hal", "new"));
  g_assert_false (has_tag (page, "huur van", "new"));

  open_page (fixture, "partnerships");
  partnerships = dup_text (page);
  g_assert_nonnull (strstr (partnerships, "lesgeld"));

  gtk_toggle_button_set_active (toggle, FALSE);
  ui_run_pending ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (pps_compare_page_get_view (page))));
}

static gboolean
is_idle (gpointer dialog)
{
  return !pps_export_dialog_is_busy (dialog);
}

static void
test_export (Fixture *fixture, gconstpointer unused)
{
  PpsComparePage *page = open_page (fixture, "partnerships");
  PpsExportDialog *dialog = pps_compare_page_make_dialog (page);
  g_autofree char *path = g_build_filename (fixture->dir, "x.md", NULL);
  g_autofree char *text = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  pps_export_dialog_export (dialog, path);
  ui_wait_until (is_idle, dialog);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "lesgeld"));
  gtk_window_destroy (GTK_WINDOW (dialog));
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

#define ADD(name, function)                                                                        \
  g_test_add ("/compare/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("rounds", test_rounds);
  ADD ("partnerships", test_partnerships);
  ADD ("text", test_text);
  ADD ("export", test_export);
#undef ADD

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
