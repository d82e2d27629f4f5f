/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-guide-draft.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_CHANGES_VIEW (pps_guide_changes_view_get_type ())

/**
 * PpsGuideChangesView:
 *
 * What changed between two versions of a guide, of which the later one may be the work in progress.
 */
G_DECLARE_FINAL_TYPE (
    PpsGuideChangesView, pps_guide_changes_view, PPS, GUIDE_CHANGES_VIEW, GtkWidget)

GtkWidget *pps_guide_changes_view_new (PpsWorkspace *workspace);

/**
 * pps_guide_changes_view_show:
 *
 * Lays the two newest beside each other: what is being worked on, if that differs, and the version
 * before.
 */
void pps_guide_changes_view_show (PpsGuideChangesView *self, PpsGuideDraft *draft);

/**
 * pps_guide_changes_view_choose:
 *
 * Lays version @number beside the one before it.
 */
void pps_guide_changes_view_choose (PpsGuideChangesView *self, guint number);

G_END_DECLS
