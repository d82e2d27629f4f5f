/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_PAGE (pps_interview_page_get_type ())

/**
 * PpsInterviewPage:
 *
 * One interview, one question at a time. It takes the whole window and brings its own header bar;
 * to leave it activates `win.leave-interview`.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewPage, pps_interview_page, PPS, INTERVIEW_PAGE, GtkWidget)

GtkWidget *pps_interview_page_new   (PpsWorkspace     *workspace);

/**
 * pps_interview_page_open:
 * @question: (nullable): id of the question to open; %NULL for the one that was open last
 */
void       pps_interview_page_open  (PpsInterviewPage *self,
                                     PpsInterview     *interview,
                                     const char       *question);

/**
 * pps_interview_page_show_words:
 * @question: the question that is open
 * @field: of the answer: `text`, `note`
 * @start: first character, in Unicode code points
 * @end: after the last
 *
 * Selects words of the answer and brings them into view. Words that are elsewhere, and those of
 * another question, are left alone.
 */
void       pps_interview_page_show_words (PpsInterviewPage *self,
                                          const char       *question,
                                          const char       *field,
                                          guint             start,
                                          guint             end);

/**
 * pps_interview_page_flush:
 *
 * Saves what was typed and is not saved yet, now.
 */
void       pps_interview_page_flush (PpsInterviewPage *self);

G_END_DECLS
