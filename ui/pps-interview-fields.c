/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-fields.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-edit.h"
#include "pps-field-row.h"
#include "pps-spin-name.h"
#include "pps-who-row.h"
#include "pps-window.h"

/* What can be said of an interview beside its answers. Each row edits its own field; removing is an
 * action of the row that the list stands in. */

static GtkWidget *
make_medium_row (PpsWorkspace *workspace, PpsRecord *record)
{
  static const char *const media[] = { "", "on-site", "phone", "video", NULL };
  const char *language = pps_describe_language ();
  const char *names[] = {
    _ ("Not known"),
    pps_describe_word ("medium", media[1], language),
    pps_describe_word ("medium", media[2], language),
    pps_describe_word ("medium", media[3], language),
    NULL,
  };

  return pps_field_row_new_combo (workspace, record, "medium", _ ("How"), media, names);
}

static void
minutes_changed_cb (GtkSpinButton *spin, PpsWorkspace *workspace)
{
  PpsInterview *interview = g_object_get_data (G_OBJECT (spin), "interview");
  int minutes = gtk_spin_button_get_value_as_int (spin);
  gint64 before = 0;
  g_autoptr (GError) error = NULL;

  pps_record_get_integer (PPS_RECORD (interview), "planned-minutes", &before);
  if (minutes != before && !pps_edit_plan_minutes (workspace, interview, minutes, &error))
    pps_window_report (GTK_WIDGET (spin), error);
}

static void
show_minutes (GtkSpinButton *spin)
{
  PpsInterview *interview = g_object_get_data (G_OBJECT (spin), "interview");
  gint64 minutes = 0;

  pps_record_get_integer (PPS_RECORD (interview), "planned-minutes", &minutes);
  gtk_spin_button_set_value (spin, minutes);
}

/* 0 is: not set. */
static GtkWidget *
make_minutes_row (PpsWorkspace *workspace, PpsInterview *interview)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 24 * 60, 15);

  g_object_set_data_full (G_OBJECT (spin), "interview", g_object_ref (interview), g_object_unref);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  pps_spin_name (GTK_SPIN_BUTTON (spin), _ ("Minutes"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Minutes"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  show_minutes (GTK_SPIN_BUTTON (spin));
  g_signal_connect_object (interview, "notify::planned-minutes", G_CALLBACK (show_minutes), spin,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (minutes_changed_cb), workspace, 0);

  return row;
}

static GtkWidget *
make_language_row (PpsWorkspace *workspace, PpsRecord *record)
{
  static const char *const languages[] = { "nl", "en", NULL };
  const char *names[] = { _ ("Dutch"), _ ("English"), NULL };

  return pps_field_row_new_combo (workspace, record, "language", _ ("Language"), languages, names);
}

static GtkWidget *
make_remove_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove this interview"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "error");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "interview-row.remove");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

void
pps_interview_fields_fill (GtkListBox *list, PpsWorkspace *workspace, PpsInterview *interview)
{
  PpsRecord *record = PPS_RECORD (interview);

  gtk_list_box_append (list, pps_who_row_new (workspace, interview));
  gtk_list_box_append (list, pps_field_row_new_moment (workspace, record, "planned",
                                                       _ ("Day and time (2026-12-03 14:00)")));
  gtk_list_box_append (list, make_minutes_row (workspace, interview));
  gtk_list_box_append (list, pps_field_row_new_entry (workspace, record, "place", _ ("Place")));
  gtk_list_box_append (list, make_medium_row (workspace, record));
  gtk_list_box_append (list, pps_field_row_new_entry (workspace, record, "interviewer",
                                                      _ ("Interviewer (initials)")));
  gtk_list_box_append (list, make_language_row (workspace, record));
  gtk_list_box_append (list, make_remove_row ());
}
