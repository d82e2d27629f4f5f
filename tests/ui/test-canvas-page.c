/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <adwaita.h>

#include "pps-canvas-drag.h"
#include "pps-canvas-page.h"
#include "pps-cell-row.h"
#include "pps-finding-row.h"
#include "pps-perspectives-page.h"
#include "pps-place-picker.h"
#include "pps-words-view.h"
#include "ui-study.h"

/* From words to findings on the canvas page, and what stands in the perspectives table. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsCanvasPage *page;
  PpsPanePanel *panel;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  ui_study_open (&fixture->study);
  fixture->page = PPS_CANVAS_PAGE (pps_canvas_page_new (fixture->study.workspace));
  pps_sheet_page_set_partnership (PPS_SHEET_PAGE (fixture->page), fixture->study.partnership);
  fixture->panel = pps_canvas_page_get_panel (fixture->page);
  fixture->window = ui_show (GTK_WIDGET (fixture->page), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_study_close (&fixture->study);
}

static PpsSheetBox *
find_line (Fixture *fixture, PpsFinding *finding)
{
  PpsSheetDesk *desk
      = pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));

  return pps_sheet_boxes_find (pps_sheet_desk_get_boxes (desk), TRUE,
                               pps_record_get_id (PPS_RECORD (finding)));
}

static PpsWordsView *
find_words (Fixture *fixture, PpsAnswer *answer)
{
  GtkWidget *words = pps_record_list_find (pps_pane_panel_get_answers (fixture->panel),
                                           pps_record_get_id (PPS_RECORD (answer)));

  g_assert_nonnull (words);

  return PPS_WORDS_VIEW (words);
}

static guint
count_words (Fixture *fixture)
{
  g_autoptr (GListModel) words
      = gtk_widget_observe_children (GTK_WIDGET (pps_pane_panel_get_answers (fixture->panel)));

  return g_list_model_get_n_items (words);
}

static PpsFindingRow *
find_row (Fixture *fixture, PpsFinding *finding)
{
  return (PpsFindingRow *) pps_record_list_find (pps_pane_panel_get_findings (fixture->panel),
                                                 pps_record_get_id (PPS_RECORD (finding)));
}

static PpsFinding *
get_finding (Fixture *fixture, guint index)
{
  GtkWidget *row
      = gtk_widget_get_first_child (GTK_WIDGET (pps_pane_panel_get_findings (fixture->panel)));

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return pps_finding_row_get_finding (PPS_FINDING_ROW (row));
}

/* Presses a key where the controllers of @widget get it. */
static void
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
      if (handled)
        return;
    }
}

static void
select_words (PpsWordsView *words, const char *wanted)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (pps_words_view_get_text_view (words));
  GtkTextIter begin;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, wanted, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
test_find_words (Fixture *fixture, gconstpointer data)
{
  PpsWordsView *words;
  PpsFinding *finding;
  g_autoptr (PpsQuery) evidence = NULL;
  g_autofree char *cut = NULL;
  gint64 start;
  gint64 end;

  pps_canvas_page_show_pane (fixture->page, UI_STUDY_PANE);
  ui_settle (fixture->window);
  words = find_words (fixture, fixture->study.employers);

  /* With a space at either end, which is not kept. */
  select_words (words, " té weinig: wij ");
  press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return, GDK_CONTROL_MASK);
  ui_settle (fixture->window);

  finding = get_finding (fixture, 0);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "té weinig: wij");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, UI_STUDY_PANE);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "stakeholder-group"), ==, "W");
  evidence = pps_query_new (pps_workspace_get_store (fixture->study.workspace), "finding-evidence",
                            pps_record_get_id (PPS_RECORD (finding)), NULL);
  g_assert_cmpuint (pps_query_get_n (evidence), ==, 1);
  g_assert_true (pps_record_get_integer (pps_query_get (evidence, 0), "start", &start));
  g_assert_true (pps_record_get_integer (pps_query_get (evidence, 0), "end", &end));
  cut = g_utf8_substring (UI_STUDY_WORDS, start, end);
  g_assert_cmpstr (cut, ==, "té weinig: wij");

  /* It is on the sheet, its words are marked, and its row has the caret. */
  g_assert_nonnull (find_line (fixture, finding));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == GTK_WIDGET (pps_finding_row_get_text_view (find_row (fixture, finding))));
}

