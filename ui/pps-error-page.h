/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_ERROR_PAGE (pps_error_page_get_type ())

/**
 * PpsErrorPage:
 *
 * What a window shows when a study cannot be opened: why, and what can be done. Its actions:
 * `error.again`, `error.read-only`.
 */
G_DECLARE_FINAL_TYPE (PpsErrorPage, pps_error_page, PPS, ERROR_PAGE, GtkWidget)

GtkWidget *pps_error_page_new (const char *path, const GError *error);

G_END_DECLS
