/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-export-form.h"
#include "pps-sheet-bar.h"
#include "pps-sheet-view.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_PAGE (pps_sheet_page_get_type ())

/**
 * PpsSheetPage:
 *
 * A sheet of a partnership, drawn as it would be printed or written as text, with a bar above it
 * for what is shown, and beside it a panel for what was chosen on it. What the sheet is, and what
 * the panel does, is the matter of the page that derives from it.
 */
G_DECLARE_DERIVABLE_TYPE (PpsSheetPage, pps_sheet_page, PPS, SHEET_PAGE, GtkWidget)

/**
 * PpsSheetPageClass:
 * @kind: which sheet the export dialog offers first
 * @get_kind: (nullable): tells that where it is not always the same
 * @is_small: (nullable): tells whether it is small canvases
 * @with_groups: whether the bar lets choose groups
 * @make_sheet: makes the sheet of the partnership
 * @sheet_shown: (nullable): the new sheet stands on the page, and the panel may follow it
 * @bar_changed: (nullable): something else was chosen in the bar; the sheet is made again after
 * this
 * @fill_export: (nullable): chooses in the form what is chosen on the page alone
 * @partnership_changed: (nullable): the panel, which is hidden, lets go of what it showed
 * @save: (nullable): writes what is being typed in the panel
 */
struct _PpsSheetPageClass
{
  GtkWidgetClass parent_class;

  const char *kind;
  gboolean with_groups;

  const char *(*get_kind) (PpsSheetPage *self);
  gboolean (*is_small) (PpsSheetPage *self);
  PpsSheet *(*make_sheet) (PpsSheetPage *self, const PpsPresentOptions *options);
  void (*sheet_shown) (PpsSheetPage *self, PpsSheet *sheet);
  void (*bar_changed) (PpsSheetPage *self);
  void (*fill_export) (PpsSheetPage *self, PpsExportForm *form);
  void (*partnership_changed) (PpsSheetPage *self);
  void (*save) (PpsSheetPage *self);
};

/**
 * pps_sheet_page_set_workspace:
 *
 * Gives the page its study, once, when it is made.
 */
void pps_sheet_page_set_workspace (PpsSheetPage *self, PpsWorkspace *workspace);

/**
 * pps_sheet_page_set_partnership:
 * @partnership: (nullable): whose sheet
 */
void pps_sheet_page_set_partnership (PpsSheetPage *self, PpsPartnership *partnership);

/**
 * pps_sheet_page_refresh:
 *
 * Makes the sheet again, now. After a change of the study it is made again without being asked.
 */
void pps_sheet_page_refresh (PpsSheetPage *self);

/**
 * pps_sheet_page_reveal_panel:
 * @reveal: whether the panel stands beside the sheet; what is typed in it is written when it goes
 */
void pps_sheet_page_reveal_panel (PpsSheetPage *self, gboolean reveal);

gboolean pps_sheet_page_is_panel_revealed (PpsSheetPage *self);

/* What the page holds; each is borrowed, and the partnership may be %NULL. */

PpsWorkspace *pps_sheet_page_get_workspace (PpsSheetPage *self);

PpsPartnership *pps_sheet_page_get_partnership (PpsSheetPage *self);

PpsSheetBar *pps_sheet_page_get_bar (PpsSheetPage *self);

PpsSheetView *pps_sheet_page_get_view (PpsSheetPage *self);

G_END_DECLS
