/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-permission.h"

G_BEGIN_DECLS

#define PPS_TYPE_CONSENT_BLOCK (pps_consent_block_get_type ())

/**
 * PpsConsentBlock:
 *
 * What one respondent agreed to: how, when, under which letter, and to what. Each key and tick is
 * an edit at once.
 */
G_DECLARE_FINAL_TYPE (PpsConsentBlock, pps_consent_block, PPS, CONSENT_BLOCK, GtkWidget)

/**
 * pps_consent_block_new:
 * @respondent: (nullable): %NULL for an interview that names nobody
 */
GtkWidget *
pps_consent_block_new (PpsWorkspace *workspace, PpsInterview *interview, PpsRespondent *respondent);

/**
 * pps_consent_block_follow:
 *
 * Shows what stands in the study.
 */
void pps_consent_block_follow (PpsConsentBlock *self);

G_END_DECLS
