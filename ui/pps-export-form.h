/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-matrix-choice.h"
#include "pps-paper-group.h"
#include "pps-report-presenter.h"
#include "pps-sheet-catalogue.h"
#include "pps-tick-row.h"
#include "pps-year-report.h"

G_BEGIN_DECLS

#define PPS_TYPE_EXPORT_FORM (pps_export_form_get_type ())

/**
 * PpsExportForm:
 *
 * Which sheet, what of it, and on what paper. It asks only what makes a difference to the sheet, as
 * the catalogue of sheets says. Emits `changed`.
 */
G_DECLARE_FINAL_TYPE (PpsExportForm, pps_export_form, PPS, EXPORT_FORM, GtkWidget)

/**
 * pps_export_form_fill:
 * @sheet: name of what is chosen at first
 *
 * Gives the form what it chooses from, once.
 */
void pps_export_form_fill (PpsExportForm *self,
                           PpsWorkspace *workspace,
                           PpsPartnership *partnership,
                           const char *sheet);

/* Chooses a round of the partnership. */
void pps_export_form_set_round (PpsExportForm *self, PpsRound *round);

/**
 * pps_export_form_set_frozen:
 * @frozen: a round as it was frozen; has to stay as long as the form
 *
 * Offers the sheets that can be made of it, and no others.
 */
void pps_export_form_set_frozen (PpsExportForm *self, PpsFrozen *frozen);

/**
 * pps_export_form_make_sheet:
 *
 * Returns: (transfer full) (nullable): the sheet that is asked for; of a report the first one
 */
PpsSheet *pps_export_form_make_sheet (PpsExportForm *self, GError **error);

/**
 * pps_export_form_list_layouts:
 *
 * Returns: (transfer full) (nullable) (element-type PpsLayout): what is asked for on its pages: a
 *   sheet, or all of a report
 */
GPtrArray *pps_export_form_list_layouts (PpsExportForm *self, GError **error);

/**
 * pps_export_form_set_groups:
 * @letters: (nullable) (array zero-terminated=1): of groups; %NULL for all
 * @shared: whether only what they share
 *
 * Chooses groups, where the sheet is of some.
 */
void pps_export_form_set_groups (PpsExportForm *self, const char *const *letters, gboolean shared);

/* Returns: whether several sheets in one document are asked for */
gboolean pps_export_form_is_report (PpsExportForm *self);

/**
 * pps_export_form_make_report:
 *
 * Returns: (transfer full) (nullable): the report that is asked for
 */
PpsReport *pps_export_form_make_report (PpsExportForm *self, GError **error);

/* Returns: whether running text is asked for */
gboolean pps_export_form_is_year_report (PpsExportForm *self);

/**
 * pps_export_form_make_document:
 *
 * Returns: (transfer full): the running text that is asked for
 */
PpsDocument *pps_export_form_make_document (PpsExportForm *self);

/* Returns: (transfer full): what a file of it could be called, without an ending */
char *pps_export_form_dup_name (PpsExportForm *self);

/* Its parts; borrowed. */

AdwComboRow *pps_export_form_get_sheet (PpsExportForm *self);
PpsPaperGroup *pps_export_form_get_paper (PpsExportForm *self);
PpsTickRow *pps_export_form_get_chapters (PpsExportForm *self);
PpsTickRow *pps_export_form_get_partnerships (PpsExportForm *self);
PpsTickRow *pps_export_form_get_groups (PpsExportForm *self);
PpsTickRow *pps_export_form_get_panes (PpsExportForm *self);
GtkSwitch *pps_export_form_get_small (PpsExportForm *self);
GtkSwitch *pps_export_form_get_by_theme (PpsExportForm *self);
AdwComboRow *pps_export_form_get_respondent (PpsExportForm *self);
AdwComboRow *pps_export_form_get_compare (PpsExportForm *self);
PpsMatrixChoice *pps_export_form_get_matrix (PpsExportForm *self);

G_END_DECLS
