/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-export.h"

G_BEGIN_DECLS

/**
 * PpsExportJob:
 *
 * One export in a thread of its own.
 */
typedef struct _PpsExportJob PpsExportJob;

/**
 * pps_export_job_start:
 * @sheet: what to export; it is frozen, so it can be read there
 * @path: where to
 * @done: called with the result in the main thread
 */
PpsExportJob *pps_export_job_start (PpsSheet *sheet,
                                    const PpsPageSetup *setup,
                                    PpsExportFormat format,
                                    double dpi,
                                    const char *path,
                                    GAsyncReadyCallback done,
                                    gpointer source);

/**
 * pps_export_job_free:
 *
 * Lets go of the job. One that still runs is asked to stop.
 */
void pps_export_job_free (PpsExportJob *self);

void pps_export_job_cancel (PpsExportJob *self);

/**
 * pps_export_job_get_progress:
 *
 * Returns: from 0 to 1
 */
double pps_export_job_get_progress (PpsExportJob *self);

/**
 * pps_export_job_finish:
 *
 * Returns: (transfer full) (nullable): the paths that were written, or %NULL
 */
char **pps_export_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