static void
test_words_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, &error);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  GtkTextView *view;

  g_assert_no_error (error);
  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);

  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, finding)), "finding.words", NULL);
  ui_settle (fixture->window);
  view = pps_words_view_get_text_view (find_words (fixture, fixture->study.employers));
  buffer = gtk_text_view_get_buffer (view);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (view));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 11);
  g_assert_true (gtk_text_iter_has_tag (
      &start, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "evidence")));

  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (fixture->window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == GTK_WIDGET (pps_finding_row_get_text_view (find_row (fixture, finding))));
}

static GtkWidget *
find_hint (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget)
      && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), "No findings yet"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_hint (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An empty canvas says what to do next, until there is something on it. */
static void
test_hint (Fixture *fixture, gconstpointer data)
{
  GtkWidget *hint = find_hint (GTK_WIDGET (fixture->page));

  g_assert_true (gtk_widget_get_visible (hint));

  pps_canvas_page_show_pane (fixture->page, "partners");
  pps_pane_panel_add_finding (fixture->panel, "S", "ROC doet mee");
  ui_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (hint));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_get_visible (hint));
}

static void
test_add_and_reword (Fixture *fixture, gconstpointer data)
{
  PpsFinding *finding;
  GtkTextView *view;
  PpsSheetBox *line;

  pps_canvas_page_show_pane (fixture->page, "partners");
  pps_pane_panel_add_finding (fixture->panel, "S", "ROC doet mee");
  ui_settle (fixture->window);
  finding = get_finding (fixture, 0);
  line = find_line (fixture, finding);
  g_assert_cmpstr (pps_sheet_box_get_name (line), ==, "Onderwijs: ROC doet mee");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "round"), ==,
                   pps_record_get_id (PPS_RECORD (fixture->study.round)));

  view = pps_finding_row_get_text_view (find_row (fixture, finding));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Het ROC doet van harte mee", -1);
  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (fixture->window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Het ROC doet van harte mee");
  g_assert_true (find_line (fixture, finding) == line);
  g_assert_cmpstr (pps_sheet_box_get_name (line), ==, "Onderwijs: Het ROC doet van harte mee");

  /* An emptied finding gets its words back. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", -1);
  pps_finding_row_save (find_row (fixture, finding));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Het ROC doet van harte mee");
}

static void
test_closing_saves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  GtkTextView *view;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  view = pps_finding_row_get_text_view (find_row (fixture, finding));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Half af", -1);
  gtk_widget_set_visible (fixture->window, FALSE);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Half af");
}

static char *
list_findings (Fixture *fixture)
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
assert_findings (Fixture *fixture, const char *expected)
{
  g_autofree char *list = NULL;

  ui_settle (fixture->window);
  list = list_findings (fixture);
  g_assert_cmpstr (list, ==, expected);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) elsewhere = ui_study_add (&fixture->study, "beneficiaries", "W", "x");
  g_autoptr (PpsFinding) a = ui_study_add (&fixture->study, "partners", "W", "a");
  g_autoptr (PpsFinding) b = ui_study_add (&fixture->study, "partners", "W", "b");
  g_autoptr (PpsFinding) c = ui_study_add (&fixture->study, "partners", "W", "c");
  g_autoptr (GError) error = NULL;

  pps_canvas_page_show_pane (fixture->page, "partners");
  assert_findings (fixture, "abc");
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, c)), "finding.up", NULL);
  assert_findings (fixture, "acb");
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, c)), "finding.up", NULL);
  assert_findings (fixture, "cab");
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, c)), "finding.down", NULL);
  assert_findings (fixture, "acb");
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, a)), "finding.down", NULL);
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, a)), "finding.down", NULL);
  assert_findings (fixture, "cba");

  g_assert_true (pps_edit_undo (fixture->study.workspace, &error));
  g_assert_no_error (error);
  assert_findings (fixture, "cab");

  g_assert_true (pps_edit_move_finding (fixture->study.workspace, a, "solution", "", NULL, &error));
  assert_findings (fixture, "cb");
  g_assert_cmpstr (pps_sheet_box_get_name (find_line (fixture, a)), ==, "gedeeld: a");
}

/* An answer can be a state without words: the focus goes past what is not there. */
static void
test_tab_past_silence (Fixture *fixture, gconstpointer data)
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
  g_assert_cmpuint (count_words (fixture), ==, 3);

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
test_tab_in_picker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  GtkWidget *row;
  GtkWidget *focus;
  GtkWidget *picker;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  row = GTK_WIDGET (find_row (fixture, finding));
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

static void
test_status_and_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  g_autoptr (GError) error = NULL;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, finding)), "finding.status", "s",
                              "confirmed");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "status"), ==, "confirmed");

  gtk_widget_activate_action (GTK_WIDGET (find_row (fixture, finding)), "finding.remove", NULL);
  assert_findings (fixture, "");
  g_assert_null (find_line (fixture, finding));
  g_assert_true (pps_edit_undo (fixture->study.workspace, &error));
  assert_findings (fixture, "a");
  g_assert_nonnull (find_line (fixture, finding));
}

