/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-export.h"

G_BEGIN_DECLS

/**
 * PpsReport:
 *
 * Several sheets in one document, behind a page of contents. Pages are numbered through; each sheet
 * keeps its own paper.
 */
typedef struct _PpsReport PpsReport;

/**
 * pps_report_new:
 * @language: `nl` or `en`, of the contents
 */
PpsReport *pps_report_new (const char *language);
void pps_report_free (PpsReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsReport, pps_report_free)

/**
 * pps_report_add:
 * @sheet: the next sheet
 * @setup: on what paper
 * @name: what the contents and the outline call it
 * @summary: what it shows, in a sentence
 */
void pps_report_add (PpsReport *self,
                     PpsSheet *sheet,
                     const PpsPageSetup *setup,
                     const char *name,
                     const char *summary);

guint pps_report_get_n_sheets (PpsReport *self);

/**
 * pps_report_list_layouts:
 *
 * Lays the report out, as pps_report_export_pdf() writes it. There must be a sheet.
 *
 * Returns: (transfer full) (element-type PpsLayout): the contents, and the sheets behind it
 */
GPtrArray *pps_report_list_layouts (PpsReport *self);

/**
 * pps_report_export_pdf:
 * @path: where to
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called after each sheet, in the calling thread
 *
 * Writes the report as one tagged PDF; its title is that of the first sheet. What pps_export() says
 * of a file holds for this one too. There must be a sheet.
 *
 * Returns: whether it is written
 */
gboolean pps_report_export_pdf (PpsReport *self,
                                const char *path,
                                GCancellable *cancellable,
                                PpsExportProgress progress,
                                gpointer user_data,
                                GError **error);

G_END_DECLS
