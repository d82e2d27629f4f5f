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

#define LISTED_WIDTH 40

/* Shortening. A list of our own has to show by itself which choice it is, as that of GTK does. */

static void
set_up_shown_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer max)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (max));
  gtk_list_item_set_child (item, label);
}

static void
bind_shown_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_up_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *chosen = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LISTED_WIDTH);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), chosen);
  g_object_bind_property (item, "selected", chosen, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (label),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
make_shown (int max)
{
  GtkListItemFactory *shown = gtk_signal_list_item_factory_new ();

  g_signal_connect (shown, "setup", G_CALLBACK (set_up_shown_cb), GINT_TO_POINTER (max));
  g_signal_connect (shown, "bind", G_CALLBACK (bind_shown_cb), NULL);

  return shown;
}

static GtkListItemFactory *
make_listed (void)
{
  GtkListItemFactory *listed = gtk_signal_list_item_factory_new ();

  g_signal_connect (listed, "setup", G_CALLBACK (set_up_listed_cb), NULL);
  g_signal_connect (listed, "bind", G_CALLBACK (bind_listed_cb), NULL);

  return listed;
}

void
pps_drop_down_shorten (GtkDropDown *self, int max)
{
  g_autoptr (GtkListItemFactory) shown = make_shown (max);
  g_autoptr (GtkListItemFactory) listed = make_listed ();

  g_return_if_fail (GTK_IS_DROP_DOWN (self));
  g_return_if_fail (max > 0);

  gtk_drop_down_set_factory (self, shown);
  gtk_drop_down_set_list_factory (self, listed);
}

void
pps_drop_down_shorten_row (AdwComboRow *row, int max)
{
  g_autoptr (GtkListItemFactory) shown = make_shown (max);
  g_autoptr (GtkListItemFactory) listed = make_listed ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (max > 0);

  adw_combo_row_set_factory (row, shown);
  adw_combo_row_set_list_factory (row, listed);
}
