/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-presenter.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_BAR (pps_sheet_bar_get_type ())

/**
 * PpsSheetBar:
 *
 * What of a sheet is shown: round, groups, language, drawn or as text.
 * Emits `changed`, and `export` and `parked` when these are asked for.
 */
G_DECLARE_FINAL_TYPE (PpsSheetBar, pps_sheet_bar, PPS, SHEET_BAR, GtkWidget)

/**
 * pps_sheet_bar_set_workspace:
 * @with_groups: whether to choose groups
 */
void pps_sheet_bar_set_workspace (PpsSheetBar *self, PpsWorkspace *workspace, gboolean with_groups);

/**
 * pps_sheet_bar_leave_out_shared:
 *
 * Does not offer what is shared, nor what is parked: the sheet has neither.
 */
void pps_sheet_bar_leave_out_shared (PpsSheetBar *self);

/**
 * pps_sheet_bar_set_partnership:
 * @partnership: (nullable): whose rounds to choose from
 */
void pps_sheet_bar_set_partnership (PpsSheetBar *self, PpsPartnership *partnership);

/**
 * pps_sheet_bar_get_options:
 * @options: (out caller-allocates): what is chosen; it is the bar's, until it changes
 */
void pps_sheet_bar_get_options (PpsSheetBar *self, PpsPresentOptions *options);

/**
 * pps_sheet_bar_add:
 * @control: (transfer floating): what else is chosen of this sheet
 *
 * Puts a control behind the others. It tells by itself when something was chosen with it.
 */
void pps_sheet_bar_add (PpsSheetBar *self, GtkWidget *control);

/**
 * pps_sheet_bar_get_round:
 *
 * Returns: (nullable) (transfer none): the round that is shown, %NULL for all
 */
PpsRound *pps_sheet_bar_get_round (PpsSheetBar *self);

/**
 * pps_sheet_bar_show_all:
 *
 * Chooses all rounds and all groups.
 */
void pps_sheet_bar_show_all (PpsSheetBar *self);

gboolean pps_sheet_bar_is_as_text (PpsSheetBar *self);

G_END_DECLS