static GtkDropDown *
find_view (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget))
    {
      GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));

      if (g_strcmp0 (gtk_string_list_get_string (names, 1), "Groups compared") == 0)
        return GTK_DROP_DOWN (widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The canvas with the groups compared, and a small canvas for each, show other sheets, on which
 * findings are chosen as before. */
static void
test_compared (Fixture *fixture, gconstpointer data)
{
  PpsSheetView *view = pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page));
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  GtkDropDown *chooser = find_view (GTK_WIDGET (fixture->page));

  ui_settle (fixture->window);
  g_assert_nonnull (chooser);
  for (guint i = 0; i < 3; i++)
    {
      PpsLayout *layout;
      const char *subtitle;

      gtk_drop_down_set_selected (chooser, i);
      ui_settle (fixture->window);
      layout = pps_sheet_desk_get_layout (pps_sheet_view_get_desk (view));
      subtitle = pps_sheet_get_subtitle (pps_layout_get_sheet (layout));
      g_assert_true (g_str_has_prefix (subtitle, i == 0 ? "Canvas" : "Partijen vergeleken"));
      g_assert_cmpint (pps_sheet_get_n_parts (pps_layout_get_sheet (layout)) > 0, ==, i == 2);

      g_assert_nonnull (find_line (fixture, finding));
      g_signal_emit_by_name (view, "line-activated", pps_record_get_id (PPS_RECORD (finding)));
      ui_settle (fixture->window);
      g_assert_true (pps_sheet_page_is_panel_revealed (PPS_SHEET_PAGE (fixture->page)));
      g_assert_nonnull (find_row (fixture, finding));
      pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (fixture->page), FALSE);
      ui_settle (fixture->window);
    }
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  PpsSheetDesk *desk
      = pps_sheet_view_get_desk (pps_sheet_page_get_view (PPS_SHEET_PAGE (fixture->page)));
  PpsSheetBox *focus;

  pps_canvas_page_show_pane (fixture->page, "partners");
  ui_settle (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (fixture->panel)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "panel.close", NULL);
  ui_settle (fixture->window);
  focus = pps_sheet_boxes_get_focus (pps_sheet_desk_get_boxes (desk));
  g_assert_nonnull (focus);
  g_assert_cmpstr (pps_sheet_box_get_box (focus)->ref, ==, "partners");
}

static void
test_hostile_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "<b>a & b</i>");
  g_autofree char *words = NULL;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  words = ui_dup_words (pps_finding_row_get_text_view (find_row (fixture, finding)));
  g_assert_cmpstr (words, ==, "<b>a & b</i>");
}

static void
test_perspectives (Fixture *fixture, gconstpointer data)
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
  press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (window);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "table-text"), ==,
                   "Mensen aan de kant");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==,
                   "Te veel mensen aan de kant");

  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
