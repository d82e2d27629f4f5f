/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-drop-down-name.h"
#include "pps-empty-page.h"
#include "pps-error-page.h"
#include "pps-guide-draft.h"
#include "pps-guide-field.h"
#include "pps-guides-page.h"
#include "pps-letter-chip.h"
#include "pps-text-row.h"
#include "pps-welcome-page.h"
#include "ui-shell.h"

/* The window around the pages, in process: driven through its actions and widgets. */

static const char *program;

static void
test_templates (UiShell *fixture, gconstpointer data)
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
  g_assert_false (ui_shell_has_name (nameless));

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_object_ref_sink (widgets[i]);
      g_assert_finalize_object (widgets[i]);
    }

  shortcuts = gtk_builder_new_from_resource ("/io/github/pps_canvas/PpsCanvas/ui/pps-shortcuts.ui");
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (shortcuts, "shortcuts")));
}

static void
test_lone_pages (UiShell *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->dir, "missing.ppscanvas", NULL);

  pps_window_show_welcome (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  g_assert_false (pps_window_open (fixture->window, missing, 0));
  ui_run_pending ();
  g_assert_nonnull (ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                                   GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)));
  g_assert_null (pps_window_get_path (fixture->window));
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  ui_shell_show (fixture);
  g_assert_null (ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                                GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)));
}

static void
test_busy (UiShell *fixture, gconstpointer data)
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

  gtk_widget_activate_action (ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                                             GSIZE_TO_POINTER (PPS_TYPE_ERROR_PAGE)),
                              "error.read-only", NULL);
  ui_run_pending ();
  g_assert_nonnull (pps_window_get_workspace (fixture->window));
  g_assert_true (pps_store_is_read_only (
      pps_workspace_get_store (pps_window_get_workspace (fixture->window))));
  ui_shell_check_names (GTK_WIDGET (fixture->window));
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_subprocess_wait (holder, NULL, NULL);
}

static void
test_pages (UiShell *fixture, gconstpointer data)
{
  static const char *const pages[]
      = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };
  PpsSettings *settings = pps_application_get_settings (fixture->application);

  ui_shell_show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *last = NULL;

      ui_shell_activate (fixture, "win.show-page", pages[i]);
      last = pps_settings_dup_text (settings, "last-page");
      g_assert_cmpstr (last, ==, pages[i]);
      ui_shell_check_names (GTK_WIDGET (fixture->window));
    }

  ui_shell_activate (fixture, "win.search-text", "leerwerkplaats");
  g_assert_true (ui_shell_has_label (fixture, "een leerwerkplaats naast de smidse"));
  ui_shell_check_names (GTK_WIDGET (fixture->window));
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
test_hit (UiShell *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *focus;
  GtkTextBuffer *words;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *selected = NULL;

  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.search-text", "leerwerkplaatsen");
  row = ui_shell_find (GTK_WIDGET (fixture->window), is_hit, NULL);
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
assert_narrow (UiShell *fixture, const char *page)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_test_message ("%s: at least %d wide", page, minimum);
  g_assert_cmpint (minimum, <=, 380);
}

static void
test_narrow (UiShell *fixture, gconstpointer data)
{
  static const char *const pages[]
      = { "overview", "interviews", "canvas", "perspectives", "matrix", "monitor" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  ui_shell_show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      ui_shell_activate (fixture, "win.show-page", pages[i]);
      assert_narrow (fixture, pages[i]);
    }

  /* At a question whose consent is missing, with the buttons for all of that. */
  ui_shell_activate (fixture, "win.start-interview", fixture->interview);
  ui_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "interview.next",
                              NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  assert_narrow (fixture, "interview");
}

/* In a window 1000 pixels wide, beside the list, the way back and the buttons of the window, 500
 * are left in the header for the pages. */
static void
test_switcher (UiShell *fixture, gconstpointer data)
{
  GtkWidget *header;
  int pages = G_MAXINT;

  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.show-record", fixture->partnership);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (
      ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_action_called, "win.go-back")));
  header = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                          GSIZE_TO_POINTER (ADW_TYPE_SQUEEZER));
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
test_stale_ids (UiShell *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "win.open-partnership", "win.open-interview", "win.start-interview",
    "win.open-answer",      "win.show-finding",   "win.show-record",
  };

  ui_shell_show (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ui_shell_activate (fixture, names[i], "00000000-0000-7000-8000-000000000000");
      ui_shell_activate (fixture, names[i], "");
    }
  g_assert_true (ui_shell_has_label (fixture, "<b>Techniek & co</b>"));
}

/* Guides are reached from the study; all in them has a name; what is typed is on disk when the
 * window lets the study go. */
static void
test_guides (UiShell *fixture, gconstpointer data)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsGuideDraft) draft = NULL;
  GtkWidget *page;
  GtkWidget *field;

  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.show-guides", "");
  ui_shell_check_names (GTK_WIDGET (fixture->window));
  ui_shell_activate (fixture, "win.show-guides", "W");
  ui_shell_check_names (GTK_WIDGET (fixture->window));
  page = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                        GSIZE_TO_POINTER (PPS_TYPE_GUIDES_PAGE));
  g_assert_nonnull (page);
  gtk_widget_activate_action (page, "guides.open-question", "s", "pane.solution");
  ui_run_pending ();
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  field = ui_shell_find (page, ui_shell_is_of_type, GSIZE_TO_POINTER (PPS_TYPE_GUIDE_FIELD));
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
test_accelerators (UiShell *fixture, gconstpointer data)
{
  g_auto (GStrv) descriptions
      = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; descriptions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (
          GTK_APPLICATION (fixture->application), descriptions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        {
          g_test_message ("%s: %s", accels[j], descriptions[i]);
          g_assert_true (g_hash_table_add (seen, g_strdup (accels[j])));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 10);
}

static void
test_preferences (UiShell *fixture, gconstpointer data)
{
  g_autoptr (GListModel) windows = NULL;

  ui_shell_show (fixture);
  pps_window_show_preferences (fixture->window);
  ui_run_pending ();

  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      ui_shell_check_names (GTK_WIDGET (window));
      if (ADW_IS_PREFERENCES_WINDOW (window))
        gtk_window_destroy (window);
    }
}

/* All the keys take more than one page: what leads to a page has no negative width. */
static void
test_shortcuts (UiShell *fixture, gconstpointer data)
{
  GtkShortcutsWindow *shortcuts = NULL;
  g_autofree char *section = NULL;

  ui_shell_show (fixture);
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
test_look (UiShell *fixture, gconstpointer unused)
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

  ui_shell_show (fixture);
  ui_wait_until (has_icon, NULL);
  g_assert_null (g_getenv ("GTK_THEME"));
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);

  ui_shell_init (&argc, &argv);

  ui_shell_add ("/shell/look", test_look);
  ui_shell_add ("/shell/templates", test_templates);
  ui_shell_add ("/shell/lone-pages", test_lone_pages);
  ui_shell_add ("/shell/busy", test_busy);
  ui_shell_add ("/shell/pages", test_pages);
  ui_shell_add ("/shell/hit", test_hit);
  ui_shell_add ("/shell/narrow", test_narrow);
  ui_shell_add ("/shell/switcher", test_switcher);
  ui_shell_add ("/shell/stale-ids", test_stale_ids);
  ui_shell_add ("/shell/guides", test_guides);
  ui_shell_add ("/shell/accelerators", test_accelerators);
  ui_shell_add ("/shell/preferences", test_preferences);
  ui_shell_add ("/shell/shortcuts", test_shortcuts);
  g_test_add_func ("/shell/drop-down-name", test_drop_down_name);

  return ui_shell_run ();
}
