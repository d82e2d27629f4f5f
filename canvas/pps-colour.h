/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Colours are 0xrrggbb. */

#define PPS_COLOUR_PAPER 0xffffff
#define PPS_COLOUR_INK 0x1a1a1a
#define PPS_COLOUR_QUIET 0x616161 /* questions, silence, credit: 6:1 on paper */
#define PPS_COLOUR_HAIRLINE 0xc4c4c4

/**
 * pps_colour_get_contrast:
 *
 * Returns: the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, "contrast ratio")
 */
double pps_colour_get_contrast (guint one, guint other);

/**
 * pps_colour_get_chip:
 * @colour: of a group
 *
 * Returns: the colour itself, or the lightest shade of it on which white reads at 4.5:1
 */
guint pps_colour_get_chip (guint colour);

/**
 * pps_colour_get_tint:
 * @theme: index of a theme
 * @grey: whether to do without colour
 *
 * Returns: what stands behind the titles of the theme; quiet text reads on it at 4.5:1
 */
guint pps_colour_get_tint (guint theme, gboolean grey);

/**
 * pps_colour_get_theme:
 *
 * Returns: the colour of which the tint of the theme is a tint
 */
guint pps_colour_get_theme (guint theme, gboolean grey);

G_END_DECLS
