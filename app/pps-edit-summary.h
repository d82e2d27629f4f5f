/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Summaries: the cells of the framework matrix in the researcher's words, and what they were made
 * of. */

/**
 * PpsSummaryPlace:
 * @round: (nullable): %NULL for the matrix of all rounds
 * @group: letter, also that of @respondent
 * @respondent: (nullable): %NULL for the row of a group
 * @pane: (nullable): id; %NULL for the column of @theme
 * @theme: (nullable): id
 *
 * Where in a matrix a summary stands.
 */
typedef struct
{
  PpsPartnership *partnership;
  PpsRound *round;
  const char *group;
  PpsRespondent *respondent;
  const char *pane;
  const char *theme;
} PpsSummaryPlace;

/**
 * pps_edit_find_summary:
 *
 * Returns: (transfer full) (nullable): what was written in a cell
 */
PpsSummary *pps_edit_find_summary (PpsWorkspace *workspace, const PpsSummaryPlace *place);

/**
 * pps_edit_summarise:
 * @text: the researcher's words; blank takes the summary away
 * @sources: (nullable) (element-type PpsRecord): findings and answers that @text is made of; those
 *   that it had stay
 *
 * Writes a cell of the matrix.
 */
gboolean pps_edit_summarise (PpsWorkspace *workspace,
                             const PpsSummaryPlace *place,
                             const char *text,
                             GPtrArray *sources,
                             GError **error);

/**
 * pps_summary_list_sources:
 *
 * Returns: (transfer container) (element-type PpsRecord): the findings and answers that a summary
 *   was made of and that are still there; owns them
 */
GPtrArray *pps_summary_list_sources (PpsWorkspace *workspace, PpsSummary *summary);

G_END_DECLS
