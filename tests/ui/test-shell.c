/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-drop-down-name.h"
#include "pps-application.h"
#include "pps-edit.h"
#include "pps-empty-page.h"
#include "pps-error-page.h"
#include "pps-field-draft.h"
#include "pps-guide-draft.h"
#include "pps-guide-field.h"
#include "pps-guides-page.h"
#include "pps-letter-chip.h"
#include "pps-overview-page.h"
#include "pps-preferences.h"
#include "pps-record-row.h"
#include "pps-text-row.h"
#include "pps-ui.h"
#include "pps-welcome-page.h"
#include "pps-window.h"
#include "test-folder.h"
#include "ui-study.h"

/* The window around the pages, in process: on a study of its own, driven through its actions and
 * widgets. */

typedef struct
{
  char *dir;
  char *path;
  char *partnership;
  char *interview;
  PpsApplication *application;
  PpsWindow *window;
} Fixture;

/* There is one in a process. */
static PpsApplication *application;
static const char *program;

static void
make_study (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_create (fixture->path, "Study", "nl", &error);
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsOrganisation) organisation = NULL;
  g_autoptr (PpsRespondent) respondent = NULL;
  g_autoptr (PpsCharacteristic) characteristic = NULL;
  g_autoptr (PpsRound) moment = NULL;
  g_autoptr (PpsInterview) interview = NULL;
  g_autoptr (GPtrArray) respondents = g_ptr_array_new ();

  g_assert_no_error (error);
  partnership = pps_edit_add_partnership (workspace, "<b>Techniek & co</b>", &error);
  g_assert_no_error (error);
  organisation
      = pps_edit_add_organisation (workspace, partnership, "Smederij <De Vonk>", "W", &error);
  g_assert_no_error (error);
  respondent = pps_edit_add_respondent (workspace, partnership, organisation, "W",
                                        "eigenaar & smid", &error);
  g_assert_no_error (error);
  characteristic
      = pps_edit_add_characteristic (workspace, partnership, "begonnen door werkgevers", &error);
  g_assert_no_error (error);
  moment = pps_edit_add_round (workspace, partnership, "2026", "running", "2026-01", &error);
  g_assert_no_error (error);
  g_ptr_array_add (respondents, respondent);
  interview = pps_edit_add_interview (workspace, moment, "W", respondents, &error);
  g_assert_no_error (error);
  pps_edit_answer_text (workspace, interview, "pane.solution", "een leerwerkplaats naast de smidse",
                        &error);
  g_assert_no_error (error);

  fixture->partnership = g_strdup (pps_record_get_id (PPS_RECORD (partnership)));
  fixture->interview = g_strdup (pps_record_get_id (PPS_RECORD (interview)));
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  make_study (fixture);

  fixture->application = application;
  fixture->window = pps_window_new (application);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  PpsSettings *settings = pps_application_get_settings (fixture->application);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_run_pending ();
  pps_settings_set_text (settings, "last-interview", "");
  pps_settings_set_text (settings, "last-partnership", "");
  pps_settings_set_text (settings, "last-page", "overview");
  pps_settings_set_text (settings, "last-study", "");
  test_folder_remove (fixture->dir);
  g_free (fixture->interview);
  g_free (fixture->partnership);
  g_free (fixture->path);
}

static void
show_study (Fixture *fixture)
{
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
}

static void
activate (Fixture *fixture, const char *action, const char *parameter)
{
  if (parameter != NULL)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", parameter);
  else
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  ui_run_pending ();
}

/* Finding widgets */

typedef gboolean (*Match) (GtkWidget *widget, gpointer data);

static GtkWidget *
find (GtkWidget *widget, Match match, gpointer data)
{
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (data))
         && gtk_widget_get_child_visible (widget);
}

