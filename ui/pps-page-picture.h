/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_page_picture_new:
 * @page: from 0
 * @pixels: of the longer side
 *
 * Returns: (transfer full): a picture of a page, on white paper
 */
GdkTexture *pps_page_picture_new (PpsLayout *layout, guint page, int pixels);

/**
 * pps_page_picture_new_box:
 * @box: index of a box of the layout
 * @scale: pixels to the point
 *
 * Returns: (transfer full): a picture of what stands in a box, on white paper
 */
GdkTexture *pps_page_picture_new_box (PpsLayout *layout, guint box, double scale);

G_END_DECLS
