/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_EMPTY_PAGE (pps_empty_page_get_type ())

/**
 * PpsEmptyPage:
 *
 * What stands beside the list of a study without partnerships: what to do next.
 */
G_DECLARE_FINAL_TYPE (PpsEmptyPage, pps_empty_page, PPS, EMPTY_PAGE, GtkWidget)

GtkWidget *pps_empty_page_new (void);

G_END_DECLS
