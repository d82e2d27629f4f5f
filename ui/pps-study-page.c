/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-study-page.h"

struct _PpsStudyPage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsStudyPage, pps_study_page, GTK_TYPE_WIDGET)

static void
pps_study_page_class_init (PpsStudyPageClass *klass)
{
  g_signal_new ("place-changed", PPS_TYPE_STUDY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pps_study_page_init (PpsStudyPage *self)
{
}

GtkWidget *
pps_study_page_new (PpsWorkspace *workspace)
{
  return g_object_new (PPS_TYPE_STUDY_PAGE, NULL);
}

void
pps_study_page_open_partnership (PpsStudyPage   *self,
                                 PpsPartnership *partnership,
                                 const char     *page)
{
}

void
pps_study_page_open_first (PpsStudyPage *self)
{
}

void
pps_study_page_show_finding (PpsStudyPage *self,
                             const char   *id)
{
}

void
pps_study_page_focus_record (PpsStudyPage *self,
                             PpsRecord    *record)
{
}

void
pps_study_page_search (PpsStudyPage *self,
                       const char   *text)
{
}

PpsPartnership *
pps_study_page_get_partnership (PpsStudyPage *self)
{
  return NULL;
}

const char *
pps_study_page_get_page_name (PpsStudyPage *self)
{
  return "overview";
}
