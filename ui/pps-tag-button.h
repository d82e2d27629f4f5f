/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsTagButton:
 *
 * The themes of a record in a line; it opens what puts them on and takes them off. Where a study or
 * a round cannot be changed it is a line only; a locked interview is still read, and gets themes.
 */
#define PPS_TYPE_TAG_BUTTON (pps_tag_button_get_type ())

G_DECLARE_FINAL_TYPE (PpsTagButton, pps_tag_button, PPS, TAG_BUTTON, GtkButton)

GtkWidget *pps_tag_button_new (void);

/**
 * pps_tag_button_set_record:
 * @record: (nullable): what bears the themes; %NULL hides the button
 * @query: the query of its themes, as for pps_tag_row_new()
 * @quiet: whether it also hides while there are none
 */
void pps_tag_button_set_record (PpsTagButton *self,
                                PpsWorkspace *workspace,
                                PpsRecord *record,
                                const char *query,
                                gboolean quiet);

/**
 * pps_tag_popup:
 * @parent: what it points to
 *
 * Opens the themes of @record, with the focus where one is added.
 *
 * Returns: (transfer none): the popover, which is gone when it is closed
 */
GtkWidget *
pps_tag_popup (GtkWidget *parent, PpsWorkspace *workspace, PpsRecord *record, const char *query);

G_END_DECLS
