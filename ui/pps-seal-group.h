/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SEAL_GROUP (pps_seal_group_get_type ())

/**
 * PpsSealGroup:
 *
 * Seals the study, with the key file of the window if that is wanted, into one encrypted file.
 */
G_DECLARE_FINAL_TYPE (PpsSealGroup, pps_seal_group, PPS, SEAL_GROUP, AdwPreferencesGroup)

GtkWidget *pps_seal_group_new (PpsWorkspace *workspace);

/* Seals under what was typed; what a file dialog was answered with. */
void pps_seal_group_write (PpsSealGroup *self, const char *path);

G_END_DECLS
