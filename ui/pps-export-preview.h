/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

#define PPS_TYPE_EXPORT_PREVIEW (pps_export_preview_get_type ())

/**
 * PpsExportPreview:
 *
 * What an export would look like, a page at a time: of one sheet, or of all of a report.
 */
G_DECLARE_FINAL_TYPE (PpsExportPreview, pps_export_preview, PPS, EXPORT_PREVIEW, GtkWidget)

/**
 * pps_export_preview_show:
 * @layouts: (element-type PpsLayout): one sheet behind the other
 *
 * Shows the page that was looked at before, or the last one if there are no longer so many.
 */
void pps_export_preview_show (PpsExportPreview *self, GPtrArray *layouts);

guint pps_export_preview_get_n_pages (PpsExportPreview *self);

/* Returns: the page that is shown, from 0 */
guint pps_export_preview_get_page (PpsExportPreview *self);

/**
 * pps_export_preview_set_page:
 * @page: from 0
 */
void pps_export_preview_set_page (PpsExportPreview *self, guint page);

/* Returns: (transfer none): the page as it is drawn */
GtkPicture *pps_export_preview_get_picture (PpsExportPreview *self);

G_END_DECLS
