/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-board-multiples.h"
#include "pps-board-panel-private.h"
#include "pps-chart.h"
#include "pps-pane.h"

/* The boxes of a panel: a heading, a table that is one for who hears it too, and a foot. */

#define RULE 1.1
#define WARN 0xa63c06

static guint
get_colour (PpsBoardPanel *self, PpsPanelTone tone)
{
  return tone == PPS_TONE_WARN && !self->draft->setup.grey ? WARN
         : tone == PPS_TONE_QUIET                          ? PPS_COLOUR_QUIET
                                                           : PPS_COLOUR_INK;
}

static int
add_words (PpsBoardPanel *self,
           PpsBoxKind kind,
           guint page,
           int parent,
           PpsParagraph *words,
           const char *text,
           double size,
           double x,
           double y,
           double width,
           guint colour)
{
  double pitch = pps_board_panel_get_pitch (size);
  guint n_lines = pps_paragraph_get_n_lines (words);
  int box = pps_draft_add_box (self->draft, kind, page, parent, x, y, width, n_lines * pitch, NULL);

  pps_draft_set_text (self->draft, box, text, NULL);
  pps_draft_add_lines (self->draft, box, words, 0, n_lines, x,
                       y + pps_stack_get_baseline (pitch, size), pitch, colour);

  return box;
}

static void
add_heading (PpsBoardPanel *self, guint page, int parent, double x, double y, gboolean is_top)
{
  double size = PPS_PANEL_HEADING * self->draft->size;
  double small = pps_board_panel_get_small (self);
  double top = y + 0.45 * self->draft->size;
  double used = self->width;

  if (!is_top)
    pps_draft_add_shape (self->draft, parent, PPS_SHAPE_LINE, x, y, self->width, 0, 0,
                         RULE * self->draft->scale, PPS_COLOUR_INK);
  if (self->note_beside)
    used = pps_paragraph_get_natural_width (self->heading, size) + 1.2 * size;
  add_words (self, PPS_BOX_PANE_TITLE, page, parent, self->heading, self->panel->heading, size, x,
             top, used, PPS_COLOUR_INK);
  if (self->note == NULL)
    return;

  if (self->note_beside)
    add_words (self, PPS_BOX_PANE_QUESTION, page, parent, self->note, self->panel->note, small,
               x + used,
               top + pps_stack_get_baseline (pps_board_panel_get_pitch (size), size)
                   - pps_stack_get_baseline (pps_board_panel_get_pitch (small), small),
               self->width - used, PPS_COLOUR_QUIET);
  else
    add_words (self, PPS_BOX_PANE_QUESTION, page, parent, self->note, self->panel->note, small, x,
               y + self->heading_end, self->width, PPS_COLOUR_QUIET);
}

static void
add_column_heads (PpsBoardPanel *self, guint page, int table, double x, double y)
{
  double small = pps_board_panel_get_small (self);
  double height = 0;
  int row;

  if (self->panel->kind != PPS_PANEL_TABLE || !pps_sheet_panel_has_heads (self->panel))
    return;

  for (guint i = 0; i < self->column_heads->len; i++)
    height = MAX (height, pps_paragraph_get_n_lines (g_ptr_array_index (self->column_heads, i))
                              * pps_board_panel_get_pitch (small));
  y += self->heads_end - self->axis_height - 0.25 * small - height;
  row = pps_draft_add_box (self->draft, PPS_BOX_ROW, page, table, x, y, self->width, height, NULL);
  for (guint i = 0; i < self->column_heads->len; i++)
    add_words (self, PPS_BOX_COLUMN_HEAD, page, row, g_ptr_array_index (self->column_heads, i),
               pps_board_panel_get_column (self, i)->title, small,
               x + pps_board_panel_get_column_x (self, i + 1), y,
               pps_board_panel_get_column_width (self, i + 1), PPS_COLOUR_QUIET);
}

