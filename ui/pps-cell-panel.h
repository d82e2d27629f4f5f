/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-cell-editor.h"
#include "pps-presenter.h"
#include "pps-record-list.h"
#include "pps-sheet.h"
#include "pps-table-panel.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_CELL_PANEL (pps_cell_panel_get_type ())

/**
 * PpsCellPanel:
 *
 * What stands in one cell of the perspectives table: its findings, which can have another wording
 * there. Emits `finding-chosen` (id).
 */
G_DECLARE_FINAL_TYPE (PpsCellPanel, pps_cell_panel, PPS, CELL_PANEL, PpsTablePanel)

/**
 * pps_cell_panel_set_cell:
 * @partnership: whom the table is about
 * @options: what the table was made with
 * @sheet: the table
 * @row: index; likewise @column
 */
void pps_cell_panel_set_cell (PpsCellPanel *self,
                              PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              const PpsPresentOptions *options,
                              PpsSheet *sheet,
                              guint row,
                              guint column);

/**
 * pps_cell_panel_choose_finding:
 * @id: of a finding in the cell
 */
void pps_cell_panel_choose_finding (PpsCellPanel *self, const char *id);

/* Its parts; borrowed. */

PpsRecordList *pps_cell_panel_get_findings (PpsCellPanel *self);
PpsCellEditor *pps_cell_panel_get_editor (PpsCellPanel *self);

G_END_DECLS
