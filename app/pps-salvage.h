/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store-salvage.h"

G_BEGIN_DECLS

/**
 * pps_salvage:
 * @path: (type filename): a damaged study
 * @target: (type filename): where the new one is to be; nothing may be there yet
 * @salvaged: (out caller-allocates): how much there was
 * @aside: (out) (transfer full) (nullable) (optional) (type filename): a copy of the damaged file,
 *   for who can make more of it; %NULL where there was no room for one
 * @error: return location for an error
 *
 * As pps_store_salvage(), and what every study has is there in any case: its name and its groups.
 *
 * Returns: whether the new study is there
 */
gboolean pps_salvage (
    const char *path, const char *target, PpsSalvaged *salvaged, char **aside, GError **error);

/**
 * pps_salvage_dup_target:
 * @path: (type filename): a damaged study
 *
 * Returns: (transfer full) (type filename): a name beside it that is free
 */
char *pps_salvage_dup_target (const char *path);

/**
 * pps_salvage_describe:
 *
 * Returns: (transfer full): how much there was, in a sentence or two
 */
char *pps_salvage_describe (const PpsSalvaged *salvaged);

G_END_DECLS
