/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-accord.h"

G_BEGIN_DECLS

#define PPS_TYPE_AGREEMENT_ROW (pps_agreement_row_get_type ())

/**
 * PpsAgreementRow:
 *
 * A pane in the list of agreement: what each group brings to it, and how far they agree as the
 * researcher judges it. The keys 1 to 4 judge, 0 takes the judgement back.
 *
 * Asks for `agreement.show-pane` where somebody wants to see the pane itself.
 */
G_DECLARE_FINAL_TYPE (PpsAgreementRow, pps_agreement_row, PPS, AGREEMENT_ROW, GtkListBoxRow)

GtkWidget *pps_agreement_row_new (PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_agreement_row_show:
 * @accord: the pane as it is now
 * @writable: whether it can be judged
 */
void pps_agreement_row_show (PpsAgreementRow *self, const PpsPaneAccord *accord, gboolean writable);

/**
 * pps_agreement_row_get_pane:
 *
 * Returns: its id
 */
const char *pps_agreement_row_get_pane (PpsAgreementRow *self);

/**
 * pps_agreement_row_save:
 *
 * Saves a reason that is being typed.
 */
void pps_agreement_row_save (PpsAgreementRow *self);

G_END_DECLS
