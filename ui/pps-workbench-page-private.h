/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-shared-view.h"
#include "pps-verdict.h"
#include "pps-workbench-page.h"

G_BEGIN_DECLS

/* A workbench and its parts: pps-workbench-page.c holds which pane it is, the others what is seen
 * and done there. */

struct _PpsWorkbenchPage
{
  GtkWidget parent_instance;

  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  char *pane;
  guint update_id;
  guint propose_id;
  gboolean narrow;
  gboolean opening;
  PpsVerdict *judged;

  GtkDropDown *panes;
  GtkWidget *steps;
  GtkLabel *whose;
  GtkLabel *question;
  GtkWidget *paned;
  GtkScrolledWindow *words_scroller;
  GtkBox *columns;
  GtkWidget *no_findings;
  GtkWidget *findings_area;
  GtkLabel *judged_round;
  GtkDropDown *verdict;
  GtkBox *reason_place;
  PpsFindingBoard *board;
  PpsSharedView *shared;
};

/* pps-workbench-page-words.c: gathers the answers of the pane */

/* Returns: (transfer full) (nullable): the round whose words stand open */
PpsRound *pps_workbench_page_update_words (PpsWorkbenchPage *self);

/* A #PpsRecordListMake for columns. */
GtkWidget *pps_workbench_page_make_words (PpsRecord *record, gpointer user_data);

G_END_DECLS
