/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <adwaita.h>

#include "pps-canvas-drag.h"
#include "pps-cell-row.h"
#include "pps-perspectives-page.h"
#include "pps-place-picker.h"
#include "ui-canvas.h"

/* Findings of a pane: dragged, moved and worded on the canvas, and as the table has them. */

/* A finding that is dropped on a pane of the sheet moves there; on its own pane nothing happens. */
static void
test_drop (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "S", "ROC doet mee");
  g_autoptr (PpsFinding) other = ui_study_add (&fixture->study, "costs", "W", "Te duur");
  PpsSheetPage *page = PPS_SHEET_PAGE (fixture->page);

  ui_settle (fixture->window);
  g_assert_false (
      pps_canvas_drag_drop (page, finding, GTK_WIDGET (ui_canvas_find_line (fixture, finding))));
  g_assert_true (
      pps_canvas_drag_drop (page, finding, GTK_WIDGET (ui_canvas_find_line (fixture, other))));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, "costs");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "stakeholder-group"), ==, "S");
  g_assert_false (pps_canvas_drag_drop (page, finding, GTK_WIDGET (page)));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, "partners");
}

/* What is held over a pane is seen to go there, and nowhere else. */
static void
test_hold_over (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "S", "ROC doet mee");
  g_autoptr (PpsFinding) other = ui_study_add (&fixture->study, "costs", "W", "Te duur");
  PpsSheetPage *page = PPS_SHEET_PAGE (fixture->page);
  GtkWidget *line;
  GtkWidget *pane;

  ui_settle (fixture->window);
  line = GTK_WIDGET (ui_canvas_find_line (fixture, finding));
  pane = gtk_widget_get_parent (line);
  g_assert_true (pps_canvas_drag_point (page, line));
  g_assert_true (gtk_widget_get_state_flags (pane) & GTK_STATE_FLAG_DROP_ACTIVE);
  g_assert_true (pps_canvas_drag_point (page, GTK_WIDGET (ui_canvas_find_line (fixture, other))));
  g_assert_false (gtk_widget_get_state_flags (pane) & GTK_STATE_FLAG_DROP_ACTIVE);
  g_assert_true (pps_canvas_drag_point (page, pane));
  g_assert_false (pps_canvas_drag_point (page, GTK_WIDGET (page)));
  g_assert_false (gtk_widget_get_state_flags (pane) & GTK_STATE_FLAG_DROP_ACTIVE);
}

