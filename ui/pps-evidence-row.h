/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-keys.h"

G_BEGIN_DECLS

#define PPS_TYPE_EVIDENCE_ROW (pps_evidence_row_get_type ())

/**
 * PpsEvidenceRow:
 *
 * A scan of what a respondent signed, in the key file: attach it, save it elsewhere, take it out.
 */
G_DECLARE_FINAL_TYPE (PpsEvidenceRow, pps_evidence_row, PPS, EVIDENCE_ROW, AdwActionRow)

/**
 * pps_evidence_row_new:
 * @respondent: an id
 */
GtkWidget *pps_evidence_row_new (const char *respondent);

/**
 * pps_evidence_row_show:
 * @keys: (nullable): an open key file
 */
void pps_evidence_row_show (PpsEvidenceRow *self, PpsKeys *keys);

/* Attaches the file at @path: for who has chosen it. */
void pps_evidence_row_attach (PpsEvidenceRow *self, const char *path);

G_END_DECLS
