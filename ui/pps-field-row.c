/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-field-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-drop-down-name.h"
#include "pps-edit.h"
#include "pps-field-draft.h"
#include "pps-may-edit.h"
#include "pps-text-row.h"
#include "pps-when.h"
#include "pps-window.h"

/* One field of a record as a row. What is typed is a draft (pps-field-draft.c); what is chosen is
 * written at once. */

/* Of what was chosen, in characters. */
#define SHOWN_WIDTH 40

typedef struct
{
  GtkWidget *row;
  PpsWorkspace *workspace;
  PpsRecord *record;
  char *field;
  char **values;
  gboolean updating;
} Choice;

static void
choice_free (gpointer user_data)
{
  Choice *choice = user_data;

  g_signal_handlers_disconnect_by_data (choice->record, choice);
  g_object_unref (choice->record);
  g_object_unref (choice->workspace);
  g_strfreev (choice->values);
  g_free (choice->field);
  g_free (choice);
}

static Choice *
choice_new (GtkWidget *row, PpsWorkspace *workspace, PpsRecord *record, const char *field)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->row = row;
  choice->workspace = g_object_ref (workspace);
  choice->record = g_object_ref (record);
  choice->field = g_strdup (field);
  g_object_set_data_full (G_OBJECT (row), "pps-choice", choice, choice_free);

  return choice;
}

static void
show_value (Choice *choice)
{
  const char *value = pps_record_get_text (choice->record, choice->field);

  if (choice->updating)
    return;

  choice->updating = TRUE;
  for (guint i = 0; choice->values[i] != NULL; i++)
    {
      if (g_strcmp0 (choice->values[i], value != NULL ? value : "") == 0)
        adw_combo_row_set_selected (ADW_COMBO_ROW (choice->row), i);
    }
  choice->updating = FALSE;
}

static void
chosen_cb (Choice *choice)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (choice->row));
  g_autoptr (GError) error = NULL;

  if (choice->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (!pps_edit_set_text (choice->workspace, choice->record, choice->field,
                          choice->values[selected], &error))
    {
      pps_window_report (choice->row, error);
      show_value (choice);
    }
}

static void
show_switch (Choice *choice)
{
  GtkSwitch *widget = g_object_get_data (G_OBJECT (choice->row), "switch");

  choice->updating = TRUE;
  gtk_switch_set_active (widget, pps_record_get_boolean (choice->record, choice->field));
  choice->updating = FALSE;
}

static void
switched_cb (Choice *choice)
{
  GtkSwitch *widget = g_object_get_data (G_OBJECT (choice->row), "switch");
  g_autoptr (GError) error = NULL;

  if (choice->updating)
    return;

  if (!pps_edit_set_boolean (choice->workspace, choice->record, choice->field,
                             gtk_switch_get_active (widget), &error))
    {
      pps_window_report (choice->row, error);
      show_switch (choice);
    }
}

GtkWidget *
pps_field_row_new_entry (PpsWorkspace *workspace,
                         PpsRecord *record,
                         const char *field,
                         const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  pps_field_draft_attach (row, workspace, record, field);
  pps_may_edit_follow (workspace, record, row, (PpsMayEditTell) gtk_editable_set_editable);

  return row;
}

GtkWidget *
pps_field_row_new_date (PpsWorkspace *workspace,
                        PpsRecord *record,
                        const char *field,
                        const char *title)
{
  GtkWidget *row = pps_field_row_new_entry (workspace, record, field, title);

  pps_field_draft_set_form (row, pps_edit_set_date, NULL);
  g_signal_connect (row, "entry-activated", G_CALLBACK (pps_field_draft_flush), NULL);

  return row;
}

GtkWidget *
pps_field_row_new_moment (PpsWorkspace *workspace,
                          PpsRecord *record,
                          const char *field,
                          const char *title)
{
  GtkWidget *row = pps_field_row_new_entry (workspace, record, field, title);

  pps_field_draft_set_form (row, pps_edit_set_moment, pps_when_write_moment);
  g_signal_connect (row, "entry-activated", G_CALLBACK (pps_field_draft_flush), NULL);

  return row;
}

GtkWidget *
pps_field_row_new_text (PpsWorkspace *workspace,
                        PpsRecord *record,
                        const char *field,
                        const char *title)
{
  GtkWidget *row = pps_text_row_new (title);

  pps_field_draft_attach (row, workspace, record, field);
  pps_may_edit_follow (workspace, record, row, (PpsMayEditTell) pps_text_row_set_editable);

  return row;
}

GtkWidget *
pps_field_row_new_combo (PpsWorkspace *workspace,
                         PpsRecord *record,
                         const char *field,
                         const char *title,
                         const char *const *values,
                         const char *const *names)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *notify = g_strconcat ("notify::", field, NULL);
  const char *value = pps_record_get_text (record, field);
  Choice *choice = choice_new (row, workspace, record, field);

  g_strv_builder_addv (builder, (const char **) values);
  if (!g_strv_contains (values, value != NULL ? value : ""))
    {
      g_strv_builder_add (builder, value != NULL ? value : "");
      gtk_string_list_append (model, value == NULL || *value == '\0' ? _ ("Not known") : value);
    }
  choice->values = g_strv_builder_end (builder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  pps_drop_down_shorten_row (ADW_COMBO_ROW (row), SHOWN_WIDTH);
  show_value (choice);
  pps_may_edit_follow (workspace, record, row, (PpsMayEditTell) gtk_widget_set_sensitive);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (chosen_cb), choice);
  g_signal_connect_swapped (record, notify, G_CALLBACK (show_value), choice);

  return row;
}

GtkWidget *
pps_field_row_new_switch (PpsWorkspace *workspace,
                          PpsRecord *record,
                          const char *field,
                          const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = gtk_switch_new ();
  g_autofree char *notify = g_strconcat ("notify::", field, NULL);
  Choice *choice = choice_new (row, workspace, record, field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  g_object_set_data (G_OBJECT (row), "switch", widget);

  show_switch (choice);
  pps_may_edit_follow (workspace, record, row, (PpsMayEditTell) gtk_widget_set_sensitive);
  g_signal_connect_swapped (widget, "notify::active", G_CALLBACK (switched_cb), choice);
  g_signal_connect_swapped (record, notify, G_CALLBACK (show_switch), choice);

  return row;
}