static gboolean
is_action_called (GtkWidget *widget, gpointer data)
{
  return GTK_IS_ACTIONABLE (widget) && gtk_widget_get_child_visible (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

static gboolean
is_row_called (GtkWidget *widget, gpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static gboolean
is_label_of (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
has_label (Fixture *fixture, const char *text)
{
  return find (GTK_WIDGET (fixture->window), is_label_of, (char *) text) != NULL;
}

/* Names */

static gboolean
has_text (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* The text of an entry has its name from the entry. */
  if (GTK_IS_TEXT (widget))
    return has_name (gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_EDITABLE));
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return has_name (gtk_widget_get_parent (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0';

  /* A button calls itself labelled by its child, also where that is an icon. */
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || (!GTK_IS_BUTTON (widget)
             && gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
         || find (widget, has_text, NULL) != NULL;
}

/* What takes the focus only to hand it on to its children has no name to tell. */
static gboolean
is_container (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_SCROLLED_WINDOW (widget)
         || GTK_IS_VIEWPORT (widget) || GTK_IS_WINDOW (widget);
}

static void
check_names (GtkWidget *widget)
{
  /* Toasts are made by libadwaita, whose button to close one has no name. */
  if (!gtk_widget_get_mapped (widget)
      || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    return;

  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget)
      && !is_container (widget) && !has_name (widget))
    {
      g_test_message ("No name: %s in %s", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_test_fail ();
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

/* Tests */

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error
      = g_error_new_literal (PPS_STORE_ERROR, PPS_STORE_ERROR_BUSY, "held <elsewhere> & so on");
  GtkWidget *widgets[] = {
    pps_welcome_page_new (),
    pps_empty_page_new (),
    pps_error_page_new ("/tmp/a <b>.ppscanvas", error),
    pps_text_row_new ("A & B"),
    pps_letter_chip_new (),
  };
  g_autoptr (GtkBuilder) shortcuts = NULL;
  g_autoptr (GtkWidget) nameless
      = g_object_ref_sink (gtk_button_new_from_icon_name ("list-add-symbolic"));

  /* The check of names below can fail. */
  g_assert_false (has_name (nameless));

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_object_ref_sink (widgets[i]);
      g_assert_finalize_object (widgets[i]);
    }

  shortcuts = gtk_builder_new_from_resource ("/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui");
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (shortcuts, "shortcuts")));
}

static void
test_lone_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->dir, "missing.ppscanvas", NULL);

  pps_window_show_welcome (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
  check_names (GTK_WIDGET (fixture->window));

  g_assert_false (pps_window_open (fixture->window, missing, 0));
  ui_run_pending ();
  g_assert_nonnull (
      find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)));
  g_assert_null (pps_window_get_path (fixture->window));
  check_names (GTK_WIDGET (fixture->window));

  show_study (fixture);
  g_assert_null (
      find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)));
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  const char *const args[] = { program, "--hold", fixture->path, NULL };
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GError) error = NULL;
  char ready = 0;

  holder = g_subprocess_newv (args, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error);
  g_assert_no_error (error);
  g_input_stream_read (g_subprocess_get_stdout_pipe (holder), &ready, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ready, ==, '+');

  g_assert_false (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);

  gtk_widget_activate_action (
      find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)),
      "error.read-only", NULL);
  ui_run_pending ();
  g_assert_nonnull (pps_window_get_workspace (fixture->window));
  g_assert_true (pps_store_is_read_only (
      pps_workspace_get_store (pps_window_get_workspace (fixture->window))));
  check_names (GTK_WIDGET (fixture->window));
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_subprocess_wait (holder, NULL, NULL);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[]
      = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };
  PpsSettings *settings = pps_application_get_settings (fixture->application);

  show_study (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *last = NULL;

      activate (fixture, "win.show-page", pages[i]);
      last = pps_settings_dup_text (settings, "last-page");
      g_assert_cmpstr (last, ==, pages[i]);
      check_names (GTK_WIDGET (fixture->window));
    }

  activate (fixture, "win.search-text", "leerwerkplaats");
  g_assert_true (has_label (fixture, "een leerwerkplaats naast de smidse"));
  check_names (GTK_WIDGET (fixture->window));
}

