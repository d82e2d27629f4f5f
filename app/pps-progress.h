/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsProgress:
 * @PPS_PROGRESS_UNTOUCHED: nothing yet
 * @PPS_PROGRESS_BEGUN: words, a note, a mark or a probe, but no state
 * @PPS_PROGRESS_COMPLETE: answered
 * @PPS_PROGRESS_SKIPPED: passed over on purpose: not discussed, does not know, declines, does not
 * apply
 * @PPS_PROGRESS_FLAGGED: to come back to, whatever else
 *
 * How far a question is.
 */
typedef enum
{
  PPS_PROGRESS_UNTOUCHED,
  PPS_PROGRESS_BEGUN,
  PPS_PROGRESS_COMPLETE,
  PPS_PROGRESS_SKIPPED,
  PPS_PROGRESS_FLAGGED,
} PpsProgress;

/**
 * pps_progress_of_answer:
 * @answer: (nullable): the answer to a question that asks for words
 */
PpsProgress pps_progress_of_answer (PpsAnswer *answer);

/**
 * pps_progress_of_question:
 * @question: a question of the guide
 * @answer: (nullable): the answer to it
 *
 * As pps_progress_of_answer(), for who knows what was asked: a question that is only a statement is
 * complete with its mark, as there are no words to wait for.
 */
PpsProgress pps_progress_of_question (const PpsQuestion *question, PpsAnswer *answer);

/**
 * pps_progress_of_interview:
 * @interview: an interview
 * @n_done: (out): panes that are complete or skipped
 * @n_panes: (out): panes in all
 */
void pps_progress_of_interview (PpsWorkspace *workspace,
                                PpsInterview *interview,
                                guint *n_done,
                                guint *n_panes);

/**
 * pps_progress_find_heard:
 * @partnership: a partnership
 * @round: (nullable): only in this round
 *
 * Who was heard of every group at once: respondents of interviews that are done or running with an
 * answer; an interview without respondents counts for one.
 *
 * Returns: (transfer full): for the letter of each group of which somebody was heard, the set of
 * ids of who was
 */
GHashTable *
pps_progress_find_heard (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);

/**
 * pps_progress_count_heard:
 * @partnership: a partnership
 * @round: (nullable): only in this round
 * @group: letter
 *
 * Returns: how many of @group were heard, as pps_progress_find_heard() finds them
 */
guint pps_progress_count_heard (PpsWorkspace *workspace,
                                PpsPartnership *partnership,
                                PpsRound *round,
                                const char *group);

G_END_DECLS
