/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_SALVAGE_GROUP (pps_salvage_group_get_type ())

/**
 * PpsSalvageGroup:
 *
 * Reads what can be read of a damaged study, and puts it beside the newest sound backup, so that
 * the user chooses. Activates `win.open-study` and `win.restore-backup`.
 */
G_DECLARE_FINAL_TYPE (PpsSalvageGroup, pps_salvage_group, PPS, SALVAGE_GROUP, AdwPreferencesGroup)

/**
 * pps_salvage_group_new:
 * @study: (type filename): the damaged study
 */
GtkWidget *pps_salvage_group_new (const char *study);

G_END_DECLS
