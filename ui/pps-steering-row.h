/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-lessons.h"

G_BEGIN_DECLS

/* Rows of a boxed list for what a partnership steers by: a line that unfolds into its form, which
 * is made when it is unfolded for the first time. */

GtkWidget *pps_steering_row_new_indicator (PpsWorkspace *workspace, PpsIndicator *indicator);

/**
 * pps_steering_row_new_agreement:
 * @round: (nullable): the round that is looked at: one that is later than that of @agreement says
 *   what became of it
 */
GtkWidget *
pps_steering_row_new_agreement (PpsWorkspace *workspace, PpsAgreement *agreement, PpsRound *round);

/**
 * pps_steering_row_new_lesson:
 * @lessons: how it stands now; not kept
 * @lesson: 1 to 10
 */
GtkWidget *pps_steering_row_new_lesson (PpsWorkspace *workspace,
                                        PpsRound *round,
                                        PpsLessons *lessons,
                                        guint lesson);

G_END_DECLS
