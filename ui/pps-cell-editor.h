/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_CELL_EDITOR (pps_cell_editor_get_type ())

/**
 * PpsCellEditor:
 *
 * The text of a cell of the perspectives table that is written by hand, or the way to begin one.
 * Its actions: `cell.write`, `cell.drop`.
 */
G_DECLARE_FINAL_TYPE (PpsCellEditor, pps_cell_editor, PPS, CELL_EDITOR, GtkWidget)

/**
 * pps_cell_editor_set_cell:
 * @round: (nullable): as pps_edit_set_cell_text() has it, likewise @group and @theme
 * @gathered: what the findings of the cell say, for a start
 *
 * Shows a cell. Words of another one are saved first; words of this one that are not saved yet
 * stay.
 */
void pps_cell_editor_set_cell (PpsCellEditor *self,
                               PpsWorkspace *workspace,
                               PpsPartnership *partnership,
                               PpsRound *round,
                               const char *group,
                               const char *theme,
                               const char *gathered);

/**
 * pps_cell_editor_is_written:
 *
 * Returns: whether the cell has a text of its own
 */
gboolean pps_cell_editor_is_written (PpsCellEditor *self);

void pps_cell_editor_save (PpsCellEditor *self);

GtkTextView *pps_cell_editor_get_text_view (PpsCellEditor *self);

G_END_DECLS
