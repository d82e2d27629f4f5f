/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-flag-button.h"

#include <glib/gi18n.h>

#include "pps-progress-sign.h"

/* A flat toggle with the same flag on it that the rail shows. Its state is the action's. */

struct _PpsFlagButton
{
  GtkWidget parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (PpsFlagButton, pps_flag_button, GTK_TYPE_WIDGET)

static void
pps_flag_button_dispose (GObject *object)
{
  g_clear_pointer (&PPS_FLAG_BUTTON (object)->toggle, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_flag_button_parent_class)->dispose (object);
}

static void
pps_flag_button_class_init (PpsFlagButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_flag_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pps_flag_button_init (PpsFlagButton *self)
{
  PpsProgressSign *sign = g_object_new (PPS_TYPE_PROGRESS_SIGN, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  pps_progress_sign_set_progress (sign, PPS_PROGRESS_FLAGGED);

  self->toggle = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->toggle), GTK_WIDGET (sign));
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "flag");
  gtk_widget_set_tooltip_text (self->toggle, _ ("Flag to come back to (Ctrl+G)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Flag to come back to"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->toggle), "interview.flag");
  gtk_widget_set_parent (self->toggle, GTK_WIDGET (self));
}
