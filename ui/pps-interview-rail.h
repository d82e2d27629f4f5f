/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-permission.h"
#include "pps-route.h"

G_BEGIN_DECLS

#define PPS_TYPE_INTERVIEW_RAIL (pps_interview_rail_get_type ())

/**
 * PpsInterviewRail:
 *
 * The stops of an interview, panes under their themes, each with how far it is.
 *
 * Emits `stop-chosen` with the index of a stop, and whether the user is done choosing (a click,
 * Enter) or still goes over the rows.
 */
G_DECLARE_FINAL_TYPE (PpsInterviewRail, pps_interview_rail, PPS, INTERVIEW_RAIL, GtkWidget)

void pps_interview_rail_show         (PpsInterviewRail *self,
                                      PpsRoute         *route,
                                      const char       *language);

/**
 * pps_interview_rail_select:
 * @stop: index of a stop
 *
 * Shows where the interview is, without a signal.
 */
void pps_interview_rail_select       (PpsInterviewRail *self,
                                      guint             stop);

/**
 * pps_interview_rail_follow:
 * @answers: (element-type utf8 PpsAnswer): answers by id of their question
 * @arrived: (element-type utf8): questions to which words were sent from elsewhere
 */
void pps_interview_rail_follow       (PpsInterviewRail *self,
                                      GHashTable       *answers,
                                      GHashTable       *arrived);

/**
 * pps_interview_rail_set_consent:
 *
 * Shows how it stands with consent, the first stop.
 */
void pps_interview_rail_set_consent  (PpsInterviewRail *self,
                                      PpsConsentState   state);

/**
 * pps_interview_rail_set_parked:
 * @n: how much is parked
 *
 * Says at the end of the rail that something is parked. The row is there where something is, and
 * choosing it emits `parked-chosen`.
 */
void pps_interview_rail_set_parked (PpsInterviewRail *self, guint n);

void pps_interview_rail_select_parked (PpsInterviewRail *self);

G_END_DECLS
