/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PARTNERSHIP_PAGE (pps_partnership_page_get_type ())

/**
 * PpsPartnershipPage:
 *
 * One partnership under a view switcher: overview, interviews, canvas, perspectives. A page is made
 * when it is first shown. Emits `place-changed` when another page is shown.
 */
G_DECLARE_FINAL_TYPE (PpsPartnershipPage, pps_partnership_page, PPS, PARTNERSHIP_PAGE, GtkWidget)

GtkWidget *pps_partnership_page_new (PpsWorkspace *workspace);

/**
 * pps_partnership_page_open:
 * @partnership: (nullable): what to show; %NULL for nothing
 * @page: (nullable): `overview`, `interviews`, `canvas` or `perspectives`; %NULL for the page that
 * is shown
 */
void
pps_partnership_page_open (PpsPartnershipPage *self, PpsPartnership *partnership, const char *page);

void pps_partnership_page_show_finding (PpsPartnershipPage *self, const char *id);
void pps_partnership_page_show_pane (PpsPartnershipPage *self, const char *pane);

/**
 * pps_partnership_page_get_pane:
 *
 * Returns: (transfer none) (nullable): id of the pane that is open beside the canvas
 */
const char *pps_partnership_page_get_pane (PpsPartnershipPage *self);

void pps_partnership_page_focus_record (PpsPartnershipPage *self, PpsRecord *record);

void pps_partnership_page_focus_page (PpsPartnershipPage *self);

/**
 * pps_partnership_page_get_partnership:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PpsPartnership *pps_partnership_page_get_partnership (PpsPartnershipPage *self);
GtkWidget *pps_partnership_page_get_shown (PpsPartnershipPage *self);
const char *pps_partnership_page_get_page_name (PpsPartnershipPage *self);

G_END_DECLS
