/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_group_colour_choose:
 * @used: (array length=n_used): colours that groups have, 0xrrggbb
 *
 * Finds a colour for a stakeholder group: 3:1 on white and on the dark of the desktop, and as far
 * from @used as can be, for all eyes and for those that do not tell red from green (Viénot, Brettel
 * and Mollon 1999).
 *
 * Returns: 0xrrggbb
 */
guint pps_group_colour_choose (const guint *used, guint n_used);

/**
 * pps_group_colour_get_distance:
 *
 * Returns: how far two colours are apart for the eyes that tell them apart worst (CIE 1976 ΔE)
 */
double pps_group_colour_get_distance (guint one, guint other);

G_END_DECLS
