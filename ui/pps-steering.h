/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_STEERING (pps_steering_get_type ())

/**
 * PpsSteering:
 *
 * What a partnership steers by, to be read and filled in: the agreements of its last round and the
 * fate of those before, the numbers, and the ten lessons as they stand.
 */
G_DECLARE_FINAL_TYPE (PpsSteering, pps_steering, PPS, STEERING, GtkBox)

/**
 * pps_steering_set_partnership:
 * @partnership: (nullable): %NULL to show nothing
 */
void pps_steering_set_partnership (PpsSteering *self,
                                   PpsWorkspace *workspace,
                                   PpsPartnership *partnership);

G_END_DECLS