/* What the rows beneath say in words, and a screen reader need not hear twice. */
static void
add_axis_end (PpsBoardPanel *self, guint page, PpsParagraph *words, double x, double y)
{
  double small = pps_board_panel_get_small (self);
  double pitch = pps_board_panel_get_pitch (small);
  int box = pps_draft_add_box (self->draft, PPS_BOX_DECORATION, page, -1, x, y,
                               pps_paragraph_get_natural_width (words, small), pitch, NULL);

  pps_draft_add_lines (self->draft, box, words, 0, 1, x, y + pps_stack_get_baseline (pitch, small),
                       pitch, PPS_COLOUR_QUIET);
}

/* What a column has left for its chart beside the words. */
static double
get_chart_width (PpsBoardPanel *self, guint column)
{
  double room = pps_board_panel_get_words_width (self, column);

  return pps_board_panel_get_column_width (self, column + 1) - room
         - (room > 0.2 ? 0.6 * self->draft->size : 0);
}

/* Where the axis of a chart begins and ends, above its ends. */
static void
add_axes (PpsBoardPanel *self, guint page, double x, double y)
{
  double small = pps_board_panel_get_small (self);

  for (guint i = 0; self->axis_height > 0 && i < self->panel->columns->len; i++)
    {
      PpsParagraph *low = g_ptr_array_index (self->axes, 2 * i);
      PpsParagraph *high = g_ptr_array_index (self->axes, 2 * i + 1);
      double left = x + pps_board_panel_get_column_x (self, i + 1);
      double top = y + self->heads_end - self->axis_height;

      if (low == NULL)
        continue;
      add_axis_end (self, page, low, left, top);
      add_axis_end (
          self, page, high,
          left + get_chart_width (self, i) - pps_paragraph_get_natural_width (high, small), top);
    }
}

static void
add_title (PpsBoardPanel *self,
           guint page,
           int parent,
           guint index,
           double x,
           double y,
           double width,
           double height)
{
  const PpsPanelRow *row = pps_board_panel_get_sheet_row (self, index);
  PpsParagraph *words = pps_board_panel_get_row (self, index)->title;
  PpsDraft *draft = self->draft;
  double size = draft->size;
  double baseline
      = y + PPS_PANEL_PAD * size + pps_stack_get_baseline (pps_board_panel_get_pitch (size), size);
  int box = pps_draft_add_box (draft, PPS_BOX_ROW_HEAD, page, parent, x, y, width, height, NULL);

  pps_draft_set_text (draft, box, row->title, NULL);
  if (row->group >= 0)
    {
      pps_marks_add (draft, box, PPS_MARK_CHIP, row->group, x, baseline, size);
      pps_draft_end_marks (draft, box);
      pps_draft_set_label (draft, box, pps_marks_get_label (draft, PPS_MARK_CHIP, row->group));
    }
  pps_draft_add_lines (draft, box, words, 0, pps_paragraph_get_n_lines (words),
                       x + pps_board_panel_get_hang (self, row), baseline,
                       pps_board_panel_get_pitch (size), get_colour (self, row->tone));
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GArray *values = user_data;
  double one = g_array_index (values, double, *(const guint *) a);
  double other = g_array_index (values, double, *(const guint *) b);

  return (one > other) - (one < other);
}

/* Groups on one line, each by its letter; those that are close stand beside each other. */
static void
add_letters (PpsBoardPanel *self,
             int box,
             const PpsPanelCell *cell,
             PpsPanelChart chart,
             const PpsChartAxis *axis,
             double x,
             double baseline,
             double width)
{
  double size = self->draft->size;
  double chip = self->draft->chip * size;
  guint n = chart == PPS_CHART_DOTS ? cell->values->len : 0;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree double *places = g_new (double, n + 1);
  guint n_letters = 0;
  double step = chip;

  for (guint i = 0; i < n; i++)
    if (g_array_index (cell->groups, int, i) >= 0)
      order[n_letters++] = i;
  if (n_letters == 0 || width < chip)
    return;

  /* Where there is no room for all of them they cover each other. */
  if (n_letters > 1)
    step = MIN (chip, (width - chip) / (n_letters - 1));

  g_qsort_with_data (order, (int) n_letters, sizeof *order, compare_values, cell->values);
  for (guint i = 0; i < n_letters; i++)
    {
      double value = g_array_index (cell->values, double, order[i]);
      double place = CLAMP ((value - axis->low) / (axis->high - axis->low), 0, 1);

      places[i] = MAX (place * (width - chip), i > 0 ? places[i - 1] + step : 0);
    }
  for (guint i = n_letters; i > 0; i--)
    {
      places[i - 1] = MIN (places[i - 1], i < n_letters ? places[i] - step : width - chip);
      pps_marks_add (self->draft, box, PPS_MARK_CHIP,
                     g_array_index (cell->groups, int, order[i - 1]), x + places[i - 1], baseline,
                     size);
    }
  pps_draft_end_marks (self->draft, box);
  pps_draft_set_label (self->draft, box, cell->text);
}

