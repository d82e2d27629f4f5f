/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_FINDING_DETAILS (pps_finding_details_get_type ())

/**
 * PpsFindingDetails:
 *
 * All there is to say about a finding beside its text: the passages it rests on, in their context,
 * and what it is to whom.
 *
 * Signals: `words-asked` (#PpsEvidence) when a passage is gone to.
 */
G_DECLARE_FINAL_TYPE (PpsFindingDetails, pps_finding_details, PPS, FINDING_DETAILS, GtkWidget)

GtkWidget *pps_finding_details_new (PpsWorkspace *workspace, PpsFinding *finding);

G_END_DECLS
