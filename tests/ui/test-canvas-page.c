/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <adwaita.h>

#include "pps-edit-findings.h"
#include "ui-canvas.h"

/* From a line of the canvas to the words it rests on, and back. */

static void
test_find_words (UiCanvas *fixture, gconstpointer data)
{
  PpsWordsView *words;
  PpsFinding *finding;
  g_autoptr (PpsQuery) evidence = NULL;
  g_autofree char *cut = NULL;
  gint64 start;
  gint64 end;

  pps_canvas_page_show_pane (fixture->page, UI_STUDY_PANE);
  ui_settle (fixture->window);
  words = ui_canvas_find_words (fixture, fixture->study.employers);

  /* With a space at either end, which is not kept. */
  ui_select (pps_words_view_get_text_view (words), " té weinig: wij ");
  ui_press (GTK_WIDGET (pps_words_view_get_text_view (words)), GDK_KEY_Return, GDK_CONTROL_MASK);
  ui_settle (fixture->window);

  finding = ui_canvas_get_finding (fixture, 0);
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
  g_assert_nonnull (ui_canvas_find_line (fixture, finding));
  g_assert_true (
      gtk_window_get_focus (GTK_WINDOW (fixture->window))
      == GTK_WIDGET (pps_finding_row_get_text_view (ui_canvas_find_row (fixture, finding))));
}

static void
test_words_and_back (UiCanvas *fixture, gconstpointer data)
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

  gtk_widget_activate_action (GTK_WIDGET (ui_canvas_find_row (fixture, finding)), "finding.words",
                              NULL);
  ui_settle (fixture->window);
  view = pps_words_view_get_text_view (ui_canvas_find_words (fixture, fixture->study.employers));
  buffer = gtk_text_view_get_buffer (view);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (view));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 11);
  g_assert_true (gtk_text_iter_has_tag (
      &start, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "evidence")));

  ui_press (GTK_WIDGET (view), GDK_KEY_Return, 0);
  ui_settle (fixture->window);
  g_assert_true (
      gtk_window_get_focus (GTK_WINDOW (fixture->window))
      == GTK_WIDGET (pps_finding_row_get_text_view (ui_canvas_find_row (fixture, finding))));
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
test_hint (UiCanvas *fixture, gconstpointer data)
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

/* One key goes from a line on the sheet to the words it rests on. */
static void
test_line_to_words (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  ui_settle (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (ui_canvas_find_line (fixture, finding)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "canvas.words", NULL);
  ui_settle (fixture->window);

  buffer = gtk_text_view_get_buffer (
      pps_words_view_get_text_view (ui_canvas_find_words (fixture, fixture->study.employers)));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 4);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 11);
}

static void
test_closing_saves (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "a");
  GtkTextView *view;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  view = pps_finding_row_get_text_view (ui_canvas_find_row (fixture, finding));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Half af", -1);
  gtk_widget_set_visible (fixture->window, FALSE);
  g_assert_cmpstr (pps_record_get_text (PPS_RECORD (finding), "text"), ==, "Half af");
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
test_compared (UiCanvas *fixture, gconstpointer data)
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

      g_assert_nonnull (ui_canvas_find_line (fixture, finding));
      g_signal_emit_by_name (view, "line-activated", pps_record_get_id (PPS_RECORD (finding)));
      ui_settle (fixture->window);
      g_assert_true (pps_sheet_page_is_panel_revealed (PPS_SHEET_PAGE (fixture->page)));
      g_assert_nonnull (ui_canvas_find_row (fixture, finding));
      pps_sheet_page_reveal_panel (PPS_SHEET_PAGE (fixture->page), FALSE);
      ui_settle (fixture->window);
    }
}

static void
test_escape (UiCanvas *fixture, gconstpointer data)
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
test_hostile_words (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = ui_study_add (&fixture->study, "partners", "W", "<b>a & b</i>");
  g_autofree char *words = NULL;

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  words = ui_dup_words (pps_finding_row_get_text_view (ui_canvas_find_row (fixture, finding)));
  g_assert_cmpstr (words, ==, "<b>a & b</i>");
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
test_everything_is_named (UiCanvas *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsFinding) finding
      = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, &error);

  pps_canvas_page_show_finding (fixture->page, pps_record_get_id (PPS_RECORD (finding)));
  ui_settle (fixture->window);
  assert_names (GTK_WIDGET (fixture->page));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/canvas-page/" name, UiCanvas, NULL, ui_canvas_set_up, test, ui_canvas_tear_down)

int
main (int argc, char *argv[])
{
  pps_ui_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("find-words", test_find_words);
  ADD ("words-and-back", test_words_and_back);
  ADD ("hint", test_hint);
  ADD ("line-to-words", test_line_to_words);
  ADD ("closing-saves", test_closing_saves);
  ADD ("compared", test_compared);
  ADD ("escape", test_escape);
  ADD ("hostile-words", test_hostile_words);
  ADD ("everything-is-named", test_everything_is_named);

  return g_test_run ();
}
