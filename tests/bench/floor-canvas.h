/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * floor_canvas_draw:
 * @text: words, in the order of reading
 * @width: points
 * @height: points
 * @tagged: whether @cr belongs to a PDF that is to have a structure
 *
 * Draws @text as the shortest program that could be called a sheet would: eighteen boxes of equal
 * size, a share of the words in each, set in Inter. Nothing is measured, nothing shrinks, nothing
 * flows over.
 */
void floor_canvas_draw (cairo_t    *cr,
                        const char *text,
                        double      width,
                        double      height,
                        gboolean    tagged);

G_END_DECLS
