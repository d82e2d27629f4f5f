/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SIDEBAR (pps_sidebar_get_type ())

/**
 * PpsSidebar:
 *
 * The partnerships of a study, with search in their names and regions. Choosing one is
 * `win.open-partnership`.
 */
G_DECLARE_FINAL_TYPE (PpsSidebar, pps_sidebar, PPS, SIDEBAR, GtkWidget)

GtkWidget *pps_sidebar_new (PpsWorkspace *workspace);

/**
 * pps_sidebar_select:
 * @partnership: (nullable): what is shown beside the list
 *
 * Marks a partnership without opening it.
 */
void pps_sidebar_select (PpsSidebar *self, PpsPartnership *partnership);

/**
 * pps_sidebar_get_first:
 *
 * Returns: (transfer none) (nullable): the first partnership of the study
 */
PpsPartnership *pps_sidebar_get_first (PpsSidebar *self);

G_END_DECLS
