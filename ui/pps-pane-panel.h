/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-record-list.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PANE_PANEL (pps_pane_panel_get_type ())

/**
 * PpsPanePanel:
 *
 * The workbench of one pane, beside the sheet: what was said about it, group by group, above the
 * findings that stand in it. Signals: `closed`; `finding-chosen` (id).
 */
G_DECLARE_FINAL_TYPE (PpsPanePanel, pps_pane_panel, PPS, PANE_PANEL, GtkWidget)

/**
 * pps_pane_panel_set_pane:
 * @partnership: (nullable): whose canvas
 * @round: (nullable): only of this round
 * @pane: (nullable): id of a pane
 */
void pps_pane_panel_set_pane (PpsPanePanel *self,
                              PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              PpsRound *round,
                              const char *pane);

/**
 * pps_pane_panel_get_pane:
 *
 * Returns: (nullable): id of the pane
 */
const char *pps_pane_panel_get_pane (PpsPanePanel *self);

/**
 * pps_pane_panel_focus:
 *
 * Goes to what was said first, or to where a finding is typed.
 */
void pps_pane_panel_focus (PpsPanePanel *self);

/**
 * pps_pane_panel_update:
 *
 * Shows the pane as it is now.
 */
void pps_pane_panel_update (PpsPanePanel *self);

/**
 * pps_pane_panel_save:
 *
 * Writes what is being typed.
 */
void pps_pane_panel_save (PpsPanePanel *self);

/**
 * pps_pane_panel_choose_finding:
 * @id: (nullable): a finding of this pane
 * @edit: whether to put the caret into it
 *
 * Marks a finding and brings it into view.
 */
void pps_pane_panel_choose_finding (PpsPanePanel *self, const char *id, gboolean edit);

/**
 * pps_pane_panel_show_words:
 * @answer: id of an answer about this pane
 * @start: first character; likewise @end
 *
 * Selects the words that a finding rests on; those about another pane are shown in their interview.
 */
void pps_pane_panel_show_words (PpsPanePanel *self, const char *answer, guint start, guint end);

PpsRecordList *pps_pane_panel_get_answers (PpsPanePanel *self);
PpsRecordList *pps_pane_panel_get_findings (PpsPanePanel *self);

/**
 * pps_pane_panel_add_finding:
 * @group: letter; empty for shared
 *
 * As if it was typed into the entry.
 */
void pps_pane_panel_add_finding (PpsPanePanel *self, const char *group, const char *text);

G_END_DECLS
