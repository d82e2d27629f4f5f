/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit.h"

G_BEGIN_DECLS

/**
 * pps_edit_end:
 * @done: whether all was written
 *
 * Commits an edit, or rolls it back where something failed.
 *
 * Returns: whether the edit is on disk
 */
gboolean pps_edit_end (PpsStore *store, gboolean done, GError **error);

/**
 * pps_edit_next_position:
 * @siblings: the list that a new record will stand in
 *
 * Returns: a position behind all of them
 */
double pps_edit_next_position (PpsQuery *siblings);

G_END_DECLS
