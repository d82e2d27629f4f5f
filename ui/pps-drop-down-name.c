/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-drop-down-name.h"

/* What has the focus in a GtkDropDown is a button inside it, which in this version of GTK is called
 * by the name of its class. */

static void
show_name (GtkDropDown *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));
  const char *name = g_object_get_data (G_OBJECT (self), "pps-name");
  GObject *selected = gtk_drop_down_get_selected_item (self);
  g_autofree char *label
      = GTK_IS_STRING_OBJECT (selected) ? g_strdup_printf (
            "%s: %s", name, gtk_string_object_get_string (GTK_STRING_OBJECT (selected)))
                                        : g_strdup (name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

void
pps_drop_down_name (GtkDropDown *self, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (self));

  g_object_set_data_full (G_OBJECT (self), "pps-name", g_strdup (name), g_free);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (show_name), NULL);
  show_name (self);
}
