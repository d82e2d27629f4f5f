/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Rows of a boxed list in which one of the study's own lists is chosen from for a field of a
 * record, nothing among them. */

/**
 * pps_choice_row_new_phase:
 * @record: a record with a field `phase`
 */
GtkWidget *pps_choice_row_new_phase (PpsWorkspace *workspace, PpsRecord *record);

/**
 * pps_choice_row_new_pane:
 * @record: a record with a field `pane`
 */
GtkWidget *pps_choice_row_new_pane (PpsWorkspace *workspace, PpsRecord *record);

/**
 * pps_choice_row_new_round:
 * @record: a record with the fields `partnership` and `round`
 */
GtkWidget *pps_choice_row_new_round (PpsWorkspace *workspace, PpsRecord *record);

G_END_DECLS
