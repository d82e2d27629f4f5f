/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"
#include "pps-sheet-desk.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_VIEW (pps_sheet_view_get_type ())

/**
 * PpsSheetView:
 *
 * A layout on the screen, to be scrolled, zoomed and gone through by keyboard. What it shows is
 * what a file would hold.
 *
 * Actions: `sheet.zoom-in`, `sheet.zoom-out`, `sheet.zoom-fit`, `sheet.zoom-actual`; `sheet.move`
 * (#GtkDirectionType); `sheet.copy`, `sheet.copy-sheet`, `sheet.print`. Signals: `pane-activated`
 * (id, page), `cell-activated` (row, column of the sheet), `line-activated` (id of its record).
 */
G_DECLARE_FINAL_TYPE (PpsSheetView, pps_sheet_view, PPS, SHEET_VIEW, GtkWidget)

GtkWidget *pps_sheet_view_new (void);

/**
 * pps_sheet_view_set_layout:
 * @layout: (nullable): what to show
 *
 * Zoom, place, focus and choice stay as they are.
 */
void pps_sheet_view_set_layout (PpsSheetView *self, PpsLayout *layout);

PpsLayout *pps_sheet_view_get_layout (PpsSheetView *self);

PpsSheetDesk *pps_sheet_view_get_desk (PpsSheetView *self);

/**
 * pps_sheet_view_choose:
 * @pane: (nullable): id of the pane that is worked on
 * @line: (nullable): id of the record whose lines to highlight
 */
void pps_sheet_view_choose (PpsSheetView *self, const char *pane, const char *line);

/**
 * pps_sheet_view_choose_cell:
 * @row: index in the sheet; likewise @column
 */
void pps_sheet_view_choose_cell (PpsSheetView *self, guint row, guint column);

/* Gives the focus to a cell; to the sheet where there is no such cell. */
void pps_sheet_view_focus_cell (PpsSheetView *self, guint row, guint column);

/**
 * pps_sheet_view_show_line:
 * @line: id of a record
 *
 * Scrolls to its line.
 */
void pps_sheet_view_show_line (PpsSheetView *self, const char *line);

/**
 * pps_sheet_view_focus:
 * @pane: (nullable): id of a pane; %NULL for the first
 */
void pps_sheet_view_focus (PpsSheetView *self, const char *pane);

/**
 * pps_sheet_view_add_bindings:
 * @widget_class: class of a widget that has a view in it
 * @callback: gets the name of an action of the view, `s`, to be activated there
 *
 * Makes the keys for zoom and print work wherever the focus is in that widget.
 */
void pps_sheet_view_add_bindings (GtkWidgetClass *widget_class, GtkShortcutFunc callback);

G_END_DECLS
