/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-store.h"

G_BEGIN_DECLS

#define PPS_TYPE_BACKUPS_GROUP (pps_backups_group_get_type ())

/**
 * PpsBackupsGroup:
 *
 * The backups of a study, newest first, each with what is in it and what differs from now. What is
 * damaged is told, and cannot be put back. Activates `win.restore-backup`.
 */
G_DECLARE_FINAL_TYPE (PpsBackupsGroup, pps_backups_group, PPS, BACKUPS_GROUP, AdwPreferencesGroup)

/**
 * pps_backups_group_new:
 * @study: (type filename): where the study is
 * @now: (nullable): the study as it is, where it is open
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *pps_backups_group_new (const char *study, PpsStore *now);

/* Returns: how many backups there are */
guint pps_backups_group_get_n (PpsBackupsGroup *self);

G_END_DECLS
