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

G_END_DECLS
