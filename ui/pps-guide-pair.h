/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_GUIDE_PAIR (pps_guide_pair_get_type ())

/**
 * PpsGuidePair:
 *
 * Two widgets side by side, as wide as each other; above each other where there is little room.
 */
G_DECLARE_FINAL_TYPE (PpsGuidePair, pps_guide_pair, PPS, GUIDE_PAIR, GtkWidget)

GtkWidget *pps_guide_pair_new (GtkWidget *first, GtkWidget *second);

G_END_DECLS
