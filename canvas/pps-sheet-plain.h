/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

G_BEGIN_DECLS

/* A sheet, or a part of it, as plain text: what is pasted into a letter or a mail. Lines say who
 * speaks by the letter of the group; no character is escaped or left out. */

/**
 * pps_sheet_dup_plain:
 *
 * Returns: (transfer full): all of the sheet, in reading order
 */
char *pps_sheet_dup_plain (PpsSheet *self);

/**
 * pps_sheet_dup_plain_pane:
 * @pane: index of a pane
 *
 * Returns: (transfer full): its title, its question and its lines
 */
char *pps_sheet_dup_plain_pane (PpsSheet *self, guint pane);

/**
 * pps_sheet_dup_plain_cell:
 * @row: index in a table; likewise @column
 *
 * Returns: (transfer full): the titles of its row and column, and its lines
 */
char *pps_sheet_dup_plain_cell (PpsSheet *self, guint row, guint column);

G_END_DECLS
