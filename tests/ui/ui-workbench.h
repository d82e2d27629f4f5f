/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workbench-page.h"
#include "ui-find.h"
#include "ui-study.h"

/* The workbench of a pane of which two groups spoke. */

typedef struct
{
  UiStudy study;
  GtkWidget *window;
  PpsWorkbenchPage *page;
  PpsFindingBoard *board;
} UiWorkbench;

void ui_workbench_set_up (UiWorkbench *fixture, gconstpointer unused);
void ui_workbench_tear_down (UiWorkbench *fixture, gconstpointer unused);

PpsWordsView *ui_workbench_find_words (UiWorkbench *fixture, const char *letter, PpsAnswer *answer);
PpsFinding *ui_workbench_get_finding (UiWorkbench *fixture, guint index);
PpsFindingRow *ui_workbench_find_row (UiWorkbench *fixture, PpsFinding *finding);

/* How many passages a finding rests on, as the study has it. */
guint ui_workbench_count_evidence (UiWorkbench *fixture, PpsFinding *finding);

/* How many findings the pane has, as the study has it. */
guint ui_workbench_count_findings (UiWorkbench *fixture);
