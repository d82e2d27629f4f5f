/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PANE_LIST (pps_pane_list_get_type ())

/**
 * PpsPaneList:
 *
 * The panes in the order of the interview, each with how many findings stand in it, and each a way
 * to its workbench.
 */
G_DECLARE_FINAL_TYPE (PpsPaneList, pps_pane_list, PPS, PANE_LIST, GtkWidget)

/**
 * pps_pane_list_set_partnership:
 * @partnership: (nullable): whose panes; %NULL for nothing
 */
void pps_pane_list_set_partnership (PpsPaneList *self,
                                    PpsWorkspace *workspace,
                                    PpsPartnership *partnership);

G_END_DECLS
