/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PLAN_POPOVER (pps_plan_popover_get_type ())

/**
 * PpsPlanPopover:
 *
 * Asks whom an interview is to be with, and plans it.
 */
G_DECLARE_FINAL_TYPE (PpsPlanPopover, pps_plan_popover, PPS, PLAN_POPOVER, GtkPopover)

GtkWidget *pps_plan_popover_new (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_plan_popover_preset:
 * @group: letter
 * @respondent: (nullable): who is to be ticked
 *
 * Says whom the popover is about when it comes up next.
 */
void pps_plan_popover_preset (PpsPlanPopover *self, const char *group, PpsRespondent *respondent);

G_END_DECLS
