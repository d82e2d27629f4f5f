/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsEvidenceState:
 * @PPS_EVIDENCE_WHOLE: the words stand in the answer as they were chosen
 * @PPS_EVIDENCE_CHANGED: the answer was reworded within them
 * @PPS_EVIDENCE_GONE: the answer holds none of them any more, or is gone itself
 *
 * How the words that a finding rests on have fared since they were chosen. They are never dropped:
 * what they were stands in the evidence itself.
 */
typedef enum
{
  PPS_EVIDENCE_WHOLE,
  PPS_EVIDENCE_CHANGED,
  PPS_EVIDENCE_GONE,
} PpsEvidenceState;

/**
 * pps_evidence_get_state:
 * @answer: (nullable): the answer it is from, %NULL where that is gone
 *
 * Reads nothing: for lists that hold the answers already.
 */
PpsEvidenceState pps_evidence_get_state (PpsEvidence *evidence, PpsAnswer *answer);

/**
 * pps_evidence_find_state:
 *
 * As pps_evidence_get_state(), and looks the answer up.
 */
PpsEvidenceState pps_evidence_find_state (PpsWorkspace *workspace, PpsEvidence *evidence);

/**
 * pps_evidence_get_span:
 * @answer: the answer it is from
 * @start: (out): first character, in Unicode code points
 * @end: (out): after the last
 *
 * Returns: whether the answer still holds any of the words
 */
gboolean
pps_evidence_get_span (PpsEvidence *evidence, PpsAnswer *answer, guint *start, guint *end);

/**
 * pps_evidence_dup_context:
 * @answer: the answer it is from
 * @around: how many characters before and behind the words at most
 * @before: (out): what stands before the words, from the beginning of a word; with "…" where more
 * precedes
 * @words: (out): the words as the answer has them now
 * @behind: (out): what stands behind them
 *
 * The words where they were said, and not as a lone quote.
 *
 * Returns: whether the answer still holds any of the words
 */
gboolean pps_evidence_dup_context (PpsEvidence *evidence,
                                   PpsAnswer *answer,
                                   guint around,
                                   char **before,
                                   char **words,
                                   char **behind);

G_END_DECLS
