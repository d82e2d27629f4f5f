/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_WELCOME_PAGE (pps_welcome_page_get_type ())

/**
 * PpsWelcomePage:
 *
 * What a window without a study shows: three ways to get one.
 */
G_DECLARE_FINAL_TYPE (PpsWelcomePage, pps_welcome_page, PPS, WELCOME_PAGE, GtkWidget)

GtkWidget *pps_welcome_page_new (void);

G_END_DECLS
