/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-perspectives-page.h"

/* A place holder: a colleague's page comes here. */

struct _PpsPerspectivesPage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, GTK_TYPE_WIDGET)

static void
pps_perspectives_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_perspectives_page_parent_class)->dispose (object);
}

static void
pps_perspectives_page_class_init (PpsPerspectivesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_perspectives_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pps_perspectives_page_init (PpsPerspectivesPage *self)
{
}

GtkWidget *
pps_perspectives_page_new (PpsWorkspace *workspace)
{
  return g_object_new (PPS_TYPE_PERSPECTIVES_PAGE, NULL);
}

void
pps_perspectives_page_set_partnership (PpsPerspectivesPage *self,
                                       PpsPartnership      *partnership)
{
}
