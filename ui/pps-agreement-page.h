/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_AGREEMENT_PAGE (pps_agreement_page_get_type ())

/**
 * PpsAgreementPage:
 *
 * Agreement and blind spots of a partnership in one round: for each pane which group said
 * something, did not know, said nothing or was not asked, with the marks; and the researcher's
 * judgement of how far they agree.
 *
 * Emits `closed` when the user goes back, and `pane-chosen` with the id of a pane that is to be
 * shown on the canvas.
 */
G_DECLARE_FINAL_TYPE (PpsAgreementPage, pps_agreement_page, PPS, AGREEMENT_PAGE, GtkWidget)

GtkWidget *pps_agreement_page_new (PpsWorkspace *workspace);

/**
 * pps_agreement_page_open:
 * @round: (nullable): %NULL for the round that was shown, or the latest
 */
void pps_agreement_page_open (PpsAgreementPage *self, PpsPartnership *partnership, PpsRound *round);

/**
 * pps_agreement_page_focus:
 * @pane: (nullable): id of the pane whose row gets the focus; %NULL for the first
 */
void pps_agreement_page_focus (PpsAgreementPage *self, const char *pane);

/**
 * pps_agreement_page_save:
 *
 * Saves a reason that is being typed.
 */
void pps_agreement_page_save (PpsAgreementPage *self);

PpsPartnership *pps_agreement_page_get_partnership (PpsAgreementPage *self);

/**
 * pps_agreement_page_get_list:
 *
 * Returns: (transfer none): the list, one #PpsAgreementRow for each pane
 */
GtkListBox *pps_agreement_page_get_list (PpsAgreementPage *self);

G_END_DECLS
