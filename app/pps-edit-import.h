/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-indicator-import.h"

G_BEGIN_DECLS

/**
 * pps_edit_import_indicators:
 * @plan: what to write, as it was shown
 *
 * Writes what is new or changed of a table of numbers, after a backup: all of it or nothing, and
 * one step of undo. Fails where what @plan would change has gone since.
 */
gboolean
pps_edit_import_indicators (PpsWorkspace *workspace, PpsIndicatorImport *plan, GError **error);

/**
 * pps_edit_keep_mapping:
 *
 * Remembers how a table was read, for the next with the same heads. Not a step of undo.
 */
gboolean pps_edit_keep_mapping (PpsWorkspace *workspace,
                                PpsCsv *csv,
                                const PpsIndicatorMapping *mapping,
                                GError **error);

G_END_DECLS
