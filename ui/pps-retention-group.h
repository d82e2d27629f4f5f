/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_RETENTION_GROUP (pps_retention_group_get_type ())

/**
 * PpsRetentionGroup:
 *
 * Until when each kind of data is kept, what is due, and what was destroyed.
 */
G_DECLARE_FINAL_TYPE (
    PpsRetentionGroup, pps_retention_group, PPS, RETENTION_GROUP, AdwPreferencesGroup)

GtkWidget *pps_retention_group_new (PpsWorkspace *workspace);

G_END_DECLS
