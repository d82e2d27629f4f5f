/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

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
 * pps_interview_foot_set_elapsed:
 * @seconds: with the interview on the screen
 */
void pps_interview_foot_set_elapsed    (PpsInterviewFoot *self,
                                        int               seconds);

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
