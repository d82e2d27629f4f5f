/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pps-edit-freeze.h"
#include "pps-edit-tag.h"
#include "pps-matrix-page.h"
#include "pps-sheet-grid.h"
#include "pps-sheet-names.h"
#include "ui-study.h"

/* The framework matrix on screen: a cell is opened, read and summarised where it stands. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsMatrixPage *page;
  PpsMatrixPanel *panel;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_MATRIX_PAGE (pps_matrix_page_new (fixture->study.workspace));
  fixture->panel = pps_matrix_page_get_panel (fixture->page);
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (fixture->page), fixture->study.partnership);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static PpsSheet *
get_sheet (Fixture *fixture)
{
  PpsSheetView *view = pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page));

  return pps_layout_get_sheet (pps_sheet_view_get_layout (view));
}

static void
open_cell (Fixture *fixture, guint row, guint column)
{
  g_signal_emit_by_name (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)), "cell-activated",
                         row, column);
  ui_settle (fixture->window);
}

/* The first row in which the first pane says something. */
static guint
find_row (Fixture *fixture, const char *words)
{
  PpsSheet *sheet = get_sheet (fixture);

  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    {
      GPtrArray *lines = g_ptr_array_index (pps_sheet_get_row (sheet, i)->cells, 0);
      const PpsSheetLine *line = g_ptr_array_index (lines, 0);

      if (g_str_equal (line->text, words))
        return i;
    }
  g_assert_not_reached ();
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (pps_matrix_panel_get_editor (fixture->panel)));
}

/* A cell opens with the focus where its summary is written; what is written stands in the matrix,
 * and one undo takes it back. */
static void
test_summary (Fixture *fixture, gconstpointer data)
{
  guint row = find_row (fixture, "Besproken, nog niet samengevat");
  GtkWidget *editor = GTK_WIDGET (pps_matrix_panel_get_editor (fixture->panel));
  g_autofree char *left = NULL;

  open_cell (fixture, row, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == editor);

  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "Tekort aan monteurs", -1);
  pps_table_panel_save (PPS_TABLE_PANEL (fixture->panel));
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Tekort aan monteurs"), ==, row);

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, row);
  left = ui_dup_words (GTK_TEXT_VIEW (editor));
  g_assert_cmpstr (left, ==, "");
}

/* What was said stands beside the cell. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  open_cell (fixture, find_row (fixture, "Besproken, nog niet samengevat"), 0);
  g_assert_nonnull (
      gtk_widget_get_first_child (GTK_WIDGET (pps_matrix_panel_get_answers (fixture->panel))));

  open_cell (fixture, 0, 1);
  g_assert_null (
      gtk_widget_get_first_child (GTK_WIDGET (pps_matrix_panel_get_answers (fixture->panel))));
}

/* Words typed in one cell never end up in another. */
static void
test_move_on (Fixture *fixture, gconstpointer data)
{
  guint row = find_row (fixture, "Besproken, nog niet samengevat");
  g_autofree char *other = NULL;

  open_cell (fixture, row, 0);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "Hier", -1);
  open_cell (fixture, row, 1);
  other = ui_dup_words (GTK_TEXT_VIEW (pps_matrix_panel_get_editor (fixture->panel)));
  g_assert_cmpstr (other, ==, "");
  g_assert_cmpuint (find_row (fixture, "Hier"), ==, row);
}

/* Who closes a cell stands in it, and goes on from there. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  PpsSheetView *view = pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page));
  GtkWidget *focus;
  guint row;
  guint column;

  open_cell (fixture, 1, 2);
  pps_table_page_close_panel (PPS_TABLE_PAGE (fixture->page));
  ui_settle (fixture->window);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (PPS_IS_SHEET_BOX (focus));
  g_assert_true (pps_sheet_names_find_cell (pps_sheet_view_get_layout (view),
                                            pps_sheet_box_get_index (PPS_SHEET_BOX (focus)), &row,
                                            &column));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 2);
}

static guint
count_sources (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *row
       = gtk_widget_get_first_child (GTK_WIDGET (pps_matrix_panel_get_sources (fixture->panel)));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (row);

  return n;
}

/* What a summary was made of stands beside it from the moment it is there, and no longer. */
static void
test_sources (Fixture *fixture, gconstpointer data)
{
  open_cell (fixture, find_row (fixture, "Besproken, nog niet samengevat"), 0);
  g_assert_cmpuint (count_sources (fixture), ==, 0);

  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "Tekort aan monteurs", -1);
  pps_table_panel_save (PPS_TABLE_PANEL (fixture->panel));
  ui_settle (fixture->window);
  g_assert_cmpuint (count_sources (fixture), ==, 1);

  gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
  pps_table_panel_save (PPS_TABLE_PANEL (fixture->panel));
  ui_settle (fixture->window);
  g_assert_cmpuint (count_sources (fixture), ==, 0);
}

