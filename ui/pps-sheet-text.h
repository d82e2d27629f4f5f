/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-sheet.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHEET_TEXT (pps_sheet_text_get_type ())

/**
 * PpsSheetText:
 *
 * All that a sheet says, as running text in reading order, to be read aloud, enlarged or copied.
 */
G_DECLARE_FINAL_TYPE (PpsSheetText, pps_sheet_text, PPS, SHEET_TEXT, GtkWidget)

GtkWidget *pps_sheet_text_new (void);

void pps_sheet_text_set_sheet (PpsSheetText *self, PpsSheet *sheet);

G_END_DECLS
