/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-presenter.h"

G_BEGIN_DECLS

#define PPS_TYPE_MATRIX_CHOICE (pps_matrix_choice_get_type ())

/**
 * PpsMatrixChoice:
 *
 * What the rows and columns of the framework matrix are, in which order its rows stand, and which
 * findings it shows. Emits `changed` when something else was chosen.
 */
G_DECLARE_FINAL_TYPE (PpsMatrixChoice, pps_matrix_choice, PPS, MATRIX_CHOICE, GtkWidget)

/**
 * PpsMatrixList:
 * @PPS_MATRIX_SORT: the order of the rows
 * @PPS_MATRIX_STATUS: only findings of this status
 * @PPS_MATRIX_TAG: only findings with this theme
 *
 * What is chosen from a list; the first of each is the usual one.
 */
typedef enum
{
  PPS_MATRIX_SORT,
  PPS_MATRIX_STATUS,
  PPS_MATRIX_TAG,
  PPS_MATRIX_N_LISTS,
} PpsMatrixList;

GtkWidget *pps_matrix_choice_new (PpsWorkspace *workspace);

/**
 * pps_matrix_choice_read:
 * @options: is told what was chosen here; valid until something else is
 */
void pps_matrix_choice_read (PpsMatrixChoice *self, PpsPresentOptions *options);

/**
 * pps_matrix_choice_get_sort:
 *
 * Returns: what the rows are in the order of, as #PpsPresentOptions has it
 */
const char *pps_matrix_choice_get_sort (PpsMatrixChoice *self);

/**
 * pps_matrix_choice_copy:
 * @from: for the same study
 *
 * Chooses what is chosen there.
 */
void pps_matrix_choice_copy (PpsMatrixChoice *self, PpsMatrixChoice *from);

/**
 * pps_matrix_choice_sort_by_column:
 * @id: of the pane or theme of a column
 * @title: what stands above it
 *
 * Puts the rows that say most about it first.
 */
void pps_matrix_choice_sort_by_column (PpsMatrixChoice *self, const char *id, const char *title);
void pps_matrix_choice_set_sort (PpsMatrixChoice *self, const char *sort);

/**
 * pps_matrix_choice_get_list:
 *
 * Returns: (transfer none): what one of the lists is chosen with
 */
GtkDropDown *pps_matrix_choice_get_list (PpsMatrixChoice *self, PpsMatrixList list);

G_END_DECLS
