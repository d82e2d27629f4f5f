/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_TAG_ROW (pps_tag_row_get_type ())

/**
 * PpsTagRow:
 *
 * The themes of a record as a row: each can be taken off, and another typed, with what the study
 * has already offered while typing.
 */
G_DECLARE_FINAL_TYPE (PpsTagRow, pps_tag_row, PPS, TAG_ROW, AdwPreferencesRow)

/**
 * pps_tag_row_new:
 * @record: what bears the themes
 * @query: the query that lists them: `finding-tags`
 */
GtkWidget *pps_tag_row_new (PpsWorkspace *workspace, PpsRecord *record, const char *query);

/**
 * pps_tag_row_add:
 *
 * Puts a theme on the record, as if it was typed.
 */
void pps_tag_row_add (PpsTagRow *self, const char *name);

G_END_DECLS
