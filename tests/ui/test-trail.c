/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-canvas-page.h"
#include "pps-application.h"
#include "pps-edit-findings.h"
#include "pps-edit-freeze.h"
#include "pps-export-dialog.h"
#include "pps-interview-page.h"
#include "pps-matrix-page.h"
#include "pps-perspectives-page.h"
#include "pps-search-page.h"
#include "pps-window.h"
#include "pps-workbench-page.h"
#include "ui-find.h"
#include "ui-study.h"

/* Who follows a thread comes back along it: from a hit or a line to the words among which they
 * stand, on to the interview, and back, each step to where it was taken. */

typedef struct
{
  UiStudy study;
  char *answer;
  char *finding;
  char *partnership;
  PpsWindow *window;
} Fixture;

/* There is one in a process. */
static PpsApplication *application;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsFinding) finding = NULL;
  g_autofree char *path = NULL;

  ui_study_open (&fixture->study);
  finding = pps_edit_find_words (fixture->study.workspace, fixture->study.employers, 4, 11, NULL);
  fixture->answer = g_strdup (pps_record_get_id (PPS_RECORD (fixture->study.employers)));
  fixture->finding = g_strdup (pps_record_get_id (PPS_RECORD (finding)));
  fixture->partnership = g_strdup (pps_record_get_id (PPS_RECORD (fixture->study.partnership)));
  path = g_strdup (pps_store_get_path (pps_workspace_get_store (fixture->study.workspace)));
  pps_store_close (pps_workspace_get_store (fixture->study.workspace));

  fixture->window = pps_window_new (application);
  g_assert_true (pps_window_open (fixture->window, path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  PpsSettings *settings = pps_application_get_settings (application);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  pps_settings_set_text (settings, "last-interview", "");
  pps_settings_set_text (settings, "last-study", "");
  g_free (fixture->answer);
  g_free (fixture->finding);
  g_free (fixture->partnership);
  ui_study_close (&fixture->study);
}

static void
activate (Fixture *fixture, const char *action, const char *format, ...)
{
  va_list arguments;
  GVariant *parameter = NULL;

  va_start (arguments, format);
  if (format != NULL)
    parameter = g_variant_new_va (format, NULL, &arguments);
  va_end (arguments);
  g_assert_true (
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter));
  ui_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_at (Fixture *fixture, GType type)
{
  GtkWidget *page = ui_find_of_type (GTK_WIDGET (fixture->window), type);

  return page != NULL && gtk_widget_get_mapped (page);
}

static gboolean
can_go_back (Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "go-back");
}

static char *
dup_selected (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkTextIter start;
  GtkTextIter end;

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), &start,
                                        &end);

  return gtk_text_iter_get_slice (&start, &end);
}

/* From a hit to the words on the workbench, on to the interview, and the whole way back. */
static void
test_from_search (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  activate (fixture, "win.search-text", "s", "monteur");
  g_assert_true (is_at (fixture, PPS_TYPE_SEARCH_PAGE));
  g_assert_false (can_go_back (fixture));

  activate (fixture, "win.show-words", "(ssuu)", fixture->answer, "text", 4u, 11u);
  g_assert_true (is_at (fixture, PPS_TYPE_WORKBENCH_PAGE));
  words = dup_selected (fixture);
  g_assert_cmpstr (words, ==, "monteur");

  activate (fixture, "win.open-answer", "s", fixture->answer);
  g_assert_true (is_at (fixture, PPS_TYPE_INTERVIEW_PAGE));
  activate (fixture, "win.go-back", NULL);
  g_assert_true (is_at (fixture, PPS_TYPE_WORKBENCH_PAGE));
  activate (fixture, "win.go-back", NULL);
  g_assert_true (is_at (fixture, PPS_TYPE_SEARCH_PAGE));
  g_assert_false (can_go_back (fixture));
}

/* A note is no word of the respondent, and is not on the workbench. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.search-text", "s", "monteur");
  activate (fixture, "win.show-words", "(ssuu)", fixture->answer, "note", 0u, 0u);
  g_assert_true (is_at (fixture, PPS_TYPE_INTERVIEW_PAGE));
  activate (fixture, "win.leave-interview", NULL);
  g_assert_true (is_at (fixture, PPS_TYPE_SEARCH_PAGE));
}

/* From the canvas and back to it, through the button of the workbench as well. */
static void
test_from_canvas (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  activate (fixture, "win.show-page", "s", "canvas");
  activate (fixture, "win.show-finding", "s", fixture->finding);
  activate (fixture, "win.workbench-words", "(suu)", fixture->answer, 4u, 11u);
  page = ui_find_of_type (GTK_WIDGET (fixture->window), PPS_TYPE_WORKBENCH_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_widget_activate_action (page, "workbench.close", NULL));
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_mapped (page));
  g_assert_nonnull (ui_find_label (GTK_WIDGET (fixture->window), "Canvas"));
}

static PpsSheetBox *
find_line (PpsSheetPage *page, const char *id)
{
  PpsSheetView *view = pps_sheet_page_get_view (page);
  PpsSheetBox *line
      = pps_sheet_boxes_find (pps_sheet_desk_get_boxes (pps_sheet_view_get_desk (view)), TRUE, id);

  g_assert_nonnull (line);

  return line;
}

