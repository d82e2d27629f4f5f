/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-expander.h"

/* Taking a widget out of its parent makes it visible to the next, so this is told each time. */
static void
expanded_cb (GtkExpander *expander)
{
  GtkWidget *child = gtk_expander_get_child (expander);

  if (child != NULL)
    gtk_widget_set_child_visible (child, gtk_expander_get_expanded (expander));
}

void
pps_expander_guard (GtkExpander *expander)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));

  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  expanded_cb (expander);
}
