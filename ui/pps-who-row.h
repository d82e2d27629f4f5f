/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_WHO_ROW (pps_who_row_get_type ())

/**
 * PpsWhoRow:
 *
 * A row of a boxed list in which is ticked who takes part in an interview: the respondents of its
 * group, and whoever takes part already.
 */
G_DECLARE_FINAL_TYPE (PpsWhoRow, pps_who_row, PPS, WHO_ROW, AdwPreferencesRow)

GtkWidget *pps_who_row_new (PpsWorkspace *workspace, PpsInterview *interview);

G_END_DECLS