/* The words of a line of the canvas stand beside it; the way back is to the line. */
static void
test_from_line (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  PpsSheetBox *line;
  g_autofree char *words = NULL;

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  activate (fixture, "win.show-page", "s", "canvas");
  page = ui_find_of_type (GTK_WIDGET (fixture->window), PPS_TYPE_CANVAS_PAGE);
  line = find_line (PPS_SHEET_PAGE (page), fixture->finding);
  gtk_widget_grab_focus (GTK_WIDGET (line));
  gtk_widget_activate_action (page, "canvas.words", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  words = dup_selected (fixture);
  g_assert_cmpstr (words, ==, "monteur");
  g_assert_false (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (line));

  activate (fixture, "win.go-back", NULL);
  line = find_line (PPS_SHEET_PAGE (page), fixture->finding);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (line));
}

/* One key on a line of the table leads to its words among those of the others, and one back. */
static void
test_from_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  g_autofree char *words = NULL;

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  activate (fixture, "win.show-page", "s", "perspectives");
  page = ui_find_of_type (GTK_WIDGET (fixture->window), PPS_TYPE_PERSPECTIVES_PAGE);
  gtk_widget_grab_focus (GTK_WIDGET (find_line (PPS_SHEET_PAGE (page), fixture->finding)));
  gtk_widget_activate_action (page, "table.words", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (is_at (fixture, PPS_TYPE_WORKBENCH_PAGE));
  words = dup_selected (fixture);
  g_assert_cmpstr (words, ==, "monteur");

  activate (fixture, "win.go-back", NULL);
  g_assert_true (is_at (fixture, PPS_TYPE_PERSPECTIVES_PAGE));
}

/* In the matrix they stand beside the cell. */
static void
test_from_matrix (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  g_autofree char *words = NULL;

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  activate (fixture, "win.show-page", "s", "matrix");
  page = ui_find_of_type (GTK_WIDGET (fixture->window), PPS_TYPE_MATRIX_PAGE);
  gtk_widget_grab_focus (GTK_WIDGET (find_line (PPS_SHEET_PAGE (page), fixture->finding)));
  gtk_widget_activate_action (page, "table.words", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (page));
  words = dup_selected (fixture);
  g_assert_cmpstr (words, ==, "monteur");
}

/* Whether the dialog that was opened asks of which round; it is closed again. */
static gboolean
asks_round (Fixture *fixture)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  gboolean asks = FALSE;
  guint n_found = 0;

  activate (fixture, "win.export", NULL);
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i - 1);

      if (!PPS_IS_EXPORT_DIALOG (window))
        continue;
      n_found++;
      ui_settle (window);
      asks = ui_find_label (window, "Round") != NULL;
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_assert_cmpuint (n_found, ==, 1);

  return asks;
}

/* The key that exports takes the copy that is looked at, of which the round stands fast. */
static void
test_export_frozen (Fixture *fixture, gconstpointer data)
{
  PpsWorkspace *workspace = pps_window_get_workspace (fixture->window);
  g_autoptr (PpsRound) round = pps_workspace_lookup (
      workspace, PPS_TYPE_ROUND, pps_record_get_id (PPS_RECORD (fixture->study.round)));
  g_autoptr (PpsSnapshot) snapshot = pps_edit_freeze_round (workspace, round, "Copy", "", NULL);

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  activate (fixture, "win.show-page", "s", "canvas");
  g_assert_true (asks_round (fixture));
  activate (fixture, "win.open-frozen", "s", pps_record_get_id (PPS_RECORD (snapshot)));
  g_assert_false (asks_round (fixture));
}

/* Where both sides are in sight the key that goes back does not go to the sidebar. */
static void
test_sidebar (Fixture *fixture, gconstpointer data)
{
  AdwLeaflet *leaflet;

  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  leaflet = ADW_LEAFLET (ui_find_of_type (GTK_WIDGET (fixture->window), ADW_TYPE_LEAFLET));
  g_assert_false (adw_leaflet_get_folded (leaflet));
  g_assert_false (adw_leaflet_get_can_navigate_back (leaflet));
}

/* Who goes elsewhere by themselves is not taken back to what they left before. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.search-text", "s", "monteur");
  activate (fixture, "win.show-record", "s", fixture->finding);
  g_assert_true (can_go_back (fixture));
  activate (fixture, "win.open-partnership", "s", fixture->partnership);
  g_assert_false (can_go_back (fixture));
  activate (fixture, "win.open-answer", "s", "00000000-0000-7000-8000-000000000000");
  g_assert_false (can_go_back (fixture));
}

#define ADD(name, test) g_test_add ("/trail/" name, Fixture, NULL, set_up, test, tear_down)

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

  ADD ("from-search", test_from_search);
  ADD ("note", test_note);
  ADD ("from-canvas", test_from_canvas);
  ADD ("from-line", test_from_line);
  ADD ("from-table", test_from_table);
  ADD ("from-matrix", test_from_matrix);
  ADD ("export-frozen", test_export_frozen);
  ADD ("sidebar", test_sidebar);
  ADD ("elsewhere", test_elsewhere);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
