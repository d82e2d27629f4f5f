/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-guide-draft.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_QUESTION_VIEW (pps_guide_question_view_get_type ())

/**
 * PpsGuideQuestionView:
 *
 * One question of a guide, with all its texts in both languages. What goes beyond the question are
 * actions of the page it stands in, `guides.*`.
 */
G_DECLARE_FINAL_TYPE (
    PpsGuideQuestionView, pps_guide_question_view, PPS, GUIDE_QUESTION_VIEW, GtkWidget)

GtkWidget *pps_guide_question_view_new (PpsWorkspace *workspace);

/**
 * pps_guide_question_view_show:
 * @draft: (nullable): %NULL to show nothing
 */
void pps_guide_question_view_show (PpsGuideQuestionView *self,
                                   PpsGuideDraft *draft,
                                   PpsQuestionDraft *question);

/**
 * pps_guide_question_view_get_question:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PpsQuestionDraft *pps_guide_question_view_get_question (PpsGuideQuestionView *self);

/**
 * pps_guide_question_view_focus_gap:
 *
 * Puts the focus on the first text that lacks something; on the first text where none does.
 */
void pps_guide_question_view_focus_gap (PpsGuideQuestionView *self);

G_END_DECLS