static gboolean
is_hit (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.show-words")
                == 0;
}

/* From a hit to the very words, in the interview they were said in. */
static void
test_hit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *focus;
  GtkTextBuffer *words;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *selected = NULL;

  show_study (fixture);
  activate (fixture, "win.search-text", "leerwerkplaatsen");
  row = find (GTK_WIDGET (fixture->window), is_hit, NULL);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  ui_settle (GTK_WIDGET (fixture->window));

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  g_assert_true (gtk_text_buffer_get_selection_bounds (words, &start, &end));
  selected = gtk_text_buffer_get_text (words, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "leerwerkplaats");
}

/* The window's shadow counts here and not on a screen. */
static void
assert_narrow (Fixture *fixture, const char *page)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_test_message ("%s: at least %d wide", page, minimum);
  g_assert_cmpint (minimum, <=, 380);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[]
      = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  show_study (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      activate (fixture, "win.show-page", pages[i]);
      assert_narrow (fixture, pages[i]);
    }

  /* At a question whose consent is missing, with the buttons for all of that. */
  activate (fixture, "win.start-interview", fixture->interview);
  ui_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "interview.next",
                              NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  assert_narrow (fixture, "interview");
}

/* In a window 1000 pixels wide, beside the list, the way back and the buttons of the window, 500
 * are left in the header for the pages. */
static void
test_switcher (Fixture *fixture, gconstpointer data)
{
  GtkWidget *header;
  int pages = G_MAXINT;

  show_study (fixture);
  activate (fixture, "win.show-record", fixture->partnership);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (
      gtk_widget_get_mapped (find (GTK_WIDGET (fixture->window), is_action_called, "win.go-back")));
  header = find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (ADW_TYPE_SQUEEZER));
  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (!GTK_IS_MENU_BUTTON (child))
        pages = MIN (pages, natural);
    }
  g_assert_cmpint (pages, <=, 500);
}

static void
test_interview (Fixture *fixture, gconstpointer data)
{
  PpsSettings *settings = pps_application_get_settings (fixture->application);
  g_autofree char *open = NULL;
  g_autofree char *left = NULL;

  show_study (fixture);
  activate (fixture, "win.start-interview", fixture->interview);
  open = pps_settings_dup_text (settings, "last-interview");
  g_assert_cmpstr (open, ==, fixture->interview);
  check_names (GTK_WIDGET (fixture->window));

  /* Opened again, the study comes back to the interview. */
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  ui_run_pending ();
  g_assert_false (
      g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "show-page"));

  activate (fixture, "win.leave-interview", NULL);
  left = pps_settings_dup_text (settings, "last-interview");
  g_assert_cmpstr (left, ==, "");
  g_assert_true (has_label (fixture, "eigenaar & smid"));
}

static gboolean
is_reworded (gpointer data)
{
  Fixture *fixture = data;
  PpsWorkspace *workspace = pps_window_get_workspace (fixture->window);
  g_autoptr (PpsRecord) partnership
      = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP, fixture->partnership);

  return g_strcmp0 (pps_record_get_text (partnership, "name"), "Techniek Twente") == 0;
}

