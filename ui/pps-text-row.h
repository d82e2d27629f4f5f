/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_TEXT_ROW (pps_text_row_get_type ())

/**
 * PpsTextRow:
 *
 * A row of a boxed list with a text that wraps and grows, under its title. Property `text`.
 */
G_DECLARE_FINAL_TYPE (PpsTextRow, pps_text_row, PPS, TEXT_ROW, AdwPreferencesRow)

/**
 * pps_text_row_new:
 * @title: plain text
 */
GtkWidget *pps_text_row_new (const char *title);

void pps_text_row_set_editable (PpsTextRow *self, gboolean editable);

/**
 * pps_text_row_set_show_title:
 *
 * Whether the title is seen as well as read out.
 */
void pps_text_row_set_show_title (PpsTextRow *self, gboolean show_title);

/**
 * pps_text_row_add_suffix:
 * @widget: (transfer full): what is to stand at the end of the row
 */
void pps_text_row_add_suffix (PpsTextRow *self, GtkWidget *widget);

G_END_DECLS
