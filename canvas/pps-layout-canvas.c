/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-canvas.h"

#include "pps-appendix.h"
#include "pps-frame.h"
#include "pps-overflow.h"
#include "pps-pane-grid.h"

/* One canvas between head and foot; what of it finds no room goes on on the pages behind it. */

void
pps_layout_canvas (PpsDraft *draft)
{
  g_autoptr (PpsFrame) frame = pps_frame_new (draft);
  g_autoptr (PpsPaneGrid) grid = NULL;
  g_autoptr (PpsOverflow) overflow = NULL;
  double top;
  double bottom;

  pps_frame_get_body (frame, 0, &top, &bottom);
  grid = pps_pane_grid_new (draft, draft->width - 2 * draft->margin, bottom - top, FALSE);
  pps_pane_grid_add (grid, -1, 0, draft->margin, top);
  pps_pane_grid_set (grid);

  overflow = pps_overflow_new (draft, frame, 1);
  pps_pane_grid_place (grid, overflow);
  pps_overflow_add_frame (overflow);
  pps_appendix_add (draft, overflow);

  pps_frame_add_head (frame, 0);
  pps_pane_grid_add_boxes (grid, -1, -1);
  pps_frame_add_foot (frame, 0, pps_overflow_get_end (overflow));
  for (guint page = 1; page < pps_overflow_get_end (overflow); page++)
    pps_overflow_add_page (overflow, page);
}
