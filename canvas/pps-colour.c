/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-colour.h"

#include <math.h>

/* The few colours of a sheet, and the arithmetic that keeps words on them readable. */

#define ENOUGH 4.5

static double
get_channel (guint colour, guint shift)
{
  double value = ((colour >> shift) & 0xff) / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint colour)
{
  return 0.2126 * get_channel (colour, 16) + 0.7152 * get_channel (colour, 8)
         + 0.0722 * get_channel (colour, 0);
}

double
pps_colour_get_contrast (guint one, guint other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

guint
pps_colour_get_chip (guint colour)
{
  guint shade = colour;

  /* Scaling all channels alike keeps the hue; black is reached long before 255 steps are over. */
  for (guint i = 255; i > 0 && pps_colour_get_contrast (shade, PPS_COLOUR_PAPER) < ENOUGH; i--)
    shade = (((colour >> 16 & 0xff) * i / 255) << 16) | (((colour >> 8 & 0xff) * i / 255) << 8)
            | ((colour & 0xff) * i / 255);

  return shade;
}

guint
pps_colour_get_tint (guint theme, gboolean grey)
{
  static const guint tints[] = { 0xeeedf7, 0xf9f2e1, 0xe6f1f2, 0xebf3e4, 0xf8ebea, 0xf0f0ee };

  return grey ? 0xf0f0f0 : tints[theme % G_N_ELEMENTS (tints)];
}

guint
pps_colour_get_theme (guint theme, gboolean grey)
{
  static const guint colours[] = { 0x8a82c4, 0xd3a640, 0x5aa3ab, 0x86ac5c, 0xcf7d77, 0x8c8c84 };

  return grey ? 0x8c8c8c : colours[theme % G_N_ELEMENTS (colours)];
}
