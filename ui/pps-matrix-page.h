/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-matrix-choice.h"
#include "pps-matrix-panel.h"
#include "pps-table-page.h"

G_BEGIN_DECLS

#define PPS_TYPE_MATRIX_PAGE (pps_matrix_page_get_type ())

/**
 * PpsMatrixPage:
 *
 * The framework matrix of a partnership, with the summary of a cell and its sources beside it.
 */
G_DECLARE_FINAL_TYPE (PpsMatrixPage, pps_matrix_page, PPS, MATRIX_PAGE, PpsTablePage)

GtkWidget *pps_matrix_page_new (PpsWorkspace *workspace);

/**
 * pps_matrix_page_get_panel:
 *
 * Returns: (transfer none): what stands in the cell that was chosen
 */
PpsMatrixPanel *pps_matrix_page_get_panel (PpsMatrixPage *self);

/**
 * pps_matrix_page_get_choice:
 *
 * Returns: (transfer none): what its rows, columns and findings are chosen with
 */
PpsMatrixChoice *pps_matrix_page_get_choice (PpsMatrixPage *self);

G_END_DECLS
