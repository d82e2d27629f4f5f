/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-board-multiples.h"

#include "pps-chart.h"

/* Eyes compare shapes only when they stand against the same axes, so all charts of a panel have one
 * height and one time, which stand at each. What is drawn stands in words beneath it. */

#define TILE_WIDTH 15.0  /* at least, in ems */
#define TILE_GAP 1.8     /* between two, in ems */
#define CHART_HEIGHT 5.0 /* likewise */
#define LABEL_GAP 0.3    /* between a chart and the numbers at its axes */
#define COLOUR 0x4477aa
#define GREY 0x6e6e6e

typedef struct
{
  double left;
  double top;
  double width;
  double height;
  PpsChartAxis up;
  PpsChartAxis along;
} Plot;

static guint
count_columns (PpsBoardPanel *self)
{
  double size = self->draft->size;
  guint fitting = (guint) ((self->width + TILE_GAP * size) / ((TILE_WIDTH + TILE_GAP) * size));

  return CLAMP (fitting, 1, MAX (self->rows->len, 1));
}

static double
get_tile_width (PpsBoardPanel *self)
{
  guint n = count_columns (self);

  return (self->width - (n - 1) * TILE_GAP * self->draft->size) / n;
}

/* What the numbers at the axes take beneath a chart. */
static double
get_labels_height (PpsBoardPanel *self)
{
  return pps_board_panel_get_pitch (pps_board_panel_get_small (self));
}

static guint
set_words (PpsBoardPanel *self, guint index, double width)
{
  double small = pps_board_panel_get_small (self);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  guint n_lines = pps_paragraph_set (row->title, width, small);

  for (guint i = 0; i < row->cells->len; i++)
    {
      PpsParagraph *words = g_ptr_array_index (row->cells, i);

      if (words != NULL)
        n_lines += pps_paragraph_set (words, width, small);
    }

  return n_lines;
}

/* Charts that stand beside each other are as high as the highest needs, so that they can be read
 * along a line. */
void
pps_board_multiples_set (PpsBoardPanel *self)
{
  double size = self->draft->size;
  double pitch = pps_board_panel_get_pitch (pps_board_panel_get_small (self));
  double width = get_tile_width (self);
  guint n_columns = count_columns (self);
  double y = self->heads_end;

  for (guint i = 0; i < self->rows->len; i += n_columns)
    {
      guint end = MIN (i + n_columns, self->rows->len);
      guint n_lines = 0;
      double height;

      for (guint j = i; j < end; j++)
        n_lines = MAX (n_lines, set_words (self, j, width));
      height = n_lines * pitch + CHART_HEIGHT * size + get_labels_height (self) + 1.2 * size;
      for (guint j = i; j < end; j++)
        {
          pps_board_panel_get_row (self, j)->y = y;
          pps_board_panel_get_row (self, j)->height = height;
        }
      y += height;
    }
  self->rows_end = y;
}

static double
get_x (const Plot *plot, double value)
{
  double share = (value - plot->along.low) / (plot->along.high - plot->along.low);

  return plot->left + CLAMP (share, 0, 1) * plot->width;
}

static double
get_y (const Plot *plot, double value)
{
  double share = (value - plot->up.low) / (plot->up.high - plot->up.low);

  return plot->top + (1 - CLAMP (share, 0, 1)) * plot->height;
}

static GArray *
get_values (const PpsPanelRow *row, guint column)
{
  return column < row->cells->len
             ? ((PpsPanelCell *) g_ptr_array_index (row->cells, column))->values
             : NULL;
}

static void
add_line (PpsBoardPanel *self, int box, const PpsPanelRow *row, const Plot *plot)
{
  PpsDraft *draft = self->draft;
  guint colour = draft->setup.grey ? GREY : COLOUR;
  double dot = 3.2 * draft->scale;
  GArray *up = get_values (row, 0);
  GArray *along = get_values (row, 1);
  guint n = up != NULL && along != NULL ? MIN (up->len, along->len) : 0;

  for (guint i = 0; i < n; i++)
    {
      double x = get_x (plot, g_array_index (along, double, i));
      double y = get_y (plot, g_array_index (up, double, i));

      if (i > 0)
        {
          double before_x = get_x (plot, g_array_index (along, double, i - 1));
          double before_y = get_y (plot, g_array_index (up, double, i - 1));

          pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, before_x, before_y, x - before_x,
                               y - before_y, 0, 1.3 * draft->scale, colour);
        }
      pps_draft_add_shape (draft, box, PPS_SHAPE_CIRCLE, x - dot / 2, y - dot / 2, dot, dot, 0, 0,
                           colour);
    }
}

