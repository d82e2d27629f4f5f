/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-settings.h"

G_BEGIN_DECLS

#define PPS_TYPE_APPLICATION (pps_application_get_type ())

/**
 * PpsApplication:
 *
 * The desktop program: its command line, its windows, and what is not about one window.
 */
G_DECLARE_FINAL_TYPE (PpsApplication, pps_application, PPS, APPLICATION, AdwApplication)

PpsApplication *pps_application_new (void);

/**
 * pps_application_get_settings:
 *
 * Returns: (transfer none): what is remembered about the desk
 */
PpsSettings *pps_application_get_settings (PpsApplication *self);

/**
 * pps_application_open_path:
 * @path: a study
 *
 * Presents the window that has @path open; else opens it in a window that has no study, or a new
 * one.
 */
void pps_application_open_path (PpsApplication *self, const char *path);

G_END_DECLS
