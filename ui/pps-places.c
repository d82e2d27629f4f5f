/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-places.h"

/* Where things are, for a program that runs installed as well as out of its build folder. */

gboolean
pps_places_is_uninstalled (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, PPS_BUILD_DIR G_DIR_SEPARATOR_S);
}

char *
pps_places_dup_locale_dir (void)
{
  if (pps_places_is_uninstalled ())
    return g_build_filename (PPS_BUILD_DIR, "po", NULL);

  return g_strdup (PPS_LOCALE_DIR);
}

char *
pps_places_dup_schema_dir (void)
{
  return g_build_filename (PPS_BUILD_DIR, "data", NULL);
}

char *
pps_places_dup_sample_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "pps-canvas", "sample.ppscanvas", NULL);
}
