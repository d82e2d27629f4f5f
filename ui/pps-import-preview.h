/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-indicator-import.h"

G_BEGIN_DECLS

#define PPS_TYPE_IMPORT_PREVIEW (pps_import_preview_get_type ())

/**
 * PpsImportPreview:
 *
 * What would be written of a table, line by line, all of it or one kind; what is skipped says why.
 */
G_DECLARE_FINAL_TYPE (PpsImportPreview, pps_import_preview, PPS, IMPORT_PREVIEW, GtkBox)

GtkWidget *pps_import_preview_new (void);

/**
 * pps_import_preview_show:
 * @plan: (nullable): to be shown; must live until another is
 */
void pps_import_preview_show (PpsImportPreview *self, PpsIndicatorImport *plan);

/* Returns: (transfer none): the choice of what is shown */
GtkDropDown *pps_import_preview_get_choice (PpsImportPreview *self);

/* Returns: (transfer none): the lines that are shown */
GListModel *pps_import_preview_get_model (PpsImportPreview *self);

G_END_DECLS
