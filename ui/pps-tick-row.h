/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_TICK_ROW (pps_tick_row_get_type ())

/**
 * PpsTickRow:
 *
 * A row that unfolds into a list of things to tick; folded it tells how many are ticked. Emits
 * `changed` when the user ticks.
 */
G_DECLARE_FINAL_TYPE (PpsTickRow, pps_tick_row, PPS, TICK_ROW, AdwExpanderRow)

/* Takes away what there is to tick. */
void pps_tick_row_clear (PpsTickRow *self);

/**
 * pps_tick_row_add:
 * @id: by which it is known
 * @name: what it is called
 */
void pps_tick_row_add (PpsTickRow *self, const char *id, const char *name, gboolean ticked);

/**
 * pps_tick_row_choose:
 *
 * Ticks or unticks @id as the user would; nothing where it is not there.
 */
void pps_tick_row_choose (PpsTickRow *self, const char *id, gboolean ticked);

/**
 * pps_tick_row_list_chosen:
 * @ticked: which ones
 *
 * Returns: (transfer full): ids of what was ticked, or unticked, since it was filled
 */
GStrv pps_tick_row_list_chosen (PpsTickRow *self, gboolean ticked);

/**
 * pps_tick_row_is_touched:
 *
 * Returns: whether the user ticked or unticked anything since it was filled
 */
gboolean pps_tick_row_is_touched (PpsTickRow *self);

/**
 * pps_tick_row_list:
 * @ticked: which ones
 *
 * Returns: (transfer full): ids of what is ticked, or of what is not, in order
 */
GStrv pps_tick_row_list (PpsTickRow *self, gboolean ticked);

/**
 * pps_tick_row_find:
 *
 * Returns: (transfer none) (nullable): what @id is ticked with
 */
GtkCheckButton *pps_tick_row_find (PpsTickRow *self, const char *id);

G_END_DECLS