dup_cell (Fixture *fixture)
{
  g_autoptr (PpsCellText) text = pps_edit_find_cell_text (
      fixture->study.workspace, fixture->study.partnership, NULL, "O", "value");

  return text != NULL ? g_strdup (pps_record_get_text (PPS_RECORD (text), "text")) : NULL;
}

/* A cell is written by hand, beginning with what its findings say, which stay beneath it. */
static void
test_cell_text (Fixture *fixture, gconstpointer data)
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

static const char *
get_given_name (GtkWidget *widget)
{
  if (PPS_IS_SHEET_BOX (widget))
    return pps_sheet_box_get_name (PPS_SHEET_BOX (widget));

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
             ? "has"
             : NULL;
}

static gboolean
has_label_child (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if ((GTK_IS_LABEL (child) && *gtk_label_get_label (GTK_LABEL (child)) != '\0')
          || has_label_child (child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_inside (GtkWidget *widget, GType type)
{
  return gtk_widget_get_ancestor (gtk_widget_get_parent (widget), type) != NULL;
}

static void
assert_names (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_part
          = is_inside (child, GTK_TYPE_MENU_BUTTON) || is_inside (child, GTK_TYPE_DROP_DOWN)
            || is_inside (child, GTK_TYPE_ENTRY) || is_inside (child, GTK_TYPE_POPOVER);

      if (gtk_widget_get_focusable (child) && gtk_widget_get_mapped (child) && !is_part
          && !GTK_IS_LABEL (child) && !GTK_IS_SCROLLED_WINDOW (child)
          && get_given_name (child) == NULL && !has_label_child (child))
        g_error ("A %s without a name", G_OBJECT_TYPE_NAME (child));
      assert_names (child);
    }
}

static void
test_everything_is_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, &error);

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  assert_names (GTK_WIDGET (fixture->page));
}

/* One key goes from a line on the sheet to the words it rests on. */
static void
test_line_to_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  ui_settle (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (find_line (fixture, finding)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "canvas.words", NULL);
  ui_settle (fixture->window);

  buffer = gtk_text_view_get_buffer (
      pps_words_view_get_text_view (find_words (fixture, fixture->study.employers)));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 11);
}

/* A finding that is dropped on a pane of the sheet moves there; on its own pane nothing happens. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "S", "ROC doet mee");
  g_autoptr (PpsFinding) other = ui_study_add (&fixture->study, "costs", "W", "Te duur");
  PpsSheetPage *page = PPS_SHEET_PAGE (fixture->page);

  ui_settle (fixture->window);
  g_assert_false (pps_canvas_drag_drop (page, finding, GTK_WIDGET (find_line (fixture, finding))));
  g_assert_true (pps_canvas_drag_drop (page, finding, GTK_WIDGET (find_line (fixture, other))));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, "costs");
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "stakeholder-group"), ==, "S");
  g_assert_false (pps_canvas_drag_drop (page, finding, GTK_WIDGET (page)));

  g_assert_true (pps_edit_undo (fixture->study.workspace, NULL));
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "pane"), ==, "partners");
}

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/canvas-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("find-words", test_find_words);
  ADD ("words-and-back", test_words_and_back);
  ADD ("hint", test_hint);
  ADD ("line-to-words", test_line_to_words);
  ADD ("drop", test_drop);
  ADD ("add-and-reword", test_add_and_reword);
  ADD ("closing-saves", test_closing_saves);
  ADD ("move", test_move);
  ADD ("tab-past-silence", test_tab_past_silence);
  ADD ("tab-in-picker", test_tab_in_picker);
  ADD ("status-and-remove", test_status_and_remove);
  ADD ("compared", test_compared);
  ADD ("escape", test_escape);
  ADD ("hostile-words", test_hostile_words);
  ADD ("perspectives", test_perspectives);
  ADD ("cell-text", test_cell_text);
  ADD ("everything-is-named", test_everything_is_named);
#undef ADD

  return g_test_run ();
}
