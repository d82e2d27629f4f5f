/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-guide-changes-view.h"
#include "pps-guide-list.h"
#include "pps-guide-question-view.h"
#include "pps-guide-view.h"
#include "pps-guides-page.h"

G_BEGIN_DECLS

/* What the two halves of the page share: pps-guides-page.c goes from one view to another,
 * pps-guides-page-actions.c does what is asked. */

struct _PpsGuidesPage
{
  GtkWidget parent_instance;

  AdwWindowTitle *title;
  GtkWidget *leave;
  GtkWidget *back;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *import;
  GtkWidget *export;
  GtkStack *stack;

  PpsWorkspace *workspace;
  PpsGuideDraft *draft;
  gboolean folded;

  PpsGuideList *list;
  PpsGuideView *guide;
  PpsGuideQuestionView *question;
  PpsGuideChangesView *changes;
};

void pps_guides_page_show_list (PpsGuidesPage *self);
void pps_guides_page_show_guide (PpsGuidesPage *self, const char *guide);
void pps_guides_page_show_question (PpsGuidesPage *self, PpsQuestionDraft *question);
void pps_guides_page_show_changes (PpsGuidesPage *self);
void pps_guides_page_go_back (PpsGuidesPage *self);

/* Saves what is being typed. */
void pps_guides_page_flush (PpsGuidesPage *self);

void pps_guides_page_install_actions (GtkWidgetClass *widget_class);

/* Enables what can be done with what is shown. */
void pps_guides_page_update_actions (PpsGuidesPage *self);

G_END_DECLS
