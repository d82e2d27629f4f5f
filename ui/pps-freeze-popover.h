/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_freeze_popover_new:
 * @round: a round that is open
 *
 * Asks what the snapshot of a round is to be called, and freezes the round.
 *
 * Returns: a popover
 */
GtkWidget *pps_freeze_popover_new (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
