/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-spin-name.h"

#include <glib/gi18n.h>

/* The buttons are found by their style classes: GTK has no other way to them. */

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pps_spin_name (GtkSpinButton *spin, const char *name)
{
  /* Translators: of a number, on a button that makes it smaller: “Minutes, less”. */
  g_autofree char *less = g_strdup_printf (_ ("%s, less"), name);
  g_autofree char *more = g_strdup_printf (_ ("%s, more"), name);

  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  set_name (GTK_WIDGET (spin), name);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (spin)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_has_css_class (child, "down"))
        set_name (child, less);
      else if (gtk_widget_has_css_class (child, "up"))
        set_name (child, more);
      else
        set_name (child, name);
    }
}
