/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_STATE_ROW (pps_state_row_get_type ())

/**
 * PpsStateRow:
 *
 * The state of an answer as a row of keys.
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

void pps_state_row_set_state (PpsStateRow *self, const char *state);

G_END_DECLS
