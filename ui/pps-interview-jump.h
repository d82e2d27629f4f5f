/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-route.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_JUMP (pps_interview_jump_get_type ())

/**
 * PpsInterviewJump:
 *
 * A popover to go to any step by typing a part of its name or its question.
 *
 * Emits `step-chosen` with the index of a step.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewJump, pps_interview_jump, PPS, INTERVIEW_JUMP, GtkPopover)

/**
 * pps_interview_jump_show:
 * @round: (nullable): kind of round, for the wording
 */
void pps_interview_jump_show (PpsInterviewJump *self,
                              PpsRoute         *route,
                              const char       *language,
                              const char       *round);

/**
 * PPS_INTERVIEW_JUMP_PARKED:
 *
 * In the place of a step: no pane yet.
 */
#define PPS_INTERVIEW_JUMP_PARKED G_MAXUINT

/**
 * pps_interview_jump_show_panes:
 * @round: (nullable): kind of round, for the wording
 * @except: id of a pane that is none of them; may be empty
 *
 * Shows the panes that words can be sent to, and before them that they can be parked.
 */
void pps_interview_jump_show_panes (PpsInterviewJump *self,
                                    PpsRoute *route,
                                    const char *language,
                                    const char *round,
                                    const char *except);

G_END_DECLS
