/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEWS_PAGE (pps_interviews_page_get_type ())

/**
 * PpsInterviewsPage:
 *
 * The rounds of a partnership and the interviews of each.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewsPage, pps_interviews_page, PPS, INTERVIEWS_PAGE, GtkWidget)

GtkWidget *pps_interviews_page_new (PpsWorkspace *workspace);

void pps_interviews_page_set_partnership (PpsInterviewsPage *self, PpsPartnership *partnership);

/**
 * pps_interviews_page_focus_interview:
 *
 * Goes to its row, where it has one.
 */
void pps_interviews_page_focus_interview (PpsInterviewsPage *self, PpsInterview *interview);

/**
 * pps_interviews_page_focus_round:
 *
 * Goes to where the round is planned, at the end of its section, so that all of it is in sight.
 */
void pps_interviews_page_focus_round (PpsInterviewsPage *self, PpsRound *round);

G_END_DECLS
