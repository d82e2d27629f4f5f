/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-drafts.h"
#include "pps-earlier-view.h"
#include "pps-line-list.h"

G_BEGIN_DECLS

#define PPS_TYPE_QUESTION_VIEW (pps_question_view_get_type ())

/**
 * PpsQuestionView:
 *
 * One question to ask: its lead, its probes, the respondent's words, the state of the answer and
 * the mark. What the user does goes out as actions of the page around it (`interview.state`,
 * `interview.mark`, `interview.probe`).
 */
G_DECLARE_FINAL_TYPE (PpsQuestionView, pps_question_view, PPS, QUESTION_VIEW, GtkWidget)

/**
 * pps_question_view_show:
 * @question: a question with a lead
 * @name: what it is about, small above it
 * @round: (nullable): kind of round, for the wording
 * @language: `nl` or `en`
 * @drafts: the words of the interview
 */
void pps_question_view_show (PpsQuestionView *self,
                             const PpsQuestion *question,
                             const char *name,
                             const char *round,
                             const char *language,
                             PpsDrafts *drafts);

/**
 * pps_question_view_follow:
 * @answer: (nullable): the answer as it stands in the study
 */
void pps_question_view_follow (PpsQuestionView *self, PpsWorkspace *workspace, PpsAnswer *answer);

void pps_question_view_set_editable (PpsQuestionView *self, gboolean editable);

/**
 * pps_question_view_get_answer:
 *
 * Returns: (transfer none): the text that holds the respondent's words
 */
GtkWidget *pps_question_view_get_answer (PpsQuestionView *self);

/**
 * pps_question_view_show_earlier:
 * @earlier: (element-type PpsAnswer): what was said to the question in the last round
 */
void
pps_question_view_show_earlier (PpsQuestionView *self, PpsWorkspace *workspace, GPtrArray *earlier);

/**
 * pps_question_view_get_earlier:
 *
 * Returns: (transfer none): the place of what was said in the last round
 */
PpsEarlierView *pps_question_view_get_earlier (PpsQuestionView *self);

/**
 * pps_question_view_get_lines:
 *
 * Returns: (transfer none): the small table beneath the answer, to be told what it is about
 */
PpsLineList *pps_question_view_get_lines (PpsQuestionView *self);

/**
 * pps_question_view_follow_sent:
 * @question: id of the question
 * @language: of the questions
 *
 * Shows which words were sent to the question, and away from it.
 */
void pps_question_view_follow_sent (PpsQuestionView *self,
                                    PpsWorkspace *workspace,
                                    PpsInterview *interview,
                                    const char *question,
                                    const char *language,
                                    gboolean editable);

/**
 * pps_question_view_enter_quote:
 * @offset: a place in the answer, in Unicode code points
 *
 * Goes to the quote there, if there is one.
 */
void pps_question_view_enter_quote (PpsQuestionView *self, guint offset);

/**
 * pps_question_view_go_to_reason:
 *
 * Goes to the reason that was asked last, from there to the other one if there is one, and from the
 * last back to the answer.
 */
void pps_question_view_go_to_reason (PpsQuestionView *self);

G_END_DECLS
