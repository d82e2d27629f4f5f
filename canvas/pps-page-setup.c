/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-page-setup.h"

/* Papers of ISO 216: a page setup is a plain struct, so that it can stand in settings, on a command
 * line and in a test. */

#define POINTS_PER_MM (72.0 / 25.4)

/* Short and long side in millimetres, in the order of PpsPaper. */
static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "A4", 210, 297 }, { "A3", 297, 420 },  { "A2", 420, 594 },
  { "A1", 594, 841 }, { "A0", 841, 1189 },
};

gboolean
pps_paper_find (const char *name, PpsPaper *paper)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_ascii_strcasecmp (name, papers[i].name) == 0)
        {
          if (paper != NULL)
            *paper = (PpsPaper) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
pps_paper_get_name (PpsPaper paper)
{
  g_return_val_if_fail ((guint) paper < G_N_ELEMENTS (papers), NULL);

  return papers[paper].name;
}

void
pps_page_setup_get_size (const PpsPageSetup *self, double *width, double *height)
{
  double short_side, long_side;

  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint) self->paper < G_N_ELEMENTS (papers));

  short_side = papers[self->paper].width * POINTS_PER_MM;
  long_side = papers[self->paper].height * POINTS_PER_MM;

  if (width != NULL)
    *width = self->orientation == PPS_PORTRAIT ? short_side : long_side;
  if (height != NULL)
    *height = self->orientation == PPS_PORTRAIT ? long_side : short_side;
}
