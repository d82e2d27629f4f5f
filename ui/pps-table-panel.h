/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_TABLE_PANEL (pps_table_panel_get_type ())

/**
 * PpsTablePanel:
 *
 * What stands beside a table about one of its cells: row and column above, a sentence, and beneath
 * it what derives from this adds as children. Escape closes it. Emits `closed`, after what was
 * typed has been saved.
 */
G_DECLARE_DERIVABLE_TYPE (PpsTablePanel, pps_table_panel, PPS, TABLE_PANEL, GtkWidget)

/**
 * PpsTablePanelClass:
 * @save: writes what is being typed
 */
struct _PpsTablePanelClass
{
  GtkWidgetClass parent_class;

  void (*save) (PpsTablePanel *self);
};

/**
 * pps_table_panel_set_titles:
 * @row: name of the row
 * @detail: more about it, may be empty
 * @column: name of the column
 */
void pps_table_panel_set_titles (PpsTablePanel *self,
                                 const char *row,
                                 const char *detail,
                                 const char *column);

/**
 * pps_table_panel_set_explanation:
 * @sentence: what stands in the cell, and what can be done about it
 */
void pps_table_panel_set_explanation (PpsTablePanel *self, const char *sentence);

/**
 * pps_table_panel_save:
 *
 * Writes what is being typed, now.
 */
void pps_table_panel_save (PpsTablePanel *self);

G_END_DECLS
