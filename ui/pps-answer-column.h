/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-record-list.h"
#include "pps-words-view.h"

G_BEGIN_DECLS

#define PPS_TYPE_ANSWER_COLUMN (pps_answer_column_get_type ())

/**
 * PpsAnswerColumn:
 *
 * What one group said about a pane: the answers of one round, and those of the other rounds folded
 * beneath, each under the name of its round.
 */
G_DECLARE_FINAL_TYPE (PpsAnswerColumn, pps_answer_column, PPS, ANSWER_COLUMN, GtkWidget)

/**
 * pps_answer_column_new:
 * @letter: of the group
 * @make: makes the #PpsWordsView of an answer
 */
GtkWidget *pps_answer_column_new (PpsWorkspace *workspace,
                                  const char *letter,
                                  PpsRecordListMake make,
                                  gpointer user_data);

/**
 * pps_answer_column_set_answers:
 * @answers: (element-type PpsAnswer): all of the group, the newest round first
 * @round: (nullable): the round that is not folded
 * @nothing: what to say where there is no answer in @round
 */
void pps_answer_column_set_answers (PpsAnswerColumn *self,
                                    GPtrArray *answers,
                                    PpsRound *round,
                                    const char *nothing);

/**
 * pps_answer_column_set_stacked:
 * @stacked: whether the columns stand below each other and scroll as one
 */
void pps_answer_column_set_stacked (PpsAnswerColumn *self, gboolean stacked);

/**
 * pps_answer_column_find:
 * @answer: its id
 *
 * Finds the words of an answer, and unfolds them where they are folded.
 *
 * Returns: (transfer none) (nullable): %NULL where they are not in this column
 */
PpsWordsView *pps_answer_column_find (PpsAnswerColumn *self, const char *answer);

/**
 * pps_answer_column_get_first:
 *
 * Returns: (transfer none) (nullable): the first words that can be read without unfolding
 */
PpsWordsView *pps_answer_column_get_first (PpsAnswerColumn *self);

const char *pps_answer_column_get_letter (PpsAnswerColumn *self);

G_END_DECLS
