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

G_END_DECLS
