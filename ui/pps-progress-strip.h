/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PROGRESS_STRIP (pps_progress_strip_get_type ())

/**
 * PpsProgressStrip:
 *
 * How far an interview is: a small sign for each pane in the order of the interview. Signs differ
 * in form: full answered, a dash passed over, half begun, a flag to come back to, an outline
 * untouched. Follows the interview's answers.
 */
G_DECLARE_FINAL_TYPE (PpsProgressStrip, pps_progress_strip, PPS, PROGRESS_STRIP, GtkWidget)

GtkWidget *pps_progress_strip_new (PpsWorkspace *workspace, PpsInterview *interview);

G_END_DECLS