static void
add_cell (PpsBoardPanel *self,
          guint page,
          int parent,
          guint index,
          guint column,
          double x,
          double y,
          double height)
{
  const PpsPanelRow *row = pps_board_panel_get_sheet_row (self, index);
  const PpsPanelCell *cell = g_ptr_array_index (row->cells, column);
  PpsParagraph *words = g_ptr_array_index (pps_board_panel_get_row (self, index)->cells, column);
  PpsPanelChart chart = pps_board_panel_get_column (self, column)->chart;
  PpsChartAxis axis = pps_chart_find_cell_axis (self->panel, column, cell);
  PpsDraft *draft = self->draft;
  double size = draft->size;
  double pitch = pps_board_panel_get_pitch (size);
  double width = pps_board_panel_get_column_width (self, column + 1);
  double baseline = y + PPS_PANEL_PAD * size + pps_stack_get_baseline (pitch, size);
  int box = pps_draft_add_box (draft, PPS_BOX_CELL, page, parent, x, y, width, height, NULL);

  pps_draft_set_text (draft, box, cell->text, NULL);
  if (chart == PPS_CHART_SHADE)
    pps_chart_add (draft, box, chart, cell, &axis, row->group, x, y + 0.5 * draft->scale, width,
                   height - draft->scale);
  else
    pps_chart_add (draft, box, chart, cell, &axis, row->group, x,
                   y + PPS_PANEL_PAD * size + 0.15 * pitch, get_chart_width (self, column),
                   0.7 * pitch);
  add_letters (self, box, cell, chart, &axis, x, baseline, get_chart_width (self, column));
  if (words == NULL)
    return;

  for (guint i = 0; i < pps_paragraph_get_n_lines (words); i++)
    {
      double left = pps_board_panel_has_chart (self, column)
                        ? x + width - pps_paragraph_get_line (words, i)->width
                        : x + (chart == PPS_CHART_SHADE ? 0.4 * size : 0);

      pps_draft_add_lines (draft, box, words, i, 1, left, baseline + i * pitch, pitch,
                           get_colour (self, cell->tone));
    }
}

static void
add_row (PpsBoardPanel *self, guint page, int table, guint index, double x, double y)
{
  const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, index);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  double top = y + row->y;
  gboolean spans = sheet_row->cells->len == 0;
  gboolean heads = index + 1 < self->rows->len && sheet_row->tone == PPS_TONE_STRONG && spans;
  gboolean in_block = index + 1 < self->rows->len && spans
                      && pps_board_panel_get_sheet_row (self, index + 1)->tone != PPS_TONE_STRONG;
  int box = pps_draft_add_box (self->draft, PPS_BOX_ROW, page, table, x, top, self->width,
                               row->height, NULL);

  if (!heads && !in_block)
    pps_draft_add_shape (self->draft, box, PPS_SHAPE_LINE, x, top + row->height, self->width, 0, 0,
                         0.4 * self->draft->scale, PPS_COLOUR_HAIRLINE);
  add_title (self, page, box, index, x, top,
             spans ? self->width : pps_board_panel_get_column_width (self, 0), row->height);
  for (guint i = 0; i < sheet_row->cells->len; i++)
    add_cell (self, page, box, index, i, x + pps_board_panel_get_column_x (self, i + 1), top,
              row->height);
}

