/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"
#include "pps-report.h"

G_BEGIN_DECLS

/**
 * pps_present_report_takes:
 * @sheet: its name
 *
 * Returns: whether a report can hold that sheet
 */
gboolean pps_present_report_takes (const char *sheet);

/**
 * pps_present_report:
 * @options: as for each of its sheets
 * @setup: the paper of its sheets
 * @sheets: (nullable) (array zero-terminated=1): names of sheets that are about one partnership, in
 *   order; %NULL for all that there is something to show on
 * @error: return location for an error
 *
 * Makes a report of a partnership. Fails with %G_IO_ERROR_INVALID_ARGUMENT and a sentence where a
 * sheet cannot be in it.
 *
 * Returns: (transfer full): the report, or %NULL
 */
PpsReport *pps_present_report (PpsWorkspace *workspace,
                               PpsPartnership *partnership,
                               const PpsPresentOptions *options,
                               const PpsPageSetup *setup,
                               const char *const *sheets,
                               GError **error);

G_END_DECLS
