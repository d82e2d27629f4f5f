/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_take_over_row_new:
 *
 * Returns: (transfer floating) (nullable): a row that unfolds into the findings of the round before
 *   @round that were not taken over yet, each with a button that does; %NULL where there are none
 */
GtkWidget *pps_take_over_row_new (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
