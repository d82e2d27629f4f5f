/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_LIST (pps_guide_list_get_type ())

/**
 * PpsGuideList:
 *
 * The guides of a study, one for each stakeholder group, and a form to add a group. A guide is
 * opened by the action `guides.open-guide` of the page it stands in.
 */
G_DECLARE_FINAL_TYPE (PpsGuideList, pps_guide_list, PPS, GUIDE_LIST, GtkWidget)

GtkWidget *pps_guide_list_new (PpsWorkspace *workspace);

/**
 * pps_guide_list_update:
 *
 * Shows what the study holds now.
 */
void pps_guide_list_update (PpsGuideList *self);

/**
 * pps_guide_list_tell:
 * @head: (nullable): what could not be done; %NULL to say nothing any more
 * @sentences: (nullable) (element-type utf8): all that is wrong, a sentence each
 */
void pps_guide_list_tell (PpsGuideList *self, const char *head, GPtrArray *sentences);

G_END_DECLS
