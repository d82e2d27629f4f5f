/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_FOOT (pps_interview_foot_get_type ())

/**
 * PpsInterviewFoot:
 *
 * The foot of the interview page: what comes before and after, the time, and whether the words are
 * on disk.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewFoot, pps_interview_foot, PPS, INTERVIEW_FOOT, GtkWidget)

/**
 * pps_interview_foot_set_neighbours:
 * @previous: (nullable): name of the step before
 * @next: (nullable): name of the step after
 */
void pps_interview_foot_set_neighbours (PpsInterviewFoot *self,
                                        const char       *previous,
                                        const char       *next);

/**
 * pps_interview_foot_take_up:
 * @interview: (nullable): the interview that the clock is about from now on
 */
void pps_interview_foot_take_up        (PpsInterviewFoot *self,
                                        PpsWorkspace     *workspace,
                                        PpsInterview     *interview);

/**
 * pps_interview_foot_set_time:
 * @elapsed: seconds with the interview on the screen
 * @planned: seconds that it was to last; 0 where that is not known
 * @question: id of the question that is open
 * @paused: whether the clock stands still
 *
 * Five minutes before the planned time is over, and when it is, a few words stand beside the clock.
 */
void pps_interview_foot_set_time       (PpsInterviewFoot *self,
                                        int               elapsed,
                                        int               planned,
                                        const char       *question,
                                        gboolean          paused);

/**
 * pps_interview_foot_tell:
 * @words: what was done
 *
 * Shows @words beside the clock for a moment.
 */
void pps_interview_foot_tell           (PpsInterviewFoot *self,
                                        const char       *words);

/**
 * pps_interview_foot_set_saved:
 * @when: (nullable): local time of the last commit; %NULL for nothing to tell
 */
void pps_interview_foot_set_saved      (PpsInterviewFoot *self,
                                        GDateTime        *when);

/**
 * pps_interview_foot_set_failure:
 * @sentence: (nullable): why words are not on disk; %NULL when they are
 */
void pps_interview_foot_set_failure    (PpsInterviewFoot *self,
                                        const char       *sentence);

G_END_DECLS
