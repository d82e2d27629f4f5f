/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_OVERVIEW_PAGE (pps_overview_page_get_type ())

/**
 * PpsOverviewPage:
 *
 * The facts of a partnership, its characteristics, partners and respondents: read and edited in the
 * same place.
 */
G_DECLARE_FINAL_TYPE (PpsOverviewPage, pps_overview_page, PPS, OVERVIEW_PAGE, GtkWidget)

GtkWidget *pps_overview_page_new (PpsWorkspace *workspace);

void pps_overview_page_set_partnership (PpsOverviewPage *self, PpsPartnership *partnership);

/**
 * pps_overview_page_focus_record:
 * @record: the partnership, or one of its organisations, respondents or characteristics
 *
 * Unfolds @record and puts the focus on its first field.
 */
void pps_overview_page_focus_record (PpsOverviewPage *self, PpsRecord *record);

G_END_DECLS
