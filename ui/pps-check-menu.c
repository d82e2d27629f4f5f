/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-check-menu.h"

#include <glib/gi18n-lib.h>

/* A list to tick in, behind a button. It knows ids and titles and not what they are of. */

#define HEIGHT 420

struct _PpsCheckMenu
{
  GtkWidget parent_instance;

  char *name;
  GtkMenuButton *button;
  GtkBox *list;
  GPtrArray *checks; /* of GtkCheckButton, with its id */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PpsCheckMenu, pps_check_menu, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkCheckButton *
get_check (PpsCheckMenu *self, guint index)
{
  return g_ptr_array_index (self->checks, index);
}

static const char *
get_id (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "id");
}

static guint
count_chosen (PpsCheckMenu *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (get_check (self, i));

  return n;
}

static void
update_label (PpsCheckMenu *self)
{
  guint n = count_chosen (self);
  g_autofree char *label = NULL;

  /* Translators: what is chosen, as in "Panes: 3 of 18" */
  label = n == self->checks->len
              ? g_strdup_printf (_ ("%s: all"), self->name)
              : g_strdup_printf (_ ("%s: %u of %u"), self->name, n, self->checks->len);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
toggled_cb (PpsCheckMenu *self)
{
  if (self->quiet)
    return;

  update_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_all (PpsCheckMenu *self, gboolean chosen)
{
  self->quiet = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (get_check (self, i), chosen);
  self->quiet = FALSE;
  toggled_cb (self);
}

static void
all_cb (PpsCheckMenu *self)
{
  set_all (self, TRUE);
}

static void
none_cb (PpsCheckMenu *self)
{
  set_all (self, FALSE);
}

static void
pps_check_menu_dispose (GObject *object)
{
  PpsCheckMenu *self = PPS_CHECK_MENU (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (pps_check_menu_parent_class)->dispose (object);
}

static void
pps_check_menu_class_init (PpsCheckMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_check_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", PPS_TYPE_CHECK_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pps_check_menu_init (PpsCheckMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *all = gtk_button_new_with_label (_ ("All"));
  GtkWidget *none = gtk_button_new_with_label (_ ("None"));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->checks = g_ptr_array_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (none, "flat");
  gtk_box_append (GTK_BOX (row), all);
  gtk_box_append (GTK_BOX (row), none);
  gtk_box_append (GTK_BOX (column), row);
  gtk_box_append (GTK_BOX (column), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  g_signal_connect_object (all, "clicked", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (none, "clicked", G_CALLBACK (none_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pps_check_menu_new (const char *name)
{
  PpsCheckMenu *self = g_object_new (PPS_TYPE_CHECK_MENU, NULL);

  self->name = g_strdup (name);
  update_label (self);

  return GTK_WIDGET (self);
}

void
pps_check_menu_add (PpsCheckMenu *self, const char *id, const char *title)
{
  GtkWidget *check;

  g_return_if_fail (PPS_IS_CHECK_MENU (self));

  check = gtk_check_button_new_with_label (title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, check);
  g_ptr_array_add (self->checks, check);
  update_label (self);
}

void
pps_check_menu_add_head (PpsCheckMenu *self, const char *title)
{
  GtkWidget *label;

  g_return_if_fail (PPS_IS_CHECK_MENU (self));

  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (self->list, label);
}

void
pps_check_menu_clear (PpsCheckMenu *self)
{
  GtkWidget *child;

  g_return_if_fail (PPS_IS_CHECK_MENU (self));

  g_ptr_array_set_size (self->checks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  update_label (self);
}

static GtkCheckButton *
find (PpsCheckMenu *self, const char *id)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      if (g_str_equal (get_id (get_check (self, i)), id))
        return get_check (self, i);
    }

  return NULL;
}

void
pps_check_menu_set_chosen (PpsCheckMenu *self, const char *id, gboolean chosen)
{
  GtkCheckButton *check;

  g_return_if_fail (PPS_IS_CHECK_MENU (self));

  check = find (self, id);
  if (check != NULL)
    gtk_check_button_set_active (check, chosen);
}

gboolean
pps_check_menu_is_chosen (PpsCheckMenu *self, const char *id)
{
  GtkCheckButton *check;

  g_return_val_if_fail (PPS_IS_CHECK_MENU (self), FALSE);

  check = find (self, id);

  return check != NULL && gtk_check_button_get_active (check);
}

GStrv
pps_check_menu_list_chosen (PpsCheckMenu *self, gboolean chosen)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (PPS_IS_CHECK_MENU (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (gtk_check_button_get_active (get_check (self, i)) == chosen)
        g_strv_builder_add (ids, get_id (get_check (self, i)));
    }

  return g_strv_builder_end (ids);
}

gboolean
pps_check_menu_has_all (PpsCheckMenu *self)
{
  g_return_val_if_fail (PPS_IS_CHECK_MENU (self), FALSE);

  return count_chosen (self) == self->checks->len;
}
