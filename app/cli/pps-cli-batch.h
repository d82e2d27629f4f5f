/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export.h"

G_BEGIN_DECLS

/**
 * PpsCliBatch:
 *
 * Many sheets on their way to files, on all cores. Names are printed in the order in which sheets
 * were added, and a terminal sees how far it is. Only a few sheets are held at a time.
 */
typedef struct _PpsCliBatch PpsCliBatch;

/**
 * pps_cli_batch_new:
 * @n_sheets: how many are going to be added
 */
PpsCliBatch *pps_cli_batch_new (guint n_sheets, const PpsPageSetup *setup, double dpi);

/* Waits for what is on its way, and starts nothing more. */
void pps_cli_batch_free (PpsCliBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsCliBatch, pps_cli_batch_free)

/**
 * pps_cli_batch_add:
 * @sheet: (transfer full): a sheet
 * @paths: (transfer full): the files that it goes to, each by its ending
 *
 * Returns: %FALSE if this or an earlier sheet could not be written
 */
gboolean
pps_cli_batch_add (PpsCliBatch *self, PpsSheet *sheet, GStrv paths, GError **error);

/**
 * pps_cli_batch_end:
 *
 * Waits until all are written.
 *
 * Returns: %FALSE if one could not be
 */
gboolean pps_cli_batch_end (PpsCliBatch *self, GError **error);

G_END_DECLS
