/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-settings.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_preferences_present:
 * @parent: the window it belongs to
 * @settings: of the program
 * @workspace: (nullable): the study that is open
 */
void pps_preferences_present (GtkWindow *parent, PpsSettings *settings, PpsWorkspace *workspace);

G_END_DECLS
