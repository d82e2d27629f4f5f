/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_HISTORY_VIEW (pps_history_view_get_type ())

/**
 * PpsHistoryView:
 *
 * The history of a finding or an answer, newest first: who changed what, and when. A wording that
 * was left can be brought back; then `restored` is emitted.
 */
G_DECLARE_FINAL_TYPE (PpsHistoryView, pps_history_view, PPS, HISTORY_VIEW, GtkWidget)

GtkWidget *pps_history_view_new (PpsWorkspace *workspace, PpsRecord *record);

/**
 * pps_history_button_new:
 *
 * Returns: (transfer floating): a button that shows the history of @record as it is then
 */
GtkWidget *pps_history_button_new (PpsWorkspace *workspace, PpsRecord *record);

/**
 * pps_history_popup:
 * @parent: a widget that lays its children out
 *
 * Shows the history of @record beside @parent.
 *
 * Returns: (transfer none): what is shown
 */
PpsHistoryView *pps_history_popup (GtkWidget *parent, PpsWorkspace *workspace, PpsRecord *record);

G_END_DECLS
