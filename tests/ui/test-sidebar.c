/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sidebar.h"
#include "ui-find.h"
#include "ui-study.h"

/* The list of partnerships beside what is shown of one. */

static GtkSingleSelection *
get_selection (GtkWidget *sidebar)
{
  return GTK_SINGLE_SELECTION (
      gtk_list_view_get_model (GTK_LIST_VIEW (ui_find_of_type (sidebar, GTK_TYPE_LIST_VIEW))));
}

static gboolean
is_empty (gpointer sidebar)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_selection (sidebar))) == 0;
}

static gboolean
is_filled (gpointer sidebar)
{
  return !is_empty (sidebar);
}

/* What is shown is marked again after a search that it was not among. */
static void
test_search (void)
{
  UiStudy study;
  GtkWidget *sidebar;
  GtkWidget *window;
  GtkWidget *entry;

  ui_study_open (&study);
  sidebar = pps_sidebar_new (study.workspace);
  window = ui_show (sidebar, 300, 600);
  entry = ui_find_of_type (sidebar, GTK_TYPE_SEARCH_ENTRY);
  pps_sidebar_select (PPS_SIDEBAR (sidebar), study.partnership);

  gtk_editable_set_text (GTK_EDITABLE (entry), "nergens");
  ui_wait_until (is_empty, sidebar);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  ui_wait_until (is_filled, sidebar);
  g_assert_true (gtk_single_selection_get_selected_item (get_selection (sidebar))
                 == (gpointer) study.partnership);

  gtk_window_destroy (GTK_WINDOW (window));
  ui_study_close (&study);
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sidebar/search", test_search);

  return g_test_run ();
}
