/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-matrix.h"

G_BEGIN_DECLS

/**
 * pps_matrix_rows_read:
 * @findings: (element-type PpsFinding): what stands in the matrix; groups that only they know have
 *   a row as well
 *
 * Returns: (transfer full) (element-type PpsMatrixRow): respondents under their groups, or the
 *   groups, as @options say; without cells
 */
GPtrArray *pps_matrix_rows_read (PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 const PpsPresentOptions *options,
                                 GPtrArray *findings,
                                 PpsHearings *hearings);

/**
 * pps_matrix_rows_sort:
 * @sort: (nullable): as in #PpsPresentOptions
 * @column: index of the column that @sort is the id of, -1 if none
 *
 * Puts rows in order; what is alike stays as it stood.
 */
void pps_matrix_rows_sort (GPtrArray *rows, const char *sort, int column);

G_END_DECLS
