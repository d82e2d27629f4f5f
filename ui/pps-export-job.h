/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-document.h"
#include "pps-report.h"

G_BEGIN_DECLS

/**
 * PpsExportJob:
 *
 * One export in a thread of its own.
 */
typedef struct _PpsExportJob PpsExportJob;

/**
 * PpsExportWork:
 * @sheet: (nullable): what to export; it is frozen, so it can be read in a thread
 * @report: (nullable): or several of them as one PDF
 * @document: (nullable): or running text, as ODT
 * @tiled: whether the PDF of a sheet is to be in parts, of @tile
 *
 * What is to be written.
 */
typedef struct
{
  PpsSheet *sheet;
  PpsReport *report;
  PpsDocument *document;
  PpsPageSetup setup;
  PpsExportFormat format;
  double dpi;
  gboolean tiled;
  PpsPaper tile;
} PpsExportWork;

/**
 * pps_export_job_start:
 * @work: what to write; its sheet, report or document are taken over
 * @path: where to
 * @done: called with the result in the main thread
 */
PpsExportJob *pps_export_job_start (const PpsExportWork *work,
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
