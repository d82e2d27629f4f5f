/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_places_is_uninstalled:
 *
 * Returns: whether the running program lies in the folder it was built in
 */
gboolean pps_places_is_uninstalled (void);

/**
 * pps_places_dup_locale_dir:
 *
 * Returns: (transfer full): where the translations are
 */
char *pps_places_dup_locale_dir (void);

/**
 * pps_places_dup_schema_dir:
 *
 * Returns: (transfer full): where the build compiles the settings schema
 */
char *pps_places_dup_schema_dir (void);

/**
 * pps_places_dup_sample_path:
 *
 * Returns: (transfer full): where the user's copy of the sample study is, or is to be
 */
char *pps_places_dup_sample_path (void);

G_END_DECLS
