/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PERSPECTIVES_PAGE (pps_perspectives_page_get_type ())

/**
 * PpsPerspectivesPage:
 *
 * The perspectives table of a partnership.
 */
G_DECLARE_FINAL_TYPE (PpsPerspectivesPage, pps_perspectives_page, PPS, PERSPECTIVES_PAGE, GtkWidget)

GtkWidget *pps_perspectives_page_new             (PpsWorkspace        *workspace);
void       pps_perspectives_page_set_partnership (PpsPerspectivesPage *self,
                                                  PpsPartnership      *partnership);

G_END_DECLS
