/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-guide-draft.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_VIEW (pps_guide_view_get_type ())

/**
 * PpsGuideView:
 *
 * A guide: which version is used, what was changed since, and its questions. What can be done with
 * it are actions of the page it stands in, `guides.*`.
 */
G_DECLARE_FINAL_TYPE (PpsGuideView, pps_guide_view, PPS, GUIDE_VIEW, GtkWidget)

GtkWidget *pps_guide_view_new (PpsWorkspace *workspace);

/**
 * pps_guide_view_show:
 * @draft: (nullable): work on the guide; %NULL to show nothing
 */
void pps_guide_view_show (PpsGuideView *self, PpsGuideDraft *draft);

/**
 * pps_guide_view_focus_question:
 *
 * Puts the focus on the row of a question.
 */
void pps_guide_view_focus_question (PpsGuideView *self, const char *question);

G_END_DECLS
