/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-permission.h"

G_BEGIN_DECLS

#define PPS_TYPE_CONSENT_VIEW (pps_consent_view_get_type ())

/**
 * PpsConsentView:
 *
 * The step of an interview before its first question: what each respondent agrees to.
 */
G_DECLARE_FINAL_TYPE (PpsConsentView, pps_consent_view, PPS, CONSENT_VIEW, GtkWidget)

void pps_consent_view_show (PpsConsentView *self, PpsWorkspace *workspace, PpsInterview *interview);

/**
 * pps_consent_view_follow:
 *
 * Shows what stands in the study, and who takes part now.
 */
void pps_consent_view_follow (PpsConsentView *self);

/**
 * pps_consent_view_enter:
 *
 * Moves the focus to the first respondent of whom something is missing.
 */
void pps_consent_view_enter (PpsConsentView *self);

G_END_DECLS