static void
add_tile (PpsBoardPanel *self, guint page, int table, guint index, double x, double y)
{
  const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, index);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  PpsDraft *draft = self->draft;
  double small = pps_board_panel_get_small (self);
  double pad = PPS_PANEL_TILE_PAD * small;
  double left = x + self->width * sheet_row->column / PPS_PANEL_GRID;
  double top = y + row->y;
  double width = pps_board_panel_get_tile_width (self, sheet_row);
  int box
      = pps_draft_add_box (draft, PPS_BOX_ROW, page, table, left, top, width, row->height, NULL);

  pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, left, top, width, row->height, 0, 0,
                       sheet_row->sign == PPS_SIGN_NONE
                           ? pps_sign_get_tint (PPS_SIGN_NOT_ENOUGH_HEARD, draft->setup.grey)
                           : pps_sign_get_tint (sheet_row->sign, draft->setup.grey));
  add_words (self, PPS_BOX_ROW_HEAD, page, box, row->title, sheet_row->title, small, left + pad,
             top + pad, width - 2 * pad, get_colour (self, sheet_row->tone));
  top += pad + pps_paragraph_get_n_lines (row->title) * pps_board_panel_get_pitch (small);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const PpsPanelCell *cell = g_ptr_array_index (sheet_row->cells, i);
      PpsParagraph *words = g_ptr_array_index (row->cells, i);

      if (words == NULL)
        {
          pps_draft_add_box (draft, PPS_BOX_CELL, page, box, left + pad, top, width - 2 * pad, 0,
                             NULL);
          continue;
        }
      add_words (self, PPS_BOX_CELL, page, box, words, cell->text, small, left + pad, top,
                 width - 2 * pad, get_colour (self, cell->tone));
      top += pps_paragraph_get_n_lines (words) * pps_board_panel_get_pitch (small);
    }
}

static void
add_rows (PpsBoardPanel *self, guint page, int parent, double x, double y, guint n_rows)
{
  double top = self->note != NULL && !self->note_beside
                   ? self->heading_end
                         + pps_paragraph_get_n_lines (self->note)
                               * pps_board_panel_get_pitch (pps_board_panel_get_small (self))
                   : self->heading_end;
  double end = n_rows == self->rows->len ? self->rows_end
                                         : pps_board_panel_get_row (self, n_rows - 1)->y
                                               + pps_board_panel_get_row (self, n_rows - 1)->height;
  int table = pps_draft_add_box (self->draft, PPS_BOX_TABLE, page, parent, x, y + top, self->width,
                                 end - top, self->panel->id);

  add_column_heads (self, page, table, x, y);
  add_axes (self, page, x, y);
  for (guint i = 0; i < n_rows; i++)
    if (self->panel->kind == PPS_PANEL_MAP)
      add_tile (self, page, table, i, x, y);
    else if (self->panel->kind == PPS_PANEL_MULTIPLES)
      pps_board_multiples_add (self, page, table, i, x, y);
    else
      add_row (self, page, table, i, x, y);
}

void
pps_board_panel_add_boxes (PpsBoardPanel *self,
                           guint page,
                           double x,
                           double y,
                           double height,
                           gboolean is_top,
                           guint n_rows,
                           int goes_on)
{
  double small = pps_board_panel_get_small (self);
  int box = pps_draft_add_box (self->draft, PPS_BOX_PANE, page, -1, x, y, self->width, height,
                               self->panel->id);

  pps_draft_set_text (self->draft, box, self->panel->heading, NULL);
  add_heading (self, page, box, x, y, is_top);
  if (n_rows > 0)
    add_rows (self, page, box, x, y, n_rows);
  if (goes_on >= 0)
    pps_pane_add_continued (self->draft, page, box, x + self->width, y + height, (guint) goes_on);
  else if (self->foot != NULL)
    add_words (self, PPS_BOX_TEXT, page, box, self->foot, self->panel->foot, small, x,
               y + self->rows_end + 0.45 * small, self->width, PPS_COLOUR_QUIET);
}
