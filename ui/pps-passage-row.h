/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PASSAGE_ROW (pps_passage_row_get_type ())

/**
 * PpsPassageRow:
 *
 * A passage that a finding rests on, in its context, with who said it; activating it goes there.
 * Where the words were changed since or are gone, it says so and shows what they were.
 */
G_DECLARE_FINAL_TYPE (PpsPassageRow, pps_passage_row, PPS, PASSAGE_ROW, AdwPreferencesRow)

GtkWidget *pps_passage_row_new (PpsWorkspace *workspace, PpsEvidence *evidence);

PpsEvidence *pps_passage_row_get_evidence (PpsPassageRow *self);

G_END_DECLS
