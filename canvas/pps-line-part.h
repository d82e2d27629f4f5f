/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_line_part_get_extent:
 * @start: a byte of the words of the line
 * @end: the byte behind the last
 * @left: (out): in points from the left of the page; likewise @right
 *
 * Says where some words of a line stand. What runs in two directions is taken from its first letter
 * on the paper to its last.
 */
void pps_line_part_get_extent (
    const PpsTextLine *line, guint start, guint end, double *left, double *right);

/**
 * pps_line_part_take:
 * @part: (out): the words alone, in the same place; to be cleared with pps_line_part_clear()
 *
 * Returns: whether they can be taken apart: not where Pango set the line
 */
gboolean pps_line_part_take (const PpsTextLine *line, guint start, guint end, PpsTextLine *part);

void pps_line_part_clear (PpsTextLine *part);

G_END_DECLS
