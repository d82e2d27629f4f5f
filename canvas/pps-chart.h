/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"
#include "pps-sheet-panel.h"

G_BEGIN_DECLS

/**
 * PpsChartAxis:
 * @low: the value at its left
 * @high: the value at its right, above @low
 *
 * What values are drawn against.
 */
typedef struct
{
  double low;
  double high;
} PpsChartAxis;

/**
 * pps_chart_find_axis:
 *
 * Returns: the axis of a column: its own, or from nought to the largest of all that is drawn in it
 */
PpsChartAxis pps_chart_find_axis (const PpsSheetPanel *panel, guint column);

/**
 * pps_chart_find_cell_axis:
 *
 * Returns: the axis of a cell: its own, or that of its column
 */
PpsChartAxis
pps_chart_find_cell_axis (const PpsSheetPanel *panel, guint column, const PpsPanelCell *cell);

/**
 * pps_chart_add:
 * @x: of the room for it; likewise @y, @width, @height
 * @group: in whose colour; -1 for none
 *
 * Draws what is in a cell into its box. The words beside it say the same.
 */
void pps_chart_add (PpsDraft *draft,
                    int box,
                    PpsPanelChart chart,
                    const PpsPanelCell *cell,
                    const PpsChartAxis *axis,
                    int group,
                    double x,
                    double y,
                    double width,
                    double height);

G_END_DECLS
