/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-purpose.h"

/* The words of the purposes, as they stand on a command line and in JSON. */

static const char *const words[] = {
  [PPS_PURPOSE_OWN] = "own",
  [PPS_PURPOSE_PARTNERS] = "partners",
  [PPS_PURPOSE_PUBLIC] = "public",
};

gboolean
pps_purpose_find (const char *word, PpsPurpose *purpose)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (word == NULL || g_str_equal (word, words[i]))
        {
          *purpose = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
pps_purpose_get_word (PpsPurpose purpose)
{
  g_return_val_if_fail (purpose < PPS_N_PURPOSES, NULL);

  return words[purpose];
}