static void
choose (Fixture *fixture, PpsMatrixList list, guint item)
{
  gtk_drop_down_set_selected (
      pps_matrix_choice_get_list (pps_matrix_page_get_choice (fixture->page), list), item);
  ui_settle (fixture->window);
}

/* A cell that is open stays the one that is worked on when its row moves: education stands before
 * government by name. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  guint row = find_row (fixture, "Besproken, nog niet samengevat");

  open_cell (fixture, row, 0);
  choose (fixture, PPS_MATRIX_SORT, 2);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, row + 1);

  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "Van wie sprak", -1);
  pps_table_panel_save (PPS_TABLE_PANEL (fixture->panel));
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Van wie sprak"), ==, row + 1);
  choose (fixture, PPS_MATRIX_SORT, 0);
  g_assert_cmpuint (find_row (fixture, "Van wie sprak"), ==, row);
}

/* The menu beside the sheet orders the rows as the form does, and each shows what was chosen in the
 * other. */
static void
test_sort_menu (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *down
      = pps_matrix_choice_get_list (pps_matrix_page_get_choice (fixture->page), PPS_MATRIX_SORT);
  guint row = find_row (fixture, "Besproken, nog niet samengevat");
  g_autofree char *sort = NULL;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "matrix.sort", "s", "role"));
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, row + 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 2);

  choose (fixture, PPS_MATRIX_SORT, 1);
  g_object_get (fixture->page, "sort", &sort, NULL);
  g_assert_cmpstr (sort, ==, "code");
}

static PpsSheetBoxes *
get_boxes (Fixture *fixture)
{
  return pps_sheet_desk_get_boxes (
      pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page))));
}

static PpsSheetBox *
find_place (Fixture *fixture, int row, int column)
{
  PpsLayout *layout
      = pps_sheet_view_get_layout (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));

  for (guint i = 0; i < pps_sheet_boxes_get_n (get_boxes (fixture)); i++)
    {
      PpsSheetBox *box = pps_sheet_boxes_get (get_boxes (fixture), i);
      int at_row;
      int at_column;

      if (pps_sheet_names_find_place (layout, pps_sheet_box_get_index (box), &at_row, &at_column)
          && at_row == row && at_column == column)
        return box;
    }
  g_assert_not_reached ();
}

/* The head of a column puts the rows that say most about it first, tells so, and takes it back. */
static void
test_column_head (Fixture *fixture, gconstpointer data)
{
  PpsMatrixChoice *choice = pps_matrix_page_get_choice (fixture->page);
  guint before = find_row (fixture, "Besproken, nog niet samengevat");
  PpsSheetBox *head = find_place (fixture, -1, 0);

  gtk_widget_activate_action (GTK_WIDGET (head), "box.activate", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, 0);
  g_assert_cmpstr (pps_matrix_choice_get_sort (choice), ==, "social-problem");
  g_assert_cmpstr (pps_sheet_get_column (get_sheet (fixture), 0)->detail, ==,
                   "↓ meeste bevindingen bovenaan");
  g_assert_true (find_place (fixture, -1, 0) == head);
  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (head, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The rows are in this order. Back to the order by group");

  gtk_widget_activate_action (GTK_WIDGET (head), "box.activate", NULL);
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, before);

  /* Another order, or other columns, and it is forgotten. */
  gtk_widget_activate_action (GTK_WIDGET (head), "box.activate", NULL);
  choose (fixture, PPS_MATRIX_SORT, 1);
  g_assert_cmpstr (pps_matrix_choice_get_sort (choice), ==, "code");
}

/* What is exported is what is looked at. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  PpsMatrixChoice *choice = pps_matrix_page_get_choice (fixture->page);
  GtkWidget *other = g_object_ref_sink (pps_matrix_choice_new (fixture->study.workspace));
  PpsPresentOptions options = { 0 };

  pps_matrix_choice_sort_by_column (choice, "costs", "Kosten");
  choose (fixture, PPS_MATRIX_STATUS, 3);
  pps_matrix_choice_copy (PPS_MATRIX_CHOICE (other), choice);
  pps_matrix_choice_read (PPS_MATRIX_CHOICE (other), &options);
  g_assert_cmpstr (options.sort, ==, "costs");
  g_assert_cmpstr (options.status, ==, "confirmed");
  g_object_unref (other);
}

/* The head of a row asks how the rows are to be in order. */
static void
test_row_head (Fixture *fixture, gconstpointer data)
{
  PpsSheetBox *head = find_place (fixture, 0, -1);
  GtkWidget *view = GTK_WIDGET (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));
  GtkWidget *menu;

  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_widget_grab_focus (GTK_WIDGET (head));
  gtk_widget_activate_action (GTK_WIDGET (head), "box.activate", NULL);
  ui_settle (fixture->window);
  menu = gtk_widget_get_last_child (view);
  g_assert_true (GTK_IS_POPOVER_MENU (menu));
  g_assert_true (gtk_widget_get_mapped (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (head)));
}

