/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SHARED_VIEW (pps_shared_view_get_type ())

/**
 * PpsSharedView:
 *
 * Folded away: findings of different groups in a pane that perhaps say the same, side by side, with
 * the reason, for the researcher to decide. What is decided to be shared becomes one finding. What
 * is not is remembered as long as the study is open; the file has no place for it.
 */
G_DECLARE_FINAL_TYPE (PpsSharedView, pps_shared_view, PPS, SHARED_VIEW, GtkWidget)

/**
 * pps_shared_view_update:
 * @pane: id; empty for what is parked, of which nothing is proposed
 *
 * Shows what is proposed now, in the round that is worked on. It is gone where there is nothing, or
 * nothing can be changed.
 */
void pps_shared_view_update (PpsSharedView *self,
                             PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const char *pane);

G_END_DECLS
