/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-matrix.h"
#include "pps-record-list.h"
#include "pps-summary-editor.h"
#include "pps-table-panel.h"

G_BEGIN_DECLS

#define PPS_TYPE_MATRIX_PANEL (pps_matrix_panel_get_type ())

/**
 * PpsMatrixPanel:
 *
 * A cell of the framework matrix: its summary and what that was made of, the findings in
 * it, and what was said.
 */
G_DECLARE_FINAL_TYPE (PpsMatrixPanel, pps_matrix_panel, PPS, MATRIX_PANEL, PpsTablePanel)

/**
 * pps_matrix_panel_set_cell:
 * @row: of the matrix that @options make; likewise @column
 */
void pps_matrix_panel_set_cell (PpsMatrixPanel *self,
                                PpsWorkspace *workspace,
                                PpsPartnership *partnership,
                                const PpsPresentOptions *options,
                                guint row,
                                guint column);

PpsSummaryEditor *pps_matrix_panel_get_editor (PpsMatrixPanel *self);
PpsRecordList *pps_matrix_panel_get_findings (PpsMatrixPanel *self);
PpsRecordList *pps_matrix_panel_get_answers (PpsMatrixPanel *self);
PpsRecordList *pps_matrix_panel_get_sources (PpsMatrixPanel *self);

G_END_DECLS
