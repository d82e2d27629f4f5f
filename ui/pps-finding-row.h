/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_FINDING_ROW (pps_finding_row_get_type ())

/**
 * PpsFindingRow:
 *
 * A finding to be reworded where it stands, moved, given a status, removed. Alt+Up and Alt+Down put
 * it higher or lower among those of its group, Ctrl+M asks for another place, Ctrl+J goes to the
 * words it rests on, Alt+Delete removes it.
 *
 * Signals: `words-asked` (id of an answer, first and last character) and, where it was opened from
 * a table, `canvas-asked`.
 */
G_DECLARE_FINAL_TYPE (PpsFindingRow, pps_finding_row, PPS, FINDING_ROW, GtkWidget)

/**
 * pps_finding_row_new:
 * @field: `text`; or `table-text`, where it is reworded for the perspectives table only
 */
GtkWidget *pps_finding_row_new (PpsWorkspace *workspace, PpsFinding *finding, const char *field);

PpsFinding *pps_finding_row_get_finding (PpsFindingRow *self);

/**
 * pps_finding_row_edit:
 *
 * Puts the caret into its words.
 */
void pps_finding_row_edit (PpsFindingRow *self);

/**
 * pps_finding_row_set_chosen:
 *
 * Marks the row as the one that is worked on.
 */
void pps_finding_row_set_chosen (PpsFindingRow *self, gboolean chosen);

/**
 * pps_finding_row_save:
 *
 * Writes what was typed, now.
 */
void pps_finding_row_save (PpsFindingRow *self);

GtkTextView *pps_finding_row_get_text_view (PpsFindingRow *self);

G_END_DECLS
