/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-list-keys.h"

/* What the keys do at the ends of a list. It knows nothing of what is in the rows. */

static gboolean
leave (GtkWidget *list, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)), direction);
}

/* As the lists of a page of preferences have it. */
static gboolean
keynav_failed_cb (GtkWidget *list, GtkDirectionType direction)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;

  return leave (list, direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

/* @only: (nullable): the one row that the focus can be in; %NULL for all */
static void
set_reachable (GtkWidget *list, GtkWidget *only)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_can_focus (row, only == NULL || row == only);
}

/* The other rows are passed over as if they were not there. */
static gboolean
key_cb (GtkWidget *list, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (list);
  gboolean tab = key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab;
  gboolean back = key == GDK_KEY_ISO_Left_Tab || (tab && (state & GDK_SHIFT_MASK) != 0);
  gboolean moved;

  if (focus == NULL || (!tab && !back) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  set_reachable (list, focus);
  moved = leave (list, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  set_reachable (list, NULL);

  return moved;
}

void
pps_list_keys_add (GtkListBox *list)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), NULL);
}
