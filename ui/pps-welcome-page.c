/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-welcome-page.h"

/* The welcome page: all in its template, all through actions of the application. */

struct _PpsWelcomePage
{
  GtkWidget parent_instance;

  GtkWidget *sample;
};

G_DEFINE_FINAL_TYPE (PpsWelcomePage, pps_welcome_page, GTK_TYPE_WIDGET)

static void
pps_welcome_page_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (pps_welcome_page_parent_class)->dispose (object);
}

/* The first key is for what most do first, and not for the menu above it. */
static void
pps_welcome_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pps_welcome_page_parent_class)->map (widget);

  gtk_widget_grab_focus (PPS_WELCOME_PAGE (widget)->sample);
}

static void
pps_welcome_page_class_init (PpsWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pps_welcome_page_dispose;
  widget_class->map = pps_welcome_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/pps_canvas/PpsCanvas/ui/pps-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PpsWelcomePage, sample);
}

static void
pps_welcome_page_init (PpsWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pps_welcome_page_new (void)
{
  return g_object_new (PPS_TYPE_WELCOME_PAGE, NULL);
}
