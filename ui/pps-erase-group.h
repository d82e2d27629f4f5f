/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_ERASE_GROUP (pps_erase_group_get_type ())

/**
 * PpsEraseGroup:
 *
 * The respondents of a study, each of whom can be erased for good. Afterwards the window opens the
 * study again.
 */
G_DECLARE_FINAL_TYPE (PpsEraseGroup, pps_erase_group, PPS, ERASE_GROUP, AdwPreferencesGroup)

GtkWidget *pps_erase_group_new (PpsWorkspace *workspace);

G_END_DECLS
