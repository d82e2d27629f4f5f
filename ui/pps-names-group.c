/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-names-group.h"

#include <glib/gi18n.h>

#include "pps-describe.h"
#include "pps-name-find.h"
#include "pps-window.h"

/* One row to look with, and below it a row for each hit. Nothing is looked for unasked: it reads
 * all names and all answers. */

struct _PpsNamesGroup
{
  AdwPreferencesGroup parent_instance;

  PpsWorkspace *workspace;
  PpsKeyring *keyring;
  gulong changed_id;
  GtkWidget *look;
  GPtrArray *hits;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PpsNamesGroup, pps_names_group, ADW_TYPE_PREFERENCES_GROUP)

static void
clear (PpsNamesGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
}

static void
show_state (PpsNamesGroup *self)
{
  gboolean open = self->keyring != NULL && pps_keyring_is_open (self->keyring);

  gtk_widget_set_visible (GTK_WIDGET (self), open);
  if (!open)
    clear (self);
}

static void replace_cb (PpsNamesGroup *self, GtkWidget *button);

static void
add_hit (PpsNamesGroup *self, const PpsNameHit *hit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = g_strdup_printf (_ ("Replace by %s"), hit->code);
  g_autofree char *where
      = pps_describe_record (self->workspace, hit->record, pps_describe_language ());
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, hit->excerpt);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hit->excerpt);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "pps-hit", (gpointer) hit);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (replace_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static guint
search (PpsNamesGroup *self)
{
  clear (self);
  if (self->keyring == NULL || !pps_keyring_is_open (self->keyring))
    return 0;

  pps_keys_touch (pps_keyring_get_keys (self->keyring));
  self->hits = pps_name_find (self->workspace, pps_keyring_get_keys (self->keyring));
  for (guint i = 0; i < self->hits->len; i++)
    add_hit (self, g_ptr_array_index (self->hits, i));

  return self->hits->len;
}

static void
replace_cb (PpsNamesGroup *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (!pps_name_replace (self->workspace, g_object_get_data (G_OBJECT (button), "pps-hit"), &error))
    {
      pps_window_report (GTK_WIDGET (self), error);
      return;
    }

  /* The button goes, and with it the focus. */
  gtk_widget_grab_focus (self->look);
  search (self);
}

static void
look_cb (PpsNamesGroup *self)
{
  if (search (self) == 0)
    pps_window_toast (GTK_WIDGET (self), _ ("No names of respondents were found in answers."));
}

static void
pps_names_group_root (GtkWidget *widget)
{
  PpsNamesGroup *self = PPS_NAMES_GROUP (widget);

  GTK_WIDGET_CLASS (pps_names_group_parent_class)->root (widget);
  if (self->keyring == NULL)
    {
      g_set_object (&self->keyring, pps_window_get_keyring (widget));
      if (self->keyring != NULL)
        self->changed_id
            = g_signal_connect_swapped (self->keyring, "changed", G_CALLBACK (show_state), self);
    }
  show_state (self);
}

static void
pps_names_group_dispose (GObject *object)
{
  PpsNamesGroup *self = PPS_NAMES_GROUP (object);

  if (self->keyring != NULL)
    g_clear_signal_handler (&self->changed_id, self->keyring);
  g_clear_object (&self->keyring);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (pps_names_group_parent_class)->dispose (object);
}

static void
pps_names_group_finalize (GObject *object)
{
  g_ptr_array_unref (PPS_NAMES_GROUP (object)->rows);

  G_OBJECT_CLASS (pps_names_group_parent_class)->finalize (object);
}

static void
pps_names_group_class_init (PpsNamesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_names_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pps_names_group_finalize;
  GTK_WIDGET_CLASS (klass)->root = pps_names_group_root;
}

static void
pps_names_group_init (PpsNamesGroup *self)
{
  const char *title = _ ("Look for names in answers");

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Names in answers"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("What was typed in a hurry may hold a name. Replace it by the code before you make "
         "findings of it. The history still holds it until the respondent is erased."));
  self->look = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->look), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->look), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->look),
                             gtk_image_new_from_icon_name ("edit-find-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->look), TRUE);
  g_signal_connect_swapped (self->look, "activated", G_CALLBACK (look_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->look);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pps_names_group_new (PpsWorkspace *workspace)
{
  PpsNamesGroup *self = g_object_new (PPS_TYPE_NAMES_GROUP, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}
