/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-group-colour.h"

#include <math.h>

#include "pps-colour.h"

/* Colours for the groups that a study adds to the four it begins with. All colours of a coarse net
 * over the cube are tried: there are a few hundred that can be read. */

#define DARK 0x1e1e1e
#define LEAST_CONTRAST 3.0
#define STEP 0x11

typedef enum
{
  ALL_EYES,
  PROTAN,
  DEUTAN,
  N_EYES,
} Eyes;

static double
to_linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* What is left of a colour for eyes that lack one kind of cone: in linear light, red and green fall
 * together. */
static void
see_with (Eyes eyes, double rgb[3])
{
  double red = rgb[0], green = rgb[1];

  if (eyes == PROTAN)
    {
      rgb[0] = rgb[1] = 0.11238 * red + 0.88762 * green;
      rgb[2] += 0.00401 * (red - green);
    }
  else if (eyes == DEUTAN)
    {
      rgb[0] = rgb[1] = 0.29275 * red + 0.70725 * green;
      rgb[2] += 0.02234 * (green - red);
    }
}

static double
to_lab_channel (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
}

/* sRGB, D65 (IEC 61966-2-1, CIE 1976) */
static void
to_lab (guint colour, Eyes eyes, double lab[3])
{
  double rgb[3] = { to_linear (colour >> 16 & 0xff), to_linear (colour >> 8 & 0xff),
                    to_linear (colour & 0xff) };
  double x, y, z;

  see_with (eyes, rgb);
  x = to_lab_channel ((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
  y = to_lab_channel (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  z = to_lab_channel ((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);

  lab[0] = 116.0 * y - 16.0;
  lab[1] = 500.0 * (x - y);
  lab[2] = 200.0 * (y - z);
}

double
pps_group_colour_get_distance (guint one, guint other)
{
  double least = G_MAXDOUBLE;

  for (guint eyes = ALL_EYES; eyes < N_EYES; eyes++)
    {
      double a[3], b[3];

      to_lab (one, eyes, a);
      to_lab (other, eyes, b);
      least = MIN (least, sqrt ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
                                + (a[2] - b[2]) * (a[2] - b[2])));
    }

  return least;
}

static gboolean
is_readable (guint colour)
{
  return pps_colour_get_contrast (colour, PPS_COLOUR_PAPER) >= LEAST_CONTRAST
         && pps_colour_get_contrast (colour, DARK) >= LEAST_CONTRAST;
}

guint
pps_group_colour_choose (const guint *used, guint n_used)
{
  guint best = 0x777777;
  double best_distance = -1.0;

  for (guint red = 0; red <= 0xff; red += STEP)
    for (guint green = 0; green <= 0xff; green += STEP)
      for (guint blue = 0; blue <= 0xff; blue += STEP)
        {
          guint colour = red << 16 | green << 8 | blue;
          double least = G_MAXDOUBLE;

          if (!is_readable (colour))
            continue;

          for (guint i = 0; i < n_used && least > best_distance; i++)
            least = MIN (least, pps_group_colour_get_distance (colour, used[i]));
          if (least > best_distance)
            {
              best_distance = least;
              best = colour;
            }
        }

  return best;
}
