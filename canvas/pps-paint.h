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
 * pps_paint_area:
 * @area: the part of the page that is seen, in points
 *
 * Paints what of a page may be seen in a part of it.
 */
void pps_paint_area (PpsLayout *layout, guint page, cairo_t *cr, const cairo_rectangle_t *area);

G_END_DECLS
