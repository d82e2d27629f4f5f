/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-text-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_ASIDE (pps_interview_aside_get_type ())

/**
 * PpsInterviewAside:
 *
 * What stands beside the respondent's words: the interviewer's own note.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewAside, pps_interview_aside, PPS, INTERVIEW_ASIDE, GtkWidget)

/**
 * pps_interview_aside_show:
 * @note: draft of the own note
 * @about: what the note is about, for screen readers
 */
void       pps_interview_aside_show         (PpsInterviewAside *self,
                                             PpsTextDraft      *note,
                                             const char        *about);

void       pps_interview_aside_set_editable (PpsInterviewAside *self,
                                             gboolean           editable);

/**
 * pps_interview_aside_get_note:
 *
 * Returns: (transfer none): the text that holds the note
 */
GtkWidget *pps_interview_aside_get_note     (PpsInterviewAside *self);

G_END_DECLS
