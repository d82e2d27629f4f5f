/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-route.h"

G_BEGIN_DECLS

/**
 * PpsGapKind:
 * @PPS_GAP_CONSENT: somebody's consent is not put down
 * @PPS_GAP_PARKED: words that belong to a pane that is not chosen yet
 * @PPS_GAP_FLAGGED: to come back to
 * @PPS_GAP_OPEN: not asked yet, or not all of it
 * @PPS_GAP_SKIPPED: passed over on purpose
 *
 * Why a question is not simply answered.
 */
typedef enum
{
  PPS_GAP_CONSENT,
  PPS_GAP_PARKED,
  PPS_GAP_FLAGGED,
  PPS_GAP_OPEN,
  PPS_GAP_SKIPPED,
  PPS_N_GAP_KINDS,
} PpsGapKind;

/**
 * PpsGap:
 * @kind: why it is told
 * @progress: how far it is
 * @question: (nullable): where to mend it; %NULL for a consent, and for what is parked
 * @name: what it is about: a pane, a section, a respondent, words
 * @detail: the state and its reason, in words
 */
typedef struct
{
  PpsGapKind kind;
  PpsProgress progress;
  char *question;
  char *name;
  char *detail;
} PpsGap;

/**
 * pps_completeness_list:
 * @answers: (element-type utf8 PpsAnswer): answers by id of their question
 * @language: of the questions
 *
 * What an interview still lacks, and what was passed over and why: by kind, and within a kind in
 * the order of the interview. Statements that stand together share one line.
 *
 * Returns: (transfer full) (element-type PpsGap): the gaps
 */
GPtrArray *pps_completeness_list (PpsWorkspace *workspace,
                                  PpsInterview *interview,
                                  PpsRoute *route,
                                  GHashTable *answers,
                                  const char *language);

/**
 * pps_completeness_count:
 *
 * Returns: how many gaps there are of @kind
 */
guint pps_completeness_count (GPtrArray *gaps, PpsGapKind kind);

/**
 * pps_completeness_dup_summary:
 *
 * Returns: (transfer full): how many are open, flagged and skipped, in one line; empty where
 * nothing is
 */
char *pps_completeness_dup_summary (GPtrArray *gaps);

G_END_DECLS
