/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-export.h"

G_BEGIN_DECLS

#define PPS_TYPE_PAPER_GROUP (pps_paper_group_get_type ())

/**
 * PpsPaperGroup:
 *
 * As what a sheet is to be written, and on what paper. It asks only what makes a difference to the
 * format. Emits `changed`.
 */
G_DECLARE_FINAL_TYPE (PpsPaperGroup, pps_paper_group, PPS, PAPER_GROUP, GtkWidget)

/* Asks for paper as one writes on, or as hangs on a wall. */
void pps_paper_group_set_on_a_table (PpsPaperGroup *self, gboolean on_a_table);

/* Several sheets can be in a PDF, whole, and in nothing else. */
void pps_paper_group_set_report (PpsPaperGroup *self, gboolean report);

/* Tells whether the sheet has panes on a grid, the rows of which can be fixed. */
void pps_paper_group_set_grid (PpsPaperGroup *self, gboolean has_grid);

/* Returns: (transfer none): whether the rows are fixed */
GtkSwitch *pps_paper_group_get_fixed_rows (PpsPaperGroup *self);

PpsPageSetup pps_paper_group_get_setup (PpsPaperGroup *self);
PpsExportFormat pps_paper_group_get_format (PpsPaperGroup *self);
double pps_paper_group_get_dpi (PpsPaperGroup *self);

/**
 * pps_paper_group_get_tile:
 * @tile: (out): the paper of the parts
 *
 * Returns: whether it is to be written in parts
 */
gboolean pps_paper_group_get_tile (PpsPaperGroup *self, PpsPaper *tile);

/* Its rows; borrowed. */

AdwComboRow *pps_paper_group_get_format_row (PpsPaperGroup *self);
AdwComboRow *pps_paper_group_get_paper_row (PpsPaperGroup *self);
AdwComboRow *pps_paper_group_get_tile_row (PpsPaperGroup *self);

G_END_DECLS
