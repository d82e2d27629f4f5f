/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-interview-page.h"

/* A place holder: a colleague's page comes here. */

struct _PpsInterviewPage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsInterviewPage, pps_interview_page, GTK_TYPE_WIDGET)

static void
pps_interview_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pps_interview_page_parent_class)->dispose (object);
}

static void
pps_interview_page_class_init (PpsInterviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pps_interview_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pps_interview_page_init (PpsInterviewPage *self)
{
}

GtkWidget *
pps_interview_page_new (PpsWorkspace *workspace)
{
  return g_object_new (PPS_TYPE_INTERVIEW_PAGE, NULL);
}

void
pps_interview_page_open (PpsInterviewPage *self,
                         PpsInterview     *interview,
                         const char       *question)
{
}

void
pps_interview_page_flush (PpsInterviewPage *self)
{
}
