/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_ROUND_MATRIX (pps_round_matrix_get_type ())

/**
 * PpsRoundMatrix:
 *
 * Who is to be heard in a round, at a glance: a row for each stakeholder group, and in it a cell
 * for each respondent with how far it is. To a screen reader it is a table.
 *
 * Emits `plan` with the letter of a group and, where it is about one, a respondent; and `show-plan`
 * with an interview that is planned. One that was begun is opened by `win.open-interview`.
 */
G_DECLARE_FINAL_TYPE (PpsRoundMatrix, pps_round_matrix, PPS, ROUND_MATRIX, GtkWidget)

GtkWidget *pps_round_matrix_new (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
