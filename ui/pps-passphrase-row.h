/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-keyring.h"

G_BEGIN_DECLS

#define PPS_TYPE_PASSPHRASE_ROW (pps_passphrase_row_get_type ())

/**
 * PpsPassphraseRow:
 *
 * Unfolds, and puts a new passphrase in the place of the one that the key file was opened with.
 */
G_DECLARE_FINAL_TYPE (PpsPassphraseRow, pps_passphrase_row, PPS, PASSPHRASE_ROW, AdwExpanderRow)

GtkWidget *pps_passphrase_row_new (void);

G_END_DECLS
