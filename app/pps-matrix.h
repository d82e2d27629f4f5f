/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-hearing.h"
#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsMatrixRow:
 * @group: letter
 * @respondent: (nullable): %NULL for the row of a group
 * @title: "W1 · HR-manager", or "Werkgevers"
 * @detail: who that is and when they were heard: "Staalbouw Oost, minder dan 50 mensen · gehoord op
 *   12 november 2020", or "3 gehoord, laatst op 12 november 2020"
 * @organisation: name; empty for the row of a group
 * @cells: (element-type PpsMatrixCell): column by column
 * @said: about how many columns something was said
 */
typedef struct
{
  char *group;
  PpsRespondent *respondent;
  char *title;
  char *detail;
  char *organisation;
  GPtrArray *cells;
  guint said;
} PpsMatrixRow;

/**
 * PpsMatrixColumn:
 * @pane: (nullable): id; %NULL for the column of a theme
 * @theme: (nullable): id
 * @sorts: whether the rows are in the order of what they say about it
 */
typedef struct
{
  const char *pane;
  const char *theme;
  const char *title;
  guint tint;
  gboolean sorts;
} PpsMatrixColumn;

/**
 * PpsMatrixCell:
 * @summary: (nullable): what the researcher wrote
 * @sources: (nullable) (element-type PpsRecord): findings and answers that @summary was made of
 * @findings: (element-type PpsFinding): what stands on the canvas, oldest first
 * @answers: (element-type PpsAnswer): what was said
 * @heard: what became of asking
 */
typedef struct
{
  PpsSummary *summary;
  GPtrArray *sources;
  GPtrArray *findings;
  GPtrArray *answers;
  PpsHearing heard;
} PpsMatrixCell;

/**
 * PpsMatrix:
 *
 * A framework matrix: respondents or groups by panes or themes, each cell with its summary and what
 * that rests on. Frozen: it is made again after an edit. The method is Framework analysis: Ritchie
 * and Spencer, "Qualitative data analysis for applied policy research", 1994.
 */
typedef struct _PpsMatrix PpsMatrix;

/**
 * pps_matrix_new:
 * @options: which round, groups, rows, columns, tag and status
 *
 * Returns: (transfer full): the matrix; valid while @workspace and @options are
 */
PpsMatrix *pps_matrix_new (PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const PpsPresentOptions *options);
void pps_matrix_free (PpsMatrix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsMatrix, pps_matrix_free)

/**
 * pps_matrix_column_get_id:
 *
 * Returns: the id of its pane or theme
 */
const char *pps_matrix_column_get_id (const PpsMatrixColumn *column);

guint pps_matrix_get_n_rows (PpsMatrix *self);
guint pps_matrix_get_n_columns (PpsMatrix *self);
const PpsMatrixRow *pps_matrix_get_row (PpsMatrix *self, guint row);
const PpsMatrixColumn *pps_matrix_get_column (PpsMatrix *self, guint column);
const PpsMatrixCell *pps_matrix_get_cell (PpsMatrix *self, guint row, guint column);

/**
 * pps_matrix_describe_heard:
 * @language: `nl` or `en`
 *
 * Returns: what a cell without words says in their place
 */
const char *pps_matrix_describe_heard (PpsHearing heard, const char *language);

/**
 * pps_present_matrix:
 *
 * Makes the sheet `matrix`.
 *
 * Returns: (transfer full): the sheet
 */
PpsSheet *pps_present_matrix (PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options);

G_END_DECLS
