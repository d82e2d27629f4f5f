/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_CANVAS_PAGE (pps_canvas_page_get_type ())

/**
 * PpsCanvasPage:
 *
 * The canvas of a partnership on a desk.
 */
G_DECLARE_FINAL_TYPE (PpsCanvasPage, pps_canvas_page, PPS, CANVAS_PAGE, GtkWidget)

GtkWidget *pps_canvas_page_new             (PpsWorkspace   *workspace);
void       pps_canvas_page_set_partnership (PpsCanvasPage  *self,
                                            PpsPartnership *partnership);
void       pps_canvas_page_show_finding    (PpsCanvasPage  *self,
                                            const char     *id);

G_END_DECLS
