/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* The course of an interview as a person reads it: its events in words, how long each question
 * took, and where to look in a recording. */

/**
 * PpsQuestionTime:
 * @question: id of a question
 * @seconds: how long it was open in all
 */
typedef struct
{
  char *question;
  int seconds;
} PpsQuestionTime;

/**
 * pps_course_list_times:
 * @elapsed: seconds that the interview lasted until now
 *
 * The time of a question is that of the interview's clock, which stands still in a pause and while
 * the interview is not on the screen.
 *
 * Returns: (transfer full) (element-type PpsQuestionTime): questions in the order in which they
 * were first opened
 */
GPtrArray *pps_course_list_times (PpsWorkspace *workspace, PpsInterview *interview, int elapsed);

/**
 * pps_course_dup_question:
 * @question: id of a question; empty for consent
 *
 * Returns: (transfer full): what it is about: its pane, or its section and which question of it;
 * its id where the guide does not know it
 */
char *pps_course_dup_question (PpsWorkspace *workspace,
                               PpsInterview *interview,
                               const char *question,
                               const char *language);

/**
 * pps_course_dup_detail:
 *
 * Returns: (transfer full): what became of it in words: a state, a mark, a language, a note
 */
char *pps_course_dup_detail (PpsEvent *event, const char *language);

/**
 * pps_course_dup_offset:
 *
 * Returns: (transfer full): how long after the start of the interview, on the wall clock, as a
 * recording would show it: `00:12:03`; empty where that is more than half a day, as that was
 * another talk
 */
char *pps_course_dup_offset (PpsInterview *interview, PpsEvent *event);

/**
 * pps_course_dup_clock:
 *
 * Returns: (transfer full): the local time of day: `14:03:12`
 */
char *pps_course_dup_clock (PpsEvent *event);

/**
 * pps_course_write_csv:
 *
 * Returns: (transfer full): all events, with a head, as comma-separated values (RFC 4180)
 */
char *pps_course_write_csv (PpsWorkspace *workspace, PpsInterview *interview, const char *language);

G_END_DECLS
