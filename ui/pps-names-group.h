/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_NAMES_GROUP (pps_names_group_get_type ())

/**
 * PpsNamesGroup:
 *
 * Names of respondents that were typed into answers, to be replaced by their codes. It is shown
 * while the key file is open.
 */
G_DECLARE_FINAL_TYPE (PpsNamesGroup, pps_names_group, PPS, NAMES_GROUP, AdwPreferencesGroup)

GtkWidget *pps_names_group_new (PpsWorkspace *workspace);

G_END_DECLS
