/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pps-cell-row.h"
#include "pps-edit-table.h"
#include "pps-perspectives-page.h"
#include "pps-ui.h"
#include "ui-study.h"

/* The perspectives table as an editor. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsPerspectivesPage *page;
  PpsFinding *first;
  PpsFinding *second;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->first = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "eerste");
  fixture->second = ui_study_add (&fixture->study, "solution", "O", "tweede");
  fixture->page = PPS_PERSPECTIVES_PAGE (pps_perspectives_page_new (fixture->study.workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (fixture->page), fixture->study.partnership);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->first);
  g_clear_object (&fixture->second);
  ui_study_close (&fixture->study);
}

static PpsSheet *
get_sheet (Fixture *fixture)
{
  PpsSheetView *view = pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page));

  return pps_layout_get_sheet (pps_sheet_view_get_layout (view));
}

static void
assert_rows (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  ui_settle (fixture->window);
  for (guint i = 0; i < pps_sheet_get_n_rows (get_sheet (fixture)); i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? " " : "",
                            pps_sheet_get_row (get_sheet (fixture), i)->id);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
set_check (PpsTableRows *rows, const char *id, gboolean active)
{
  GtkWidget *check = pps_table_rows_find_check (rows, id);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
}

static gboolean
is_checked (PpsTableRows *rows, const char *id)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (pps_table_rows_find_check (rows, id)));
}

static const char *
get_line (Fixture *fixture, guint row, guint column, guint index)
{
  GPtrArray *lines
      = g_ptr_array_index (pps_sheet_get_row (get_sheet (fixture), row)->cells, column);

  g_assert_cmpuint (index, <, lines->len);

  return ((const PpsSheetLine *) g_ptr_array_index (lines, index))->text;
}

/* Rows and panes are chosen in the bar, kept, and each choice is undone by itself. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  PpsTableRows *rows = pps_perspectives_page_get_rows (fixture->page);

  assert_rows (fixture, "O W S");
  set_check (rows, "P", TRUE);
  assert_rows (fixture, "O W S P");
  pps_table_rows_move (rows, "P", -1);
  assert_rows (fixture, "O W P S");
  set_check (rows, "W", FALSE);
  assert_rows (fixture, "O P S");
  set_check (rows, UI_STUDY_PANE, FALSE);
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "tweede");

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "eerste");
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  assert_rows (fixture, "O W P S");

  rows = pps_perspectives_page_get_rows (fixture->page);
  g_assert_true (is_checked (rows, "W"));
  g_assert_true (is_checked (rows, UI_STUDY_PANE));
}

/* The last row stays. */
static void
test_last_row (Fixture *fixture, gconstpointer data)
{
  PpsTableRows *rows = pps_perspectives_page_get_rows (fixture->page);

  set_check (rows, "-", FALSE);
  set_check (rows, "W", FALSE);
  set_check (rows, "S", FALSE);
  set_check (rows, "O", FALSE);
  g_assert_true (is_checked (rows, "O"));
  assert_rows (fixture, "O");
}

static PpsCellRow *
find_row (Fixture *fixture, PpsFinding *finding)
{
  GtkWidget *row = pps_record_list_find (
      pps_cell_panel_get_findings (pps_perspectives_page_get_panel (fixture->page)),
      pps_record_get_id (PPS_RECORD (finding)));

  g_assert_nonnull (row);

  return PPS_CELL_ROW (row);
}

/* In its panel a line is moved, put under a head and left out, each one step of undo. */
static void
test_cell (Fixture *fixture, gconstpointer data)
{
  PpsCellRow *row;

  g_signal_emit_by_name (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)), "line-activated",
                         pps_record_get_id (PPS_RECORD (fixture->second)));
  ui_settle (fixture->window);
  row = find_row (fixture, fixture->second);
  gtk_widget_activate_action (GTK_WIDGET (row), "cell-row.up", NULL);
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "tweede");

  gtk_editable_set_text (pps_cell_row_get_head (row), "Kop");
  g_signal_emit_by_name (pps_cell_row_get_head (row), "activate");
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "eerste");
  g_assert_cmpstr (get_line (fixture, 0, 0, 1), ==, "Kop");

  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, fixture->first)), "cell-row.leave-out",
                              NULL);
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "Kop");
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "eerste");
  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpstr (get_line (fixture, 0, 0, 0), ==, "tweede");
}

static GtkDropDown *
find_round (Fixture *fixture)
{
  GtkWidget *bar = GTK_WIDGET (pps_sheet_page_get_bar (PPS_SHEET_PAGE (fixture->page)));

  for (GtkWidget *at = gtk_widget_get_first_child (bar); at != NULL;
       at = gtk_widget_get_first_child (at))
    {
      if (GTK_IS_DROP_DOWN (at))
        return GTK_DROP_DOWN (at);
    }
  g_assert_not_reached ();
}

/* A round is compared with another one, and not with itself; with all rounds shown with none. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *compared = pps_perspectives_page_get_rounds (fixture->page);
  g_autoptr (PpsRound) later = pps_edit_add_round (
      fixture->study.workspace, fixture->study.partnership, "2027", "running", "2027-01", NULL);

  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (compared)));
  gtk_drop_down_set_selected (find_round (fixture), 1);
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (compared)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (compared)), ==, 2);

  gtk_drop_down_set_selected (compared, 1);
  ui_settle (fixture->window);
  gtk_drop_down_set_selected (find_round (fixture), 2);
  ui_settle (fixture->window);
  g_assert_cmpuint (gtk_drop_down_get_selected (compared), ==, 0);
  gtk_drop_down_set_selected (find_round (fixture), 0);
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (compared)));
}

int
main (int argc, char **argv)
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/perspectives-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("rows", test_rows);
  ADD ("last-row", test_last_row);
  ADD ("cell", test_cell);
  ADD ("compare", test_compare);
#undef ADD

  return g_test_run ();
}
