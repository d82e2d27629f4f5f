/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-application.h"

G_BEGIN_DECLS

#define PPS_TYPE_SEAL_WINDOW (pps_seal_window_get_type ())

/**
 * PpsSealWindow:
 *
 * Asks for the passphrase of a sealed archive and for a place, takes the study out and opens it.
 */
G_DECLARE_FINAL_TYPE (PpsSealWindow, pps_seal_window, PPS, SEAL_WINDOW, AdwWindow)

PpsSealWindow *pps_seal_window_new (PpsApplication *application, const char *path);

/* Takes the study out to @study; what a file dialog was answered with. */
void pps_seal_window_take_out (PpsSealWindow *self, const char *study);

G_END_DECLS
