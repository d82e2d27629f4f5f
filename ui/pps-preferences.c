/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "pps-edit.h"
#include "pps-field-row.h"
#include "pps-window.h"

/* What a user can set: of the program, the initials that stand with each change; of the study, its
 * name and the language of its sheets. */

static void
initials_cb (AdwEntryRow *row, PpsSettings *settings)
{
  PpsWorkspace *workspace = g_object_get_data (G_OBJECT (row), "workspace");
  const char *initials = gtk_editable_get_text (GTK_EDITABLE (row));

  pps_settings_set_text (settings, "initials", initials);
  pps_settings_sync (settings);
  if (workspace != NULL)
    pps_store_set_author (pps_workspace_get_store (workspace), initials);
}

static GtkWidget *
make_program_group (PpsSettings *settings, PpsWorkspace *workspace)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *initials = pps_settings_dup_text (settings, "initials");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("You"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group), _ ("Your initials are kept with each change that you make."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Initials"));
  gtk_editable_set_text (GTK_EDITABLE (row), initials);
  if (workspace != NULL)
    g_object_set_data_full (G_OBJECT (row), "workspace", g_object_ref (workspace), g_object_unref);
  g_signal_connect_object (row, "changed", G_CALLBACK (initials_cb), settings, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
make_study_group (PpsWorkspace *workspace)
{
  static const char *const languages[] = { "nl", "en", NULL };
  /* Each language by its own name, whatever the language of the screen. */
  static const char *const names[] = { "Nederlands", "English", NULL };
  GtkWidget *group = adw_preferences_group_new ();
  PpsRecord *study = PPS_RECORD (pps_workspace_get_study (workspace));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("This study"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             pps_field_row_new_entry (workspace, study, "name", _ ("Name")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             pps_field_row_new_combo (workspace, study, "language",
                                                      _ ("Language of the sheets"), languages,
                                                      names));

  return group;
}

void
pps_preferences_present (GtkWindow *parent, PpsSettings *settings, PpsWorkspace *workspace)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_program_group (settings, workspace)));
  if (workspace != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (make_study_group (workspace)));

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 420);
  gtk_window_present (GTK_WINDOW (window));
}
