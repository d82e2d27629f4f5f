/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_ROW (pps_interview_row_get_type ())

/**
 * PpsInterviewRow:
 *
 * An interview in the list of its round: who, how far, and the button that goes on with it.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewRow, pps_interview_row, PPS, INTERVIEW_ROW, GtkListBoxRow)

GtkWidget *pps_interview_row_new (PpsWorkspace *workspace,
                                  PpsInterview *interview);

PpsInterview *pps_interview_row_get_interview (PpsInterviewRow *self);

/**
 * pps_interview_row_edit:
 *
 * Unfolds what was planned, and goes there.
 */
void pps_interview_row_edit (PpsInterviewRow *self);

G_END_DECLS
