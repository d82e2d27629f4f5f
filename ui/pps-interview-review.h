/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-completeness.h"
#include "pps-drafts.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_REVIEW (pps_interview_review_get_type ())

/**
 * PpsInterviewReview:
 *
 * What is still open in an interview, flagged, passed over and why, with a way to each; and the
 * debrief right after the talk.
 *
 * Emits `jump` with the kind of a gap and the id of its question, which is empty where it has none.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewReview, pps_interview_review, PPS, INTERVIEW_REVIEW, GtkWidget)

/**
 * pps_interview_review_show:
 * @drafts: of the interview
 *
 * Shows the debrief of an interview.
 */
void pps_interview_review_show (PpsInterviewReview *self, PpsDrafts *drafts);

/**
 * pps_interview_review_follow:
 * @gaps: (element-type PpsGap): what the interview lacks
 */
void pps_interview_review_follow (PpsInterviewReview *self, GPtrArray *gaps);

void pps_interview_review_set_editable (PpsInterviewReview *self, gboolean editable);

/**
 * pps_interview_review_enter:
 *
 * Takes the focus: to the first line, else to the debrief.
 */
void pps_interview_review_enter (PpsInterviewReview *self);

G_END_DECLS