static void
test_overview (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *text;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsRecord) partnership = NULL;

  show_study (fixture);
  g_assert_true (has_label (fixture, "<b>Techniek & co</b>"));
  g_assert_true (has_label (fixture, "Smederij <De Vonk>"));

  row = find (GTK_WIDGET (fixture->window), is_row_called, (char *) "Name");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Techniek Twente");
  ui_wait_until (is_reworded, fixture);
  g_assert_true (has_label (fixture, "Techniek Twente"));

  /* What was typed right before the end is saved too. */
  text = find (GTK_WIDGET (fixture->window), is_row_called, (char *) "Description");
  g_object_set (text, "text", "Van de hele regio.\nEn verder.", NULL);
  pps_window_leave (fixture->window);

  workspace = pps_workspace_open (fixture->path, 0, NULL);
  g_assert_nonnull (workspace);
  partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP, fixture->partnership);
  g_assert_cmpstr (pps_record_get_text (partnership, "name"), ==, "Techniek Twente");
  g_assert_cmpstr (pps_record_get_text (partnership, "description"), ==,
                   "Van de hele regio.\nEn verder.");
  pps_store_close (pps_workspace_get_store (workspace));
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  static const char title[] = "Start (year, month or day: 2019-10)";
  g_autoptr (PpsRecord) partnership = NULL;
  GtkWidget *row;

  show_study (fixture);
  partnership = pps_workspace_lookup (pps_window_get_workspace (fixture->window),
                                      PPS_TYPE_PARTNERSHIP, fixture->partnership);
  row = find (GTK_WIDGET (fixture->window), is_row_called, (char *) title);
  gtk_editable_set_text (GTK_EDITABLE (row), "1 oktober 2019");
  pps_field_draft_flush (row);
  g_assert_cmpstr (pps_record_get_text (partnership, "start"), ==, "2019-10-01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2019-10-01");

  /* What is no date stays where it can be bettered, and is told. */
  gtk_editable_set_text (GTK_EDITABLE (row), "al lang");
  pps_field_draft_flush (row);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (pps_record_get_text (partnership, "start"), ==, "2019-10-01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "al lang");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (has_label (fixture, "“al lang” is not a date"));

  gtk_editable_set_text (GTK_EDITABLE (row), "");
  pps_field_draft_flush (row);
  g_assert_cmpstr (pps_record_get_text (partnership, "start"), ==, "");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static GtkWidget *
find_entry (Fixture *fixture, const char *title)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->window), is_row_called, (char *) title);

  g_assert_nonnull (row);

  return row;
}

static gboolean
is_check_of (GtkWidget *widget, gpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget)
         && g_str_has_prefix (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), data);
}

static gboolean
is_edit_button (GtkWidget *widget, gpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), data) == 0;
}

/* Types into a field as a person who then goes on to the next. */
static void
fill_in (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *row = find_entry (fixture, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  pps_field_draft_flush (row);
  ui_settle (GTK_WIDGET (fixture->window));
}

static void
test_editing_interview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) interview = NULL;
  g_autoptr (PpsQuery) heard = NULL;
  GtkWidget *edit;
  GtkWidget *check;

  show_study (fixture);
  interview = pps_workspace_lookup (pps_window_get_workspace (fixture->window), PPS_TYPE_INTERVIEW,
                                    fixture->interview);
  heard = pps_query_new (pps_workspace_get_store (pps_window_get_workspace (fixture->window)),
                         "interview-respondents", fixture->interview, NULL);
  activate (fixture, "win.add-respondent", "W");
  activate (fixture, "win.show-page", "interviews");
  edit = find (GTK_WIDGET (fixture->window), is_edit_button, (char *) "Edit this interview");
  g_assert_nonnull (edit);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (edit), TRUE);
  ui_settle (GTK_WIDGET (fixture->window));
  check_names (GTK_WIDGET (fixture->window));

  fill_in (fixture, "Day and time (2026-12-03 14:00)", "3 december 2026 14.00");
  fill_in (fixture, "Place", "Kantine <2>");
  fill_in (fixture, "Interviewer (initials)", "JvD");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_entry (fixture, "How")), 3);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_entry (fixture, "Language")), 1);
  g_assert_cmpstr (pps_record_get_text (interview, "planned"), ==, "2026-12-03T14:00:00Z");
  g_assert_cmpstr (pps_record_get_text (interview, "place"), ==, "Kantine <2>");
  g_assert_cmpstr (pps_record_get_text (interview, "interviewer"), ==, "JvD");
  g_assert_cmpstr (pps_record_get_text (interview, "medium"), ==, "video");
  g_assert_cmpstr (pps_record_get_text (interview, "language"), ==, "en");
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (has_label (fixture, "Planned · 3 December 2026 14:00 · Kantine <2> · Video"));

  check = find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W2");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (pps_query_get_n (heard), ==, 2);

  check = find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W1");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (pps_query_get_n (heard), ==, 1);
  g_assert_true (has_label (fixture, "W1 does not take part any more"));
  activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (pps_query_get_n (heard), ==, 2);
  check = find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W1");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  gtk_widget_activate_action (check, "interview-row.remove", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (pps_record_is_deleted (interview));
  activate (fixture, "win.take-back", NULL);
  g_assert_false (pps_record_is_deleted (interview));
}

