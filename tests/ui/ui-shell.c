/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-shell.h"

#include "pps-edit.h"
#include "pps-ui.h"
#include "test-folder.h"

/* There is one in a process. */
static PpsApplication *application;

static void
make_study (UiShell *fixture)
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
set_up (UiShell *fixture, gconstpointer data)
{
  fixture->dir = test_folder_new ();
  fixture->path = g_build_filename (fixture->dir, "study.ppscanvas", NULL);
  make_study (fixture);

  fixture->application = application;
  fixture->window = pps_window_new (application);
}

static void
tear_down (UiShell *fixture, gconstpointer data)
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

void
ui_shell_show (UiShell *fixture)
{
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_until (ui_is_mapped, fixture->window);
  ui_run_pending ();
}

void
ui_shell_activate (UiShell *fixture, const char *action, const char *parameter)
{
  if (parameter != NULL)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", parameter);
  else
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  ui_run_pending ();
}

/* Finding widgets */

GtkWidget *
ui_shell_find (GtkWidget *widget, UiShellMatch match, gpointer data)
{
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_shell_find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
ui_shell_is_of_type (GtkWidget *widget, gpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (data))
         && gtk_widget_get_child_visible (widget);
}

gboolean
ui_shell_is_action_called (GtkWidget *widget, gpointer data)
{
  return GTK_IS_ACTIONABLE (widget) && gtk_widget_get_child_visible (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

gboolean
ui_shell_is_row_called (GtkWidget *widget, gpointer data)
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

gboolean
ui_shell_has_label (UiShell *fixture, const char *text)
{
  return ui_shell_find (GTK_WIDGET (fixture->window), is_label_of, (char *) text) != NULL;
}

/* Names */

static gboolean
has_text (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

gboolean
ui_shell_has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* The text of an entry has its name from the entry. */
  if (GTK_IS_TEXT (widget))
    return ui_shell_has_name (
        gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_EDITABLE));
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return ui_shell_has_name (gtk_widget_get_parent (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != '\0';

  /* A button calls itself labelled by its child, also where that is an icon. */
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || (!GTK_IS_BUTTON (widget)
             && gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
         || ui_shell_find (widget, has_text, NULL) != NULL;
}

/* What takes the focus only to hand it on to its children has no name to tell. */
static gboolean
is_container (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_SCROLLED_WINDOW (widget)
         || GTK_IS_VIEWPORT (widget) || GTK_IS_WINDOW (widget);
}

void
ui_shell_check_names (GtkWidget *widget)
{
  /* Toasts are made by libadwaita, whose button to close one has no name. */
  if (!gtk_widget_get_mapped (widget)
      || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    return;

  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget)
      && !is_container (widget) && !ui_shell_has_name (widget))
    {
      g_test_message ("No name: %s in %s", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_test_fail ();
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ui_shell_check_names (child);
}

void
ui_shell_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  pps_ui_init ();
  application = pps_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

void
ui_shell_add (const char *path, UiShellTest test)
{
  g_test_add (path, UiShell, NULL, set_up, test, tear_down);
}

int
ui_shell_run (void)
{
  int result = g_test_run ();

  g_object_unref (application);

  return result;
}
