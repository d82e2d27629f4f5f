/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsGridSpan:
 * @start: row of the grid where it begins
 * @end: row where it has ended
 * @need: how high it must at least be
 */
typedef struct
{
  guint start;
  guint end;
  int need;
} PpsGridSpan;

/**
 * pps_grid_rows_solve:
 * @height: what there is to share
 * @positions: (out caller-allocates): @n_rows + 1 places, from 0 to @height
 *
 * Gives every span what it needs, and keeps rows as equal as that allows.
 *
 * Returns: whether it can be done
 */
gboolean pps_grid_rows_solve (
    const PpsGridSpan *spans, guint n_spans, guint n_rows, int height, int *positions);

G_END_DECLS
