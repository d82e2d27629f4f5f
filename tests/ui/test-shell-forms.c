/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-empty-page.h"
#include "pps-field-draft.h"
#include "pps-overview-page.h"
#include "ui-shell.h"

/* What a PPS is about and who talks to whom, made and changed in the window. */

static void
test_interview (UiShell *fixture, gconstpointer data)
{
  PpsSettings *settings = pps_application_get_settings (fixture->application);
  g_autofree char *open = NULL;
  g_autofree char *left = NULL;

  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.start-interview", fixture->interview);
  open = pps_settings_dup_text (settings, "last-interview");
  g_assert_cmpstr (open, ==, fixture->interview);
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  /* Opened again, the study comes back to the interview. */
  g_assert_true (pps_window_open (fixture->window, fixture->path, 0));
  ui_run_pending ();
  g_assert_false (
      g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "show-page"));

  ui_shell_activate (fixture, "win.leave-interview", NULL);
  left = pps_settings_dup_text (settings, "last-interview");
  g_assert_cmpstr (left, ==, "");
  g_assert_true (ui_shell_has_label (fixture, "eigenaar & smid"));
}

static gboolean
is_reworded (gpointer data)
{
  UiShell *fixture = data;
  PpsWorkspace *workspace = pps_window_get_workspace (fixture->window);
  g_autoptr (PpsRecord) partnership
      = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP, fixture->partnership);

  return g_strcmp0 (pps_record_get_text (partnership, "name"), "Techniek Twente") == 0;
}

static void
test_overview (UiShell *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *text;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsRecord) partnership = NULL;

  ui_shell_show (fixture);
  g_assert_true (ui_shell_has_label (fixture, "<b>Techniek & co</b>"));
  g_assert_true (ui_shell_has_label (fixture, "Smederij <De Vonk>"));

  row = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_row_called, (char *) "Name");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Techniek Twente");
  ui_wait_until (is_reworded, fixture);
  g_assert_true (ui_shell_has_label (fixture, "Techniek Twente"));

  /* What was typed right before the end is saved too. */
  text = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_row_called,
                        (char *) "Description");
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
test_dates (UiShell *fixture, gconstpointer data)
{
  static const char title[] = "Start (year, month or day: 2019-10)";
  g_autoptr (PpsRecord) partnership = NULL;
  GtkWidget *row;

  ui_shell_show (fixture);
  partnership = pps_workspace_lookup (pps_window_get_workspace (fixture->window),
                                      PPS_TYPE_PARTNERSHIP, fixture->partnership);
  row = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_row_called, (char *) title);
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
  g_assert_true (ui_shell_has_label (fixture, "“al lang” is not a date"));

  gtk_editable_set_text (GTK_EDITABLE (row), "");
  pps_field_draft_flush (row);
  g_assert_cmpstr (pps_record_get_text (partnership, "start"), ==, "");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static GtkWidget *
find_entry (UiShell *fixture, const char *title)
{
  GtkWidget *row
      = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_row_called, (char *) title);

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
fill_in (UiShell *fixture, const char *title, const char *text)
{
  GtkWidget *row = find_entry (fixture, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  pps_field_draft_flush (row);
  ui_settle (GTK_WIDGET (fixture->window));
}

static void
test_editing_interview (UiShell *fixture, gconstpointer data)
{
  g_autoptr (PpsRecord) interview = NULL;
  g_autoptr (PpsQuery) heard = NULL;
  GtkWidget *edit;
  GtkWidget *check;

  ui_shell_show (fixture);
  interview = pps_workspace_lookup (pps_window_get_workspace (fixture->window), PPS_TYPE_INTERVIEW,
                                    fixture->interview);
  heard = pps_query_new (pps_workspace_get_store (pps_window_get_workspace (fixture->window)),
                         "interview-respondents", fixture->interview, NULL);
  ui_shell_activate (fixture, "win.add-respondent", "W");
  ui_shell_activate (fixture, "win.show-page", "interviews");
  edit = ui_shell_find (GTK_WIDGET (fixture->window), is_edit_button,
                        (char *) "Edit this interview");
  g_assert_nonnull (edit);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (edit), TRUE);
  ui_settle (GTK_WIDGET (fixture->window));
  ui_shell_check_names (GTK_WIDGET (fixture->window));

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
  g_assert_true (
      ui_shell_has_label (fixture, "Planned · 3 December 2026 14:00 · Kantine <2> · Video"));

  check = ui_shell_find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W2");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (pps_query_get_n (heard), ==, 2);

  check = ui_shell_find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W1");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (pps_query_get_n (heard), ==, 1);
  g_assert_true (ui_shell_has_label (fixture, "W1 does not take part any more"));
  ui_shell_activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (pps_query_get_n (heard), ==, 2);
  check = ui_shell_find (GTK_WIDGET (fixture->window), is_check_of, (char *) "W1");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  gtk_widget_activate_action (check, "interview-row.remove", NULL);
  ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (pps_record_is_deleted (interview));
  ui_shell_activate (fixture, "win.take-back", NULL);
  g_assert_false (pps_record_is_deleted (interview));
}

static guint
count (UiShell *fixture, GType type)
{
  return pps_store_count (pps_workspace_get_store (pps_window_get_workspace (fixture->window)),
                          type);
}

static void
test_adding (UiShell *fixture, gconstpointer data)
{
  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.add-organisation", "O");
  ui_shell_activate (fixture, "win.add-respondent", "S");
  ui_shell_activate (fixture, "win.add-characteristic", NULL);
  ui_shell_activate (fixture, "win.add-lesson", NULL);
  ui_shell_activate (fixture, "win.add-round", "evaluation");
  g_assert_cmpuint (count (fixture, PPS_TYPE_ORGANISATION), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_RESPONDENT), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_CHARACTERISTIC), ==, 2);
  g_assert_cmpuint (count (fixture, PPS_TYPE_LESSON), ==, 1);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 2);
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  ui_shell_activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 1);
  ui_shell_activate (fixture, "win.redo", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_ROUND), ==, 2);
}

static void
test_removing (UiShell *fixture, gconstpointer data)
{
  GtkWidget *overview;

  ui_shell_show (fixture);
  ui_shell_activate (fixture, "win.new-partnership", NULL);
  g_assert_true (ui_shell_has_label (fixture, "New PPS"));
  overview = ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                            GSIZE_TO_POINTER (PPS_TYPE_OVERVIEW_PAGE));
  gtk_widget_activate_action (overview, "overview.remove", NULL);
  ui_run_pending ();
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 1);

  gtk_widget_activate_action (overview, "overview.remove", NULL);
  ui_run_pending ();
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 0);
  g_assert_nonnull (ui_shell_find (GTK_WIDGET (fixture->window), ui_shell_is_of_type,
                                   GSIZE_TO_POINTER (PPS_TYPE_EMPTY_PAGE)));
  ui_shell_check_names (GTK_WIDGET (fixture->window));

  ui_shell_activate (fixture, "win.take-back", NULL);
  g_assert_cmpuint (count (fixture, PPS_TYPE_PARTNERSHIP), ==, 1);
}

int
main (int argc, char **argv)
{
  ui_shell_init (&argc, &argv);

  ui_shell_add ("/shell-forms/interview", test_interview);
  ui_shell_add ("/shell-forms/overview", test_overview);
  ui_shell_add ("/shell-forms/dates", test_dates);
  ui_shell_add ("/shell-forms/editing-interview", test_editing_interview);
  ui_shell_add ("/shell-forms/adding", test_adding);
  ui_shell_add ("/shell-forms/removing", test_removing);

  return ui_shell_run ();
}
