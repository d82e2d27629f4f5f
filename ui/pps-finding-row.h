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
 * Ctrl+I unfolds all there is to say about it, Ctrl+Space picks it to do something with several at
 * once, Ctrl+D stars it, and Ctrl+Shift+S splits it at the caret.
 *
 * Signals: `words-asked` (id of an answer, first and last character); `picked` when it was picked
 * or no longer.
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

/**
 * pps_finding_row_update_words:
 *
 * Looks again at the words it rests on: an answer can be reworded without a change to the finding.
 */
void pps_finding_row_update_words (PpsFindingRow *self);

/**
 * pps_finding_row_ask_words:
 * @evidence: of this finding
 *
 * Goes to one of the passages it rests on; says so where the words are gone.
 */
void pps_finding_row_ask_words (PpsFindingRow *self, PpsEvidence *evidence);

/**
 * pps_finding_row_show_details:
 *
 * Unfolds all there is to say about the finding, or folds it.
 */
void pps_finding_row_show_details (PpsFindingRow *self, gboolean show);

/**
 * pps_finding_row_set_picking:
 * @picking: whether findings are being chosen to do something with together
 */
void pps_finding_row_set_picking (PpsFindingRow *self, gboolean picking);

/* Property `picked`: whether it is one of those. */
gboolean pps_finding_row_is_picked (PpsFindingRow *self);
void pps_finding_row_set_picked (PpsFindingRow *self, gboolean picked);

/**
 * pps_finding_row_get_chip:
 *
 * Returns: (transfer none): its letter, by which it can be dragged
 */
GtkWidget *pps_finding_row_get_chip (PpsFindingRow *self);

GtkTextView *pps_finding_row_get_text_view (PpsFindingRow *self);

G_END_DECLS
