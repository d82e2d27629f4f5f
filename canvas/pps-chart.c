/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-chart.h"

/* Bars with a target, dots on a line, a line through time: small enough to stand in a row of a
 * table, which says the numbers. All are shapes in the box of their cell, so that every export
 * draws them alike. */

#define BAR_SHARE 0.62 /* of the height that there is */
#define DOT 0.66       /* likewise */
#define COLOUR 0x4477aa
#define GREY 0x6e6e6e
#define GROUND 0xe9e9e6
#define N_SHADES 5

PpsChartAxis
pps_chart_find_axis (const PpsSheetPanel *panel, guint column)
{
  const PpsPanelColumn *of = g_ptr_array_index (panel->columns, column);
  PpsChartAxis axis = { of->low, of->high };

  if (axis.high > axis.low)
    return axis;

  axis = (PpsChartAxis){ 0, 0 };
  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      GArray *values = ((PpsPanelCell *) g_ptr_array_index (row->cells, column))->values;

      for (guint j = 0; j < values->len; j++)
        axis.high = MAX (axis.high, g_array_index (values, double, j));
    }
  if (axis.high <= 0)
    axis.high = 1;

  return axis;
}

PpsChartAxis
pps_chart_find_cell_axis (const PpsSheetPanel *panel, guint column, const PpsPanelCell *cell)
{
  return cell->high > 0 ? (PpsChartAxis){ 0, cell->high } : pps_chart_find_axis (panel, column);
}

static double
get_place (const PpsChartAxis *axis, const PpsPanelCell *cell, guint index)
{
  double value = g_array_index (cell->values, double, index);

  return CLAMP ((value - axis->low) / (axis->high - axis->low), 0, 1);
}

static guint
get_colour (PpsDraft *draft, int group)
{
  if (draft->setup.grey)
    return GREY;

  return group >= 0 ? pps_sheet_get_group (draft->sheet, (guint) group)->colour : COLOUR;
}

static void
add_bar (PpsDraft *draft,
         int box,
         const PpsPanelCell *cell,
         const PpsChartAxis *axis,
         guint colour,
         double x,
         double y,
         double width,
         double height)
{
  double thick = BAR_SHARE * height;
  double top = y + (height - thick) / 2;
  double tick = 1.2 * draft->scale;

  pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, x, top, width, thick, 0, 0, GROUND);
  pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, x, top, get_place (axis, cell, 0) * width,
                       thick, 0, 0, colour);
  if (cell->values->len > 1)
    pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE,
                         x + get_place (axis, cell, 1) * (width - tick), y, tick, height, 0, 0,
                         PPS_COLOUR_INK);
}

/* Marks that are equal stand beneath each other, as far as there is room. */
static void
add_dots (PpsDraft *draft,
          int box,
          const PpsPanelCell *cell,
          const PpsChartAxis *axis,
          guint colour,
          double x,
          double y,
          double width,
          double height)
{
  double side = DOT * height;
  double middle = y + height / 2;
  double before = -1;
  guint n_same = 0;

  pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, x, middle, width, 0, 0, 0.5 * draft->scale,
                       PPS_COLOUR_HAIRLINE);
  for (guint i = 0; i < cell->values->len; i++)
    {
      double place = get_place (axis, cell, i);
      double left;

      if (g_array_index (cell->groups, int, i) >= 0)
        continue;
      n_same = place <= before && place >= before ? n_same + 1 : 0;
      before = place;
      left = x + place * (width - side) + n_same * 0.45 * side * (place > 0.5 ? -1 : 1);
      pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, left, middle - side / 2, side, side, 0, 0,
                           colour);
      pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, left, middle - side / 2, side, side, 0,
                           0.5 * draft->scale, PPS_COLOUR_PAPER);
    }
}

static void
add_trend (PpsDraft *draft,
           int box,
           const PpsPanelCell *cell,
           guint colour,
           double x,
           double y,
           double width,
           double height)
{
  guint n = cell->values->len;
  double dot = 3.2 * draft->scale;
  double step = n > 1 ? (width - dot) / (n - 1) : 0;
  double room = height - dot;
  PpsChartAxis own = { 0, 1 };

  /* Each line has its own height: what it tells is how one number went, from nought on. */
  for (guint i = 0; i < n; i++)
    own.high = MAX (own.high, g_array_index (cell->values, double, i));
  pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, x, y + height, width, 0, 0, 0.5 * draft->scale,
                       PPS_COLOUR_HAIRLINE);
  for (guint i = 1; i < n; i++)
    {
      double from = y + dot / 2 + (1 - get_place (&own, cell, i - 1)) * room;
      double to = y + dot / 2 + (1 - get_place (&own, cell, i)) * room;

      pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, x + dot / 2 + (i - 1) * step, from, step,
                           to - from, 0, 1.3 * draft->scale, colour);
    }
  if (n > 0)
    pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, x + (n - 1) * step,
                         y + (1 - get_place (&own, cell, n - 1)) * room, dot, dot, 0, 0, colour);
}

/* From what asks for attention to what is well; quiet text reads on each at 4.5:1. */
static void
add_shade (PpsDraft *draft,
           int box,
           const PpsPanelCell *cell,
           const PpsChartAxis *axis,
           double x,
           double y,
           double width,
           double height)
{
  static const guint shades[N_SHADES] = { 0xf6d8cb, 0xfae9df, 0xf4f2e4, 0xe3efe6, 0xcfe5d7 };
  static const guint greys[N_SHADES] = { 0xdedede, 0xe8e8e8, 0xf0f0f0, 0xf6f6f6, 0xfcfcfc };
  guint n = cell->values->len;
  double middle = (get_place (axis, cell, (n - 1) / 2) + get_place (axis, cell, n / 2)) / 2;
  guint shade = (guint) (middle * (N_SHADES - 1) + 0.5);

  pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, x, y, width, height, 0, 0,
                       draft->setup.grey ? greys[shade] : shades[shade]);
}

void
pps_chart_add (PpsDraft *draft,
               int box,
               PpsPanelChart chart,
               const PpsPanelCell *cell,
               const PpsChartAxis *axis,
               int group,
               double x,
               double y,
               double width,
               double height)
{
  guint colour = get_colour (draft, group);

  if (cell->values->len == 0 || width <= 0)
    return;

  if (chart == PPS_CHART_BAR)
    add_bar (draft, box, cell, axis, colour, x, y, width, height);
  else if (chart == PPS_CHART_DOTS)
    add_dots (draft, box, cell, axis, colour, x, y, width, height);
  else if (chart == PPS_CHART_TREND)
    add_trend (draft, box, cell, colour, x, y, width, height);
  else if (chart == PPS_CHART_SHADE)
    add_shade (draft, box, cell, axis, x, y, width, height);
}
