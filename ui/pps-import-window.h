/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_IMPORT_WINDOW (pps_import_window_get_type ())

/**
 * PpsImportWindow:
 *
 * Takes numbers from a table in two steps: what each column holds, and then, before anything is
 * written, what each line would become.
 */
G_DECLARE_FINAL_TYPE (PpsImportWindow, pps_import_window, PPS, IMPORT_WINDOW, AdwWindow)

/**
 * pps_import_window_new:
 * @parent: the window of the study; is told what was written
 * @partnership: whose the numbers are where no column says so
 * @path: the table
 */
GtkWidget *pps_import_window_new (GtkWindow *parent,
                                  PpsWorkspace *workspace,
                                  PpsPartnership *partnership,
                                  const char *path);

/**
 * pps_import_window_ask:
 * @widget: who asks
 *
 * Asks for a table, and opens the window on it.
 */
void
pps_import_window_ask (GtkWidget *widget, PpsWorkspace *workspace, PpsPartnership *partnership);

G_END_DECLS