static guint
count (Fixture *fixture, GType type)
{
  return pps_store_count (pps_workspace_get_store (pps_window_get_workspace (fixture->window)),
                          type);
}

static void
test_adding (Fixture *fixture, gconstpointer data)
{
  show_study (fixture);
  activate (fixture, "win.add-organisation", "O");
  activate (fixture, "win.add-respondent", "S");
  activate (fixture, "win.add-characteristic", NULL);
  activate (fixture, "win.add-lesson", NULL);
  activate (fixture, "win.add-round", "evaluation");
  g_assert_cmpuint (count (fixture, PPS_TYPE_ORGANISATION), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_RESPONDENT), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_CHARACTERISTIC), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_LESSON), ==, 1);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 2);
  check_names (GTK_WIDGET (fixture->window));

  activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 1);
  activate (fixture, "win.redo", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 2);
}

static void
test_removing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview;

  show_study (fixture);
  activate (fixture, "win.new-partnership", NULL);
  g_assert_true (has_label (fixture, "New PPS"));
  overview
      = find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_OVERVIEW_PAGE));
  gtk_widget_activate_action (overview, "overview.remove", NULL);
  ui_run_pending ();
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 1);

  gtk_widget_activate_action (overview, "overview.remove", NULL);
  ui_run_pending ();
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 0);
  g_assert_nonnull (
      find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_EMPTY_PAGE)));
  check_names (GTK_WIDGET (fixture->window));

  activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 1);
}

static void
test_stale_ids (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "win.open-partnership", "win.open-interview", "win.start-interview",
    "win.open-answer",      "win.show-finding",   "win.show-record",
  };

  show_study (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      activate (fixture, names[i], "00000000-0000-7000-8000-000000000000");
      activate (fixture, names[i], "");
    }
  g_assert_true (has_label (fixture, "<b>Techniek & co</b>"));
}

/* Guides are reached from the study; all in them has a name; what is typed is on disk when the
 * window lets the study go. */
static void
test_guides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsGuideDraft) draft = NULL;
  GtkWidget *page;
  GtkWidget *field;

  show_study (fixture);
  activate (fixture, "win.show-guides", "");
  check_names (GTK_WIDGET (fixture->window));
  activate (fixture, "win.show-guides", "W");
  check_names (GTK_WIDGET (fixture->window));
  page = find (GTK_WIDGET (fixture->window), is_of_type, GSIZE_TO_POINTER (PPS_TYPE_GUIDES_PAGE));
  g_assert_nonnull (page);
  gtk_widget_activate_action (page, "guides.open-question", "s", "pane.solution");
  ui_run_pending ();
  check_names (GTK_WIDGET (fixture->window));

  field = find (page, is_of_type, GSIZE_TO_POINTER (PPS_TYPE_GUIDE_FIELD));
  g_assert_nonnull (field);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (pps_guide_field_get_view (PPS_GUIDE_FIELD (field))), "Hoe dan?",
      -1);
  pps_window_leave (fixture->window);

  workspace = pps_workspace_open (fixture->path, 0, NULL);
  g_assert_nonnull (workspace);
  draft = pps_guide_draft_new (workspace, "employers");
  g_assert_cmpstr (pps_question_draft_find_text (pps_guide_draft_find (draft, "pane.solution"),
                                                 PPS_GUIDE_PART_LEAD, NULL)
                       ->words.nl,
                   ==, "Hoe dan?");
}

