/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-grid-rows.h"

/* Where the lines between rows go. Spans are constraints of the form "this line at least so far
 * beneath that one"; the longest path from the top gives for every line the highest place it may
 * have, that from the bottom the lowest. Between the two each line goes as near to its place on the
 * even grid as it can. */

static void
find_lowest (const PpsGridSpan *spans, guint n_spans, guint n_rows, int height, int *lowest)
{
  lowest[n_rows] = height;
  for (guint i = n_rows; i-- > 0;)
    {
      lowest[i] = lowest[i + 1];
      for (guint j = 0; j < n_spans; j++)
        if (spans[j].start == i)
          lowest[i] = MIN (lowest[i], lowest[spans[j].end] - spans[j].need);
    }
}

gboolean
pps_grid_rows_solve (
    const PpsGridSpan *spans, guint n_spans, guint n_rows, int height, int *positions)
{
  g_autofree int *lowest = g_new0 (int, n_rows + 1);

  find_lowest (spans, n_spans, n_rows, height, lowest);
  positions[0] = 0;
  for (guint i = 1; i <= n_rows; i++)
    {
      int even = (int) ((gint64) height * i / n_rows);
      int highest = positions[i - 1];

      for (guint j = 0; j < n_spans; j++)
        if (spans[j].end == i)
          highest = MAX (highest, positions[spans[j].start] + spans[j].need);
      positions[i] = MAX (highest, MIN (even, lowest[i]));
    }
  positions[n_rows] = MAX (positions[n_rows], height);

  return lowest[0] >= 0;
}
