/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Rows of a boxed list for the records under a partnership: a line that unfolds into the fields.
 * The fields are made when the row is unfolded for the first time. */

GtkWidget *pps_record_row_new_characteristic (PpsWorkspace *workspace,
                                              PpsCharacteristic *characteristic);
GtkWidget *pps_record_row_new_lesson (PpsWorkspace *workspace, PpsLesson *lesson);
GtkWidget *pps_record_row_new_organisation (PpsWorkspace *workspace, PpsOrganisation *organisation);
GtkWidget *pps_record_row_new_respondent (PpsWorkspace *workspace, PpsRespondent *respondent);

/**
 * pps_record_row_get_record:
 * @row: a row made here
 *
 * Returns: (transfer none): what it is about
 */
PpsRecord *pps_record_row_get_record (GtkWidget *row);

/**
 * pps_record_row_focus:
 * @row: any row of a boxed list
 *
 * Unfolds @row where it can, and puts the focus on its first field once it has its place.
 */
void pps_record_row_focus (GtkWidget *row);

/**
 * pps_record_row_remove:
 * @widget: a widget in the window
 * @message: what to say when it is done
 *
 * Removes @record, and offers to take that back.
 */
void pps_record_row_remove (GtkWidget *widget,
                            PpsWorkspace *workspace,
                            PpsRecord *record,
                            const char *message);

G_END_DECLS