static void
test_accelerators (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) descriptions
      = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; descriptions[i] != NULL; i++)
    {
      g_auto (GStrv) accels
          = gtk_application_get_accels_for_action (GTK_APPLICATION (application), descriptions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        {
          g_test_message ("%s: %s", accels[j], descriptions[i]);
          g_assert_true (g_hash_table_add (seen, g_strdup (accels[j])));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 10);
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) windows = NULL;

  show_study (fixture);
  pps_window_show_preferences (fixture->window);
  ui_run_pending ();

  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      check_names (GTK_WIDGET (window));
      if (ADW_IS_PREFERENCES_WINDOW (window))
        gtk_window_destroy (window);
    }
}

/* All the keys take more than one page: what leads to a page has no negative width. */
static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  GtkShortcutsWindow *shortcuts = NULL;
  g_autofree char *section = NULL;

  show_study (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-help-overlay", NULL);
  shortcuts = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (shortcuts);
  ui_settle (GTK_WIDGET (shortcuts));
  g_object_get (shortcuts, "section-name", &section, NULL);
  g_assert_cmpstr (section, ==, "study");
  gtk_window_close (GTK_WINDOW (shortcuts));
}

/* The other program: opens a study and holds it until its input ends. */
static int
hold (const char *path)
{
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (path, 0, NULL);

  g_print (workspace != NULL ? "+" : "-");
  fflush (stdout);
  while (getchar () != EOF)
    ;

  return 0;
}

/* What has the focus in a drop-down says what is chosen with it, and what was. */
static void
test_drop_down_name (void)
{
  const char *const words[] = { "Design", "Running", NULL };
  GtkWidget *widget = g_object_ref_sink (gtk_drop_down_new_from_strings (words));

  pps_drop_down_name (GTK_DROP_DOWN (widget), "Round");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (widget),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Round: Design");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), 1);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (widget),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Round: Running");
  g_object_unref (widget);
}

static gboolean
has_icon (gpointer unused)
{
  return g_strcmp0 (gtk_window_get_default_icon_name (), "io.github.pps_canvas.PpsCanvas") == 0;
}

/* What a start saves on, it does not save out: our icons are found, and the window has its own once
 * it is there. The environment is as it was. */
static void
test_look (Fixture *fixture, gconstpointer unused)
{
  static const char *const icons[]
      = { "pps-canvas-symbolic",           "pps-interviews-symbolic", "pps-matrix-symbolic",
          "pps-monitor-symbolic",          "pps-overview-symbolic",   "pps-perspectives-symbolic",
          "io.github.pps_canvas.PpsCanvas" };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, icons[i]));

  /* Those of the first frame as pixels: a drawing loads a library before anything is seen. */
  for (guint i = 0; i + 1 < G_N_ELEMENTS (icons); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/org/gnome/Adwaita/icons/16x16/actions/%s.symbolic.png", icons[i]);

      g_assert_true (g_resources_get_info (path, 0, NULL, NULL, NULL));
    }

  show_study (fixture);
  ui_wait_until (has_icon, NULL);
  g_assert_null (g_getenv ("GTK_THEME"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);

  gtk_test_init (&argc, &argv, NULL);
  pps_ui_init ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

#define ADD(path, function) g_test_add ("/shell/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("look", test_look);
  ADD ("templates", test_templates);
  ADD ("lone-pages", test_lone_pages);
  ADD ("busy", test_busy);
  ADD ("pages", test_pages);
  ADD ("hit", test_hit);
  ADD ("narrow", test_narrow);
  ADD ("switcher", test_switcher);
  ADD ("interview", test_interview);
  ADD ("overview", test_overview);
  ADD ("dates", test_dates);
  ADD ("editing-interview", test_editing_interview);
  ADD ("adding", test_adding);
  ADD ("removing", test_removing);
  ADD ("stale-ids", test_stale_ids);
  ADD ("guides", test_guides);
  ADD ("accelerators", test_accelerators);
  ADD ("preferences", test_preferences);
  ADD ("shortcuts", test_shortcuts);
#undef ADD

  g_test_add_func ("/shell/drop-down-name", test_drop_down_name);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
