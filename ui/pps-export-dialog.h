/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-export-form.h"
#include "pps-export-preview.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_EXPORT_DIALOG (pps_export_dialog_get_type ())

/**
 * PpsExportDialog:
 *
 * Asks what sheet to export and how, shows what comes of it, and writes the file in a thread of its
 * own.
 */
G_DECLARE_FINAL_TYPE (PpsExportDialog, pps_export_dialog, PPS, EXPORT_DIALOG, AdwWindow)

/**
 * pps_export_dialog_present:
 * @sheet: name in the catalogue of sheets: what is chosen at first
 */
void pps_export_dialog_present (GtkWindow *parent,
                                PpsWorkspace *workspace,
                                PpsPartnership *partnership,
                                const char *sheet);

/**
 * pps_export_dialog_new:
 * @parent: (nullable): the window that it stands before
 */
PpsExportDialog *pps_export_dialog_new (GtkWindow *parent,
                                        PpsWorkspace *workspace,
                                        PpsPartnership *partnership,
                                        const char *sheet);

/**
 * pps_export_dialog_set_round:
 * @round: a round of its partnership
 *
 * Chooses a round.
 */
void pps_export_dialog_set_round (PpsExportDialog *self, PpsRound *round);

/**
 * pps_export_dialog_set_snapshot:
 *
 * Exports a round as it was frozen, in place of how it stands.
 */
void pps_export_dialog_set_snapshot (PpsExportDialog *self, PpsSnapshot *snapshot);

/* Returns: (transfer none): what is chosen with */
PpsExportForm *pps_export_dialog_get_form (PpsExportDialog *self);

/**
 * pps_export_dialog_export:
 * @path: where to; its ending tells the format where it is known
 *
 * Writes what is chosen, as after the question for a file. Afterwards `last-path` is set and
 * notified.
 */
void pps_export_dialog_export (PpsExportDialog *self, const char *path);

/**
 * pps_export_dialog_get_last_path:
 *
 * Returns: (nullable): the first file of the last export, %NULL while there is none
 */
const char *pps_export_dialog_get_last_path (PpsExportDialog *self);

gboolean pps_export_dialog_is_busy (PpsExportDialog *self);

/* Returns: (transfer none): what shows the pages */
PpsExportPreview *pps_export_dialog_get_preview (PpsExportDialog *self);

G_END_DECLS