static void
assert_focus (Fixture *fixture, int row, int column)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window))
                 == GTK_WIDGET (find_place (fixture, row, column)));
}

/* One goes by row and column, whatever page they stand on, and to the ends by Home and End. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));
  GtkWidget *desk = GTK_WIDGET (
      pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page))));
  int n_rows = (int) pps_sheet_get_n_rows (get_sheet (fixture));
  int n_columns = (int) pps_sheet_get_n_columns (get_sheet (fixture));

  gtk_widget_grab_focus (GTK_WIDGET (find_place (fixture, 0, 0)));
  for (int column = 1; column < n_columns; column++)
    {
      gtk_widget_activate_action (view, "sheet.move", "i", GTK_DIR_RIGHT);
      assert_focus (fixture, 0, column);
    }
  gtk_widget_activate_action (desk, "desk.end", "i", PPS_SHEET_ROW_START);
  assert_focus (fixture, 0, 0);
  gtk_widget_activate_action (view, "sheet.move", "i", GTK_DIR_UP);
  assert_focus (fixture, -1, 0);
  gtk_widget_activate_action (view, "sheet.move", "i", GTK_DIR_DOWN);
  gtk_widget_activate_action (view, "sheet.move", "i", GTK_DIR_DOWN);
  assert_focus (fixture, 1, 0);
  gtk_widget_activate_action (view, "sheet.move", "i", GTK_DIR_LEFT);
  assert_focus (fixture, 1, -1);
  gtk_widget_activate_action (desk, "desk.end", "i", PPS_SHEET_END);
  assert_focus (fixture, n_rows - 1, n_columns - 1);
  gtk_widget_activate_action (desk, "desk.end", "i", PPS_SHEET_START);
  assert_focus (fixture, 0, 0);
}

/* Only what is asked for stands in the matrix. A theme that is gone is asked for no longer. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  guint row = find_row (fixture, "Besproken, nog niet samengevat");
  g_autoptr (PpsTag) tag = pps_edit_add_tag (workspace, "Instroom", NULL);

  ui_settle (fixture->window);
  choose (fixture, PPS_MATRIX_TAG, 1);
  g_assert_cmpuint (find_row (fixture, "Niets van deze keuze"), ==, 0);
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (get_sheet (fixture)), "Instroom"));

  g_assert_true (pps_edit_remove (workspace, tag, NULL));
  ui_settle (fixture->window);
  g_assert_cmpuint (find_row (fixture, "Besproken, nog niet samengevat"), ==, row);

  choose (fixture, PPS_MATRIX_STATUS, 3);
  g_assert_nonnull (strstr (pps_sheet_get_subtitle (get_sheet (fixture)), "bevestigd"));
}

static GtkWidget *
find_drop_down (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_DROP_DOWN (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_drop_down (child);

  return found;
}

/* Nothing is offered in a frozen round that would be refused, and it is said why. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = fixture->study.workspace;
  GtkTextView *editor = GTK_TEXT_VIEW (pps_matrix_panel_get_editor (fixture->panel));
  g_autoptr (PpsSnapshot) snapshot = NULL;
  GtkDropDown *rounds;

  snapshot = pps_edit_freeze_round (workspace, fixture->study.round, "", "", NULL);
  rounds = GTK_DROP_DOWN (
      find_drop_down (GTK_WIDGET (pps_sheet_page_get_bar (PPS_SHEET_PAGE (fixture->page)))));
  gtk_drop_down_set_selected (rounds, 1);
  ui_settle (fixture->window);
  open_cell (fixture, 0, 0);
  g_assert_false (gtk_text_view_get_editable (editor));

  g_assert_true (pps_edit_unfreeze_round (workspace, fixture->study.round, NULL));
  ui_settle (fixture->window);
  g_assert_true (gtk_text_view_get_editable (editor));
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/matrix-page/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("summary", test_summary);
  ADD ("answers", test_answers);
  ADD ("move-on", test_move_on);
  ADD ("sources", test_sources);
  ADD ("sort", test_sort);
  ADD ("close", test_close);
  ADD ("sort-menu", test_sort_menu);
  ADD ("column-head", test_column_head);
  ADD ("export", test_export);
  ADD ("row-head", test_row_head);
  ADD ("keys", test_keys);
  ADD ("filter", test_filter);
  ADD ("frozen", test_frozen);
#undef ADD

  return g_test_run ();
}