/* What is aimed at, where that is known. */
static void
add_target (PpsBoardPanel *self, int box, const PpsPanelRow *row, const Plot *plot)
{
  GArray *targets = get_values (row, 2);

  if (targets != NULL && targets->len > 0)
    pps_draft_add_shape (self->draft, box, PPS_SHAPE_LINE, plot->left,
                         get_y (plot, g_array_index (targets, double, 0)), plot->width, 0, 0,
                         0.8 * self->draft->scale, PPS_COLOUR_INK);
}

static void
add_label (PpsBoardPanel *self, int box, double value, double x, double baseline, double align)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.6g", value);
  pps_draft_add_words (self->draft, box, number, PPS_FACE_REGULAR, pps_board_panel_get_small (self),
                       x, baseline, align, PPS_COLOUR_QUIET);
}

/* The numbers of the axes say what words beneath say as well. */
static void
add_plot (PpsBoardPanel *self, guint page, int row_box, const PpsPanelRow *row, double x, double y)
{
  PpsDraft *draft = self->draft;
  double small = pps_board_panel_get_small (self);
  double pitch = pps_board_panel_get_pitch (small);
  double width = get_tile_width (self);
  double room = 3.2 * small;
  Plot plot = { x + room,
                y + 0.5 * small,
                width - room - 0.4 * small,
                CHART_HEIGHT * draft->size - 0.5 * small,
                pps_chart_find_axis (self->panel, 0),
                pps_chart_find_axis (self->panel, 1) };
  double bottom = plot.top + plot.height;
  int box = pps_draft_add_box (draft, PPS_BOX_DECORATION, page, row_box, x, y, width,
                               CHART_HEIGHT * draft->size + pitch, NULL);

  pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, plot.left, bottom, plot.width, 0, 0,
                       0.5 * draft->scale, PPS_COLOUR_QUIET);
  pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, plot.left, plot.top, plot.width, 0, 0,
                       0.4 * draft->scale, PPS_COLOUR_HAIRLINE);
  add_target (self, box, row, &plot);
  add_line (self, box, row, &plot);
  add_label (self, box, plot.up.high, plot.left - LABEL_GAP * small, plot.top + 0.35 * small, 1);
  add_label (self, box, plot.up.low, plot.left - LABEL_GAP * small, bottom + 0.1 * small, 1);
  add_label (self, box, plot.along.low, plot.left, bottom + 0.85 * pitch, 0);
  add_label (self, box, plot.along.high, plot.left + plot.width, bottom + 0.85 * pitch, 1);
}

static double
add_words (PpsBoardPanel *self,
           PpsBoxKind kind,
           guint page,
           int parent,
           PpsParagraph *words,
           const char *text,
           double x,
           double y,
           guint colour)
{
  double small = pps_board_panel_get_small (self);
  double pitch = pps_board_panel_get_pitch (small);
  guint n_lines = words != NULL ? pps_paragraph_get_n_lines (words) : 0;
  int box = pps_draft_add_box (self->draft, kind, page, parent, x, y, get_tile_width (self),
                               n_lines * pitch, NULL);

  if (words == NULL)
    return 0;

  pps_draft_set_text (self->draft, box, text, NULL);
  pps_draft_add_lines (self->draft, box, words, 0, n_lines, x,
                       y + pps_stack_get_baseline (pitch, small), pitch, colour);

  return n_lines * pitch;
}

void
pps_board_multiples_add (
    PpsBoardPanel *self, guint page, int table, guint index, double x, double y)
{
  const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, index);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  PpsDraft *draft = self->draft;
  double width = get_tile_width (self);
  double left = x + (index % count_columns (self)) * (width + TILE_GAP * draft->size);
  double top = y + row->y;
  int box
      = pps_draft_add_box (draft, PPS_BOX_ROW, page, table, left, top, width, row->height, NULL);

  top += add_words (self, PPS_BOX_ROW_HEAD, page, box, row->title, sheet_row->title, left, top,
                    PPS_COLOUR_INK);
  add_plot (self, page, box, sheet_row, left, top);
  top += CHART_HEIGHT * draft->size + get_labels_height (self) + 0.2 * draft->size;
  for (guint i = 0; i < row->cells->len; i++)
    {
      const PpsPanelCell *cell = g_ptr_array_index (sheet_row->cells, i);

      top += add_words (self, PPS_BOX_CELL, page, box, g_ptr_array_index (row->cells, i),
                        cell->text, left, top,
                        cell->tone == PPS_TONE_QUIET ? PPS_COLOUR_QUIET : PPS_COLOUR_INK);
    }
}
