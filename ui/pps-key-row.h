/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_KEY_ROW (pps_key_row_get_type ())

/**
 * PpsKeyRow:
 *
 * A row of keys of which one is down, or none. Tab goes to the row and on; arrows go from key to
 * key; a key that is down comes up when it is pressed again.
 *
 * Emits `picked` with the id of the key that the user put down, or an empty text.
 */
G_DECLARE_FINAL_TYPE (PpsKeyRow, pps_key_row, PPS, KEY_ROW, GtkWidget)

GtkWidget *pps_key_row_new (void);

/**
 * pps_key_row_add:
 * @id: what the key stands for
 * @label: what is on it
 * @hint: (nullable): the digit that presses it, small on it
 * @tooltip: (nullable): what it does, and by which keys
 * @name: (nullable): its name for screen readers; %NULL for @label
 */
void pps_key_row_add (PpsKeyRow *self,
                      const char *id,
                      const char *label,
                      const char *hint,
                      const char *tooltip,
                      const char *name);

/**
 * pps_key_row_add_caption:
 * @text: quiet words between the keys
 */
void pps_key_row_add_caption (PpsKeyRow *self, const char *text);

/**
 * pps_key_row_get_picked:
 *
 * Returns: id of the key that is down, or an empty text
 */
const char *pps_key_row_get_picked (PpsKeyRow *self);

/**
 * pps_key_row_set_picked:
 * @id: id of a key, or an empty text
 *
 * Puts a key down without a signal.
 */
void pps_key_row_set_picked (PpsKeyRow *self, const char *id);

G_END_DECLS
