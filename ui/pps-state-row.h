/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-text-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_STATE_ROW (pps_state_row_get_type ())

/**
 * PpsStateRow:
 *
 * The state of an answer as a row of keys. At a state that says why there is no answer a place for
 * the reason unfolds.
 *
 * Emits `picked` with the state's word in the file, or an empty text.
 */
G_DECLARE_FINAL_TYPE (PpsStateRow, pps_state_row, PPS, STATE_ROW, GtkWidget)

/**
 * pps_state_row_get_word:
 * @number: from 1, as on the key
 *
 * Returns: (nullable): the state's word in the file
 */
const char *pps_state_row_get_word (guint number);

/**
 * pps_state_row_show:
 * @reason: the draft of the reason for the state
 */
void pps_state_row_show (PpsStateRow *self, PpsTextDraft *reason);

void pps_state_row_set_state (PpsStateRow *self, const char *state);

/**
 * pps_state_row_enter_reason:
 *
 * Goes to the reason for the state, where it is asked.
 *
 * Returns: whether it could
 */
gboolean pps_state_row_enter_reason (PpsStateRow *self);

void pps_state_row_set_editable (PpsStateRow *self, gboolean editable);

G_END_DECLS
