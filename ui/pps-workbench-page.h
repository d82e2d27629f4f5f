/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-answer-column.h"
#include "pps-finding-board.h"

G_BEGIN_DECLS

#define PPS_TYPE_WORKBENCH_PAGE (pps_workbench_page_get_type ())

/**
 * PpsWorkbenchPage:
 *
 * One pane of one partnership, in the whole window: what each group said about it side by side, and
 * beneath that what was found. Selected words become a finding with Ctrl+Enter, and a passage of
 * the finding that is worked on with Ctrl+Shift+Enter; both also by dragging them there. Alt+Page
 * Down goes to the next pane in the order of the interview, Alt+Page Up to the previous one.
 * Signals: `closed`.
 */
G_DECLARE_FINAL_TYPE (PpsWorkbenchPage, pps_workbench_page, PPS, WORKBENCH_PAGE, GtkWidget)

GtkWidget *pps_workbench_page_new (PpsWorkspace *workspace);

/**
 * pps_workbench_page_open:
 * @pane: id of a pane; empty for what is parked; %NULL for the pane that was open last, and else
 * the first of the interview
 */
void
pps_workbench_page_open (PpsWorkbenchPage *self, PpsPartnership *partnership, const char *pane);

/**
 * pps_workbench_page_focus:
 *
 * Goes to what was said first, or to where a finding is typed.
 */
void pps_workbench_page_focus (PpsWorkbenchPage *self);

/**
 * pps_workbench_page_show_finding:
 * @id: of a finding of this pane
 *
 * Marks it and puts the caret into it.
 */
void pps_workbench_page_show_finding (PpsWorkbenchPage *self, const char *id);

/**
 * pps_workbench_page_show_words:
 * @answer: id of an answer
 * @start: first character of the words, in Unicode code points
 * @end: after the last
 *
 * Selects words and brings them into view; those about another pane are shown in their interview.
 */
void
pps_workbench_page_show_words (PpsWorkbenchPage *self, const char *answer, guint start, guint end);

/**
 * pps_workbench_page_save:
 *
 * Writes what is being typed.
 */
void pps_workbench_page_save (PpsWorkbenchPage *self);

/**
 * pps_workbench_page_get_partnership:
 *
 * Returns: (transfer none) (nullable): whose pane it is
 */
PpsPartnership *pps_workbench_page_get_partnership (PpsWorkbenchPage *self);

/**
 * pps_workbench_page_get_pane:
 *
 * Returns: (nullable): id of the pane
 */
const char *pps_workbench_page_get_pane (PpsWorkbenchPage *self);

/**
 * pps_workbench_page_get_column:
 *
 * Returns: (transfer none) (nullable): the words of a group
 */
PpsAnswerColumn *pps_workbench_page_get_column (PpsWorkbenchPage *self, const char *letter);

PpsFindingBoard *pps_workbench_page_get_board (PpsWorkbenchPage *self);

G_END_DECLS