static void
test_add_and_reword (UiCanvas *fixture, gconstpointer data)
{
  PpsFinding *finding;
  GtkTextView *view;
  PpsSheetBox *line;

  pps_canvas_page_show_pane (fixture->page, "partners");
  pps_pane_panel_add_finding (fixture->panel, "S", "ROC doet mee");
  ui_settle (fixture->window);
  finding = ui_canvas_get_finding (fixture, 0);
  line = ui_canvas_find_line (fixture, finding);
  g_assert_cmpstr (pps_sheet_box_get_name (line), ==, "Onderwijs: ROC doet mee");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "round"), ==,
                   pps_record_get_id (PPS_RECORD (fixture->study.round)));

  view = pps_finding_row_get_text_view (ui_canvas_find_row (fixture, finding));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Het ROC doet van harte mee", -1);
  ui_press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Het ROC doet van harte mee");
  g_assert_true (ui_canvas_find_line (fixture, finding) == line);
  g_assert_cmpstr (pps_sheet_box_get_name (line), ==, "Onderwijs: Het ROC doet van harte mee");

  /* An emptied finding gets its words back. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", -1);
  pps_finding_row_save (ui_canvas_find_row (fixture, finding));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Het ROC doet van harte mee");
}

static char *
list_findings (UiCanvas *fixture)
{
  GString *list = g_string_new (NULL);

  for (GtkWidget *row
       = gtk_widget_get_first_child (GTK_WIDGET (pps_pane_panel_get_findings (fixture->panel)));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    g_string_append (
        list, pps_record_get_text (PPS_RECORD (pps_finding_row_get_finding (PPS_FINDING_ROW (row))),
                                   "text"));

  return g_string_free (list, FALSE);
}

static void
assert_findings (UiCanvas *fixture, const char *expected)
{
  g_autofree char *list = NULL;

  ui_settle (fixture->window);
  list = list_findings (fixture);
  g_assert_cmpstr (list, ==, expected);
}

static void
test_move (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) elsewhere = ui_study_add (&fixture->study, "beneficiaries", "W", "x");
  g_autoptr (PpsFinding) a = ui_study_add (&fixture->study, "partners", "W", "a");
  g_autoptr (PpsFinding) b = ui_study_add (&fixture->study, "partners", "W", "b");
  g_autoptr (PpsFinding) c = ui_study_add (&fixture->study, "partners", "W", "c");
  g_autoptr (GError) error = NULL;

  pps_canvas_page_show_pane (fixture->page, "partners");
  assert_findings (fixture, "abc");
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, c)), "finding.up", NULL);
  assert_findings (fixture, "acb");
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, c)), "finding.up", NULL);
  assert_findings (fixture, "cab");
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, c)), "finding.down", NULL);
  assert_findings (fixture, "acb");
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, a)), "finding.down", NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, a)), "finding.down", NULL);
  assert_findings (fixture, "cba");

  g_assert_true (pps_edit_undo (fixture->study.workspace, &error));
  g_assert_no_error (error);
  assert_findings (fixture, "cab");

  g_assert_true (pps_edit_move_finding (fixture->study.workspace, a, "solution", "", NULL, &error));
  assert_findings (fixture, "cb");
  g_assert_cmpstr (pps_sheet_box_get_name (ui_canvas_find_line (fixture, a)), ==, "gedeeld: a");
}

/* An answer can be a state without words: the focus goes past what is not there. */
static void
test_tab_past_silence (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsInterview) silent = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  silent
      = pps_edit_add_interview (fixture->study.workspace, fixture->study.round, "O", NULL, &error);
  g_assert_no_error (error);
  pps_edit_answer_state (fixture->study.workspace, silent, "pane." UI_STUDY_PANE, "does-not-know",
                         &error);
  g_assert_no_error (error);
  pps_canvas_page_show_pane (fixture->page, UI_STUDY_PANE);
  ui_settle (fixture->window);
  g_assert_cmpuint (ui_canvas_count_words (fixture), ==, 3);

  for (guint i = 0; i < 40; i++)
    {
      gtk_widget_child_focus (fixture->window, i < 20 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (focus == NULL || gtk_widget_get_mapped (focus));
    }

  pps_pane_panel_focus (fixture->panel);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

/* Tab stays in what asks for the new place, so that the groups can be reached. */
static void
test_tab_in_picker (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  GtkWidget *row;
  GtkWidget *focus;
  GtkWidget *picker;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  row = GTK_WIDGET (ui_canvas_find_row (fixture, finding));
  gtk_widget_activate_action (row, "finding.move", NULL);
  ui_settle (fixture->window);
  focus = gtk_root_get_focus (gtk_widget_get_root (row));
  picker = gtk_widget_get_ancestor (focus, PPS_TYPE_PLACE_PICKER);
  g_assert_nonnull (picker);

  for (guint i = 0; i < 40; i++)
    {
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
      focus = gtk_root_get_focus (gtk_widget_get_root (row));
      g_assert_true (gtk_widget_is_ancestor (focus, picker));
    }

  gtk_popover_popdown (GTK_POPOVER (picker));
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), row));
}

static gboolean
is_in_sight (gpointer row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, viewport, &bounds) && bounds.size.height > 0
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

/* From a hit of a search, say: the finding is there to be read, also as the last of many. */
static void
test_in_sight (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) last = NULL;
  GtkWidget *row;

  for (guint i = 0; i < 30; i++)
    g_object_unref (ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Te weinig monteurs"));
  last = ui_study_add (&fixture->study, UI_STUDY_PANE, "W", "De laatste");
  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (last)));
  ui_settle (fixture->window);

  row = GTK_WIDGET (ui_canvas_find_row (fixture, last));
  ui_wait_until (is_in_sight, row);
  ui_settle (fixture->window);
  g_assert_true (is_in_sight (row));
}

static GtkWidget *
ask_for_place (UiCanvas *fixture, PpsFinding *finding)
{
  GtkWidget *row = GTK_WIDGET (ui_canvas_find_row (fixture, finding));

  gtk_widget_activate_action (row, "finding.move", NULL);
  ui_settle (fixture->window);

  return ui_find_of_type (row, GTK_TYPE_SEARCH_ENTRY);
}

/* Escape goes back, and so does Enter where no pane was named: nothing is moved by accident. */
static void
test_leave_picker (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "governance", "W", "a");
  static const char *const ways[] = { "stop-search", "activate" };

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *search = ask_for_place (fixture, finding);

      g_assert_true (gtk_widget_get_mapped (search));
      g_signal_emit_by_name (search, ways[i]);
      ui_settle (fixture->window);
      g_assert_false (gtk_widget_get_mapped (search));
      g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, "governance");
    }
}

