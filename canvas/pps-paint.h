/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_paint_shapes:
 * @box: a box
 * @cr: a context with one unit a point
 *
 * Paints the shapes of a box without its type, for who sets the type otherwise.
 */
void pps_paint_shapes (const PpsBox *box,
                       cairo_t      *cr);

/**
 * pps_paint_rows:
 * @top: of the part of the page that is seen, in points; likewise @bottom
 *
 * Paints those boxes of a page that may be seen in a part of it.
 */
void pps_paint_rows (PpsLayout *layout, guint page, cairo_t *cr, double top, double bottom);

G_END_DECLS