static void
test_status_and_remove (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  g_autoptr (GError) error = NULL;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, finding)), "finding.status",
                              "s", "confirmed");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "status"), ==, "confirmed");

  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, finding)), "finding.remove",
                              NULL);
  assert_findings (fixture, "");
  g_assert_null (ui_canvas_find_line (fixture, finding));
  g_assert_true (pps_edit_undo (fixture->study.workspace, &error));
  assert_findings (fixture, "a");
  g_assert_nonnull (ui_canvas_find_line (fixture, finding));
}

static void
test_perspectives (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Te veel mensen aan de kant");
  PpsPerspectivesPage *page
      = PPS_PERSPECTIVES_PAGE (pps_perspectives_page_new (fixture->study.workspace));
  GtkWidget *window;
  GtkWidget *row;
  GtkTextView *view;

  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (page), fixture->study.partnership);
  window = ui_show (GTK_WIDGET (page), 1200, 800);
  g_signal_emit_by_name (pps_sheet_page_get_view (PPS_SHEET_PAGE (page)), "line-activated",
                         pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (window);

  row = pps_record_list_find (pps_cell_panel_get_findings (pps_perspectives_page_get_panel (page)),
                              pps_record_get_id (PPS_RECORD (finding)));
  g_assert_nonnull (row);
  view = pps_finding_row_get_text_view (pps_cell_row_get_row (PPS_CELL_ROW (row)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Mensen aan de kant", -1);
  ui_press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "table-text"), ==,
                   "Mensen aan de kant");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Te veel mensen aan de kant");

  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
dup_cell (UiCanvas *fixture)
{
  g_autoptr (PpsCellText) text = pps_edit_find_cell_text (
      fixture->study.workspace, fixture->study.partnership, NULL, "O", "value");

  return text != NULL ? g_strdup (pps_record_get_text (PPS_RECORD (text), "text")) : NULL;
}

/* A cell is written by hand, beginning with what its findings say, which stay beneath it. */
static void
test_cell_text (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = ui_study_add (&fixture->study, UI_STUDY_PANE, "O", "Te veel mensen aan de kant");
  PpsPerspectivesPage *page
      = PPS_PERSPECTIVES_PAGE (pps_perspectives_page_new (fixture->study.workspace));
  PpsCellPanel *panel = pps_perspectives_page_get_panel (page);
  PpsCellEditor *editor = pps_cell_panel_get_editor (panel);
  GtkTextView *view = pps_cell_editor_get_text_view (editor);
  const char *id = pps_record_get_id (PPS_RECORD (finding));
  GtkWidget *window;
  g_autofree char *begin = NULL;
  g_autofree char *looked = NULL;
  g_autofree char *written = NULL;
  g_autofree char *dropped = NULL;

  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (page), fixture->study.partnership);
  window = ui_show (GTK_WIDGET (page), 1200, 800);
  g_signal_emit_by_name (pps_sheet_page_get_view (PPS_SHEET_PAGE (page)), "line-activated", id);
  ui_settle (window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (view)));

  gtk_widget_activate_action (GTK_WIDGET (editor), "cell.write", NULL);
  ui_settle (window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));
  begin = ui_dup_words (view);
  g_assert_cmpstr (begin, ==, "Te veel mensen aan de kant");
  pps_table_panel_save (PPS_TABLE_PANEL (panel));
  looked = dup_cell (fixture);
  g_assert_null (looked);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "In eigen woorden\n<b>twee</b>", -1);
  pps_table_panel_save (PPS_TABLE_PANEL (panel));
  ui_settle (window);
  written = dup_cell (fixture);
  g_assert_cmpstr (written, ==, "In eigen woorden\n<b>twee</b>");
  g_assert_true (pps_cell_editor_is_written (editor));
  g_assert_nonnull (pps_record_list_find (pps_cell_panel_get_findings (panel), id));

  gtk_widget_activate_action (GTK_WIDGET (editor), "cell.drop", NULL);
  ui_settle (window);
  dropped = dup_cell (fixture);
  g_assert_null (dropped);
  g_assert_nonnull (pps_record_list_find (pps_cell_panel_get_findings (panel), id));

  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/canvas-findings/" name, UiCanvas, NULL, ui_canvas_set_up, test, ui_canvas_tear_down)

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("drop", test_drop);
  ADD ("hold-over", test_hold_over);
  ADD ("add-and-reword", test_add_and_reword);
  ADD ("move", test_move);
  ADD ("tab-past-silence", test_tab_past_silence);
  ADD ("tab-in-picker", test_tab_in_picker);
  ADD ("leave-picker", test_leave_picker);
  ADD ("in-sight", test_in_sight);
  ADD ("status-and-remove", test_status_and_remove);
  ADD ("perspectives", test_perspectives);
  ADD ("cell-text", test_cell_text);

  return g_test_run ();
}
