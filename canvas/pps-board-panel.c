/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-board-panel-private.h"

#include <math.h>

#include "pps-board-multiples.h"
#include "pps-chart.h"
#include "pps-grid-rows.h"

/* A panel has one weight of rule above it and hairlines between its rows, and no box around it. Its
 * words are set first; where they stand follows from how many lines they take. */

#define SMALL 0.84   /* of the size of the findings */
#define SMALLEST 6.0 /* points */
#define PITCH 1.28
#define SPACE 0.9       /* between columns, likewise */
#define WORDS_SHARE 0.7 /* of a cell with a chart, at most for its words */
#define MAP_LIMIT 20000

static void
paragraph_clear (gpointer paragraph)
{
  if (paragraph != NULL)
    pps_paragraph_free (paragraph);
}

static void
row_free (PpsBoardRow *row)
{
  pps_paragraph_free (row->title);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* In grey, weight asks for attention where colour does elsewhere. */
static PpsFace
get_face (PpsBoardPanel *self, PpsPanelTone tone)
{
  return tone == PPS_TONE_STRONG || (tone == PPS_TONE_WARN && self->draft->setup.grey)
             ? PPS_FACE_SEMIBOLD
             : PPS_FACE_REGULAR;
}

static PpsParagraph *
make_words (PpsBoardPanel *self, const char *text, PpsFace face)
{
  return pps_paragraph_new (self->draft->line_typesetter, text, face, 0.25);
}

static PpsBoardRow *
make_row (PpsBoardPanel *self, const PpsPanelRow *from)
{
  PpsBoardRow *row = g_new0 (PpsBoardRow, 1);

  row->title = make_words (self, from->title, get_face (self, from->tone));
  row->cells = g_ptr_array_new_with_free_func (paragraph_clear);
  for (guint i = 0; i < from->cells->len; i++)
    {
      const PpsPanelCell *cell = g_ptr_array_index (from->cells, i);

      g_ptr_array_add (row->cells, *cell->text != '\0'
                                       ? make_words (self, cell->text, get_face (self, cell->tone))
                                       : NULL);
    }
  self->has_chips = self->has_chips || from->group >= 0;

  return row;
}

/* Whether something is drawn in a column against an axis that all its rows share. */
static gboolean
has_axis (const PpsSheetPanel *panel, guint column)
{
  PpsPanelChart chart = ((PpsPanelColumn *) g_ptr_array_index (panel->columns, column))->chart;
  gboolean is_drawn = FALSE;

  if (chart != PPS_CHART_BAR && chart != PPS_CHART_DOTS)
    return FALSE;

  for (guint i = 0; i < panel->rows->len; i++)
    {
      const PpsPanelRow *row = g_ptr_array_index (panel->rows, i);
      const PpsPanelCell *cell = g_ptr_array_index (row->cells, column);

      if (cell->high > 0)
        return FALSE;
      is_drawn = is_drawn || cell->values->len > 0;
    }

  return is_drawn;
}

static void
add_axis (PpsBoardPanel *self, guint column)
{
  PpsChartAxis axis = pps_chart_find_axis (self->panel, column);
  const double ends[] = { axis.low, axis.high };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ptr_array_add (self->axes, has_axis (self->panel, column) ? pps_paragraph_new (
                                       self->draft->typesetter,
                                       g_ascii_formatd (number, sizeof number, "%.6g", ends[i]),
                                       PPS_FACE_REGULAR, 0.5)
                                                                  : NULL);
    }
}

PpsBoardPanel *
pps_board_panel_new (PpsDraft *draft, const PpsSheetPanel *panel)
{
  PpsBoardPanel *self = g_new0 (PpsBoardPanel, 1);

  self->draft = draft;
  self->panel = panel;
  self->heading = pps_paragraph_new (draft->typesetter, panel->heading, PPS_FACE_SEMIBOLD, 0.5);
  if (*panel->note != '\0')
    self->note = pps_paragraph_new (draft->typesetter, panel->note, PPS_FACE_REGULAR, 0.25);
  if (*panel->foot != '\0')
    self->foot = make_words (self, panel->foot, PPS_FACE_REGULAR);
  self->column_heads = g_ptr_array_new_with_free_func (paragraph_clear);
  for (guint i = 0; i < panel->columns->len; i++)
    g_ptr_array_add (
        self->column_heads,
        pps_paragraph_new (draft->typesetter,
                           ((PpsPanelColumn *) g_ptr_array_index (panel->columns, i))->title,
                           PPS_FACE_REGULAR, 0.5));
  self->axes = g_ptr_array_new_with_free_func (paragraph_clear);
  for (guint i = 0; i < panel->columns->len; i++)
    add_axis (self, i);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  for (guint i = 0; i < panel->rows->len; i++)
    g_ptr_array_add (self->rows, make_row (self, g_ptr_array_index (panel->rows, i)));

  return self;
}

void
pps_board_panel_free (PpsBoardPanel *self)
{
  g_return_if_fail (self != NULL);

  pps_paragraph_free (self->heading);
  paragraph_clear (self->note);
  paragraph_clear (self->foot);
  g_ptr_array_unref (self->column_heads);
  g_ptr_array_unref (self->axes);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const PpsSheetPanel *
pps_board_panel_get (PpsBoardPanel *self)
{
  return self->panel;
}

/* Measures */

double
pps_board_panel_get_small (PpsBoardPanel *self)
{
  return MAX (SMALL * self->draft->size, SMALLEST);
}

double
pps_board_panel_get_pitch (double size)
{
  return PITCH * size;
}

const PpsPanelRow *
pps_board_panel_get_sheet_row (PpsBoardPanel *self, guint index)
{
  return g_ptr_array_index (self->panel->rows, index);
}

PpsBoardRow *
pps_board_panel_get_row (PpsBoardPanel *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static guint
get_total (PpsBoardPanel *self)
{
  guint total = self->panel->title_share;

  for (guint i = 0; i < self->panel->columns->len; i++)
    total += ((PpsPanelColumn *) g_ptr_array_index (self->panel->columns, i))->share;

  return total;
}

/* Where a column begins; 0 is that of the titles of rows. */
double
pps_board_panel_get_column_x (PpsBoardPanel *self, guint column)
{
  guint before = column > 0 ? self->panel->title_share : 0;

  for (guint i = 0; i + 1 < column; i++)
    before += ((PpsPanelColumn *) g_ptr_array_index (self->panel->columns, i))->share;

  return self->width * before / get_total (self);
}

double
pps_board_panel_get_column_width (PpsBoardPanel *self, guint column)
{
  gboolean is_last = column == self->panel->columns->len;
  double next = is_last ? self->width : pps_board_panel_get_column_x (self, column + 1);

  return next - pps_board_panel_get_column_x (self, column)
         - (is_last ? 0 : SPACE * self->draft->size);
}

double
pps_board_panel_get_hang (PpsBoardPanel *self, const PpsPanelRow *row)
{
  gboolean heads = row->group < 0 && row->tone == PPS_TONE_STRONG;

  return self->has_chips && !heads ? (self->draft->chip + 0.5) * self->draft->size : 0;
}

const PpsPanelColumn *
pps_board_panel_get_column (PpsBoardPanel *self, guint column)
{
  return g_ptr_array_index (self->panel->columns, column);
}

gboolean
pps_board_panel_has_chart (PpsBoardPanel *self, guint column)
{
  PpsPanelChart chart = pps_board_panel_get_column (self, column)->chart;

  return chart == PPS_CHART_BAR || chart == PPS_CHART_DOTS || chart == PPS_CHART_TREND;
}

/* Beside a chart words have the room that the longest of the column asks, to a limit. */
double
pps_board_panel_get_words_width (PpsBoardPanel *self, guint column)
{
  double width = pps_board_panel_get_column_width (self, column + 1);
  double most = 0;

  if (!pps_board_panel_has_chart (self, column))
    return pps_board_panel_get_column (self, column)->chart == PPS_CHART_SHADE
               ? width - 0.8 * self->draft->size
               : width;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsParagraph *words = g_ptr_array_index (pps_board_panel_get_row (self, i)->cells, column);

      if (words != NULL)
        most = MAX (most, pps_paragraph_get_natural_width (words, self->draft->size));
    }

  return MIN (most + 0.1, WORDS_SHARE * width);
}

static guint
set_row (PpsBoardPanel *self, guint index)
{
  const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, index);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  gboolean spans = sheet_row->cells->len == 0;
  double width = spans ? self->width : pps_board_panel_get_column_width (self, 0);
  guint n_lines = pps_paragraph_set (row->title, width - pps_board_panel_get_hang (self, sheet_row),
                                     self->draft->size);

  for (guint i = 0; i < row->cells->len; i++)
    {
      PpsParagraph *words = g_ptr_array_index (row->cells, i);

      if (words != NULL)
        n_lines = MAX (n_lines, pps_paragraph_set (words, pps_board_panel_get_words_width (self, i),
                                                   self->draft->size));
    }

  return MAX (n_lines, 1);
}

static void
set_table (PpsBoardPanel *self)
{
  double size = self->draft->size;
  double y = self->heads_end;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsBoardRow *row = pps_board_panel_get_row (self, i);

      row->y = y;
      row->height = set_row (self, i) * pps_board_panel_get_pitch (size) + 2 * PPS_PANEL_PAD * size;
      y += row->height;
    }
  self->rows_end = y;
}

double
pps_board_panel_get_tile_width (PpsBoardPanel *self, const PpsPanelRow *row)
{
  return self->width * row->width / PPS_PANEL_GRID - PPS_PANEL_TILE_GAP * self->draft->scale;
}

static int
measure_tile (PpsBoardPanel *self, guint index)
{
  const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, index);
  PpsBoardRow *row = pps_board_panel_get_row (self, index);
  double small = pps_board_panel_get_small (self);
  double width = pps_board_panel_get_tile_width (self, sheet_row) - 2 * PPS_PANEL_TILE_PAD * small;
  guint n_lines = pps_paragraph_set (row->title, width, small);

  for (guint i = 0; i < row->cells->len; i++)
    {
      PpsParagraph *words = g_ptr_array_index (row->cells, i);

      if (words != NULL)
        n_lines += pps_paragraph_set (words, width, small);
    }

  return (int) ceil (n_lines * pps_board_panel_get_pitch (small) + 2 * PPS_PANEL_TILE_PAD * small
                     + PPS_PANEL_TILE_GAP * self->draft->scale);
}

/* The lowest map in which all tiles hold their words. */
static void
set_map (PpsBoardPanel *self)
{
  g_autofree PpsGridSpan *spans = g_new0 (PpsGridSpan, self->rows->len + 1);
  int low = 0;
  int high = PPS_PANEL_GRID;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const PpsPanelRow *row = pps_board_panel_get_sheet_row (self, i);

      spans[i] = (PpsGridSpan){ row->row, row->row + row->height, measure_tile (self, i) };
    }
  while (high < MAP_LIMIT
         && !pps_grid_rows_solve (spans, self->rows->len, PPS_PANEL_GRID, high, self->places))
    {
      low = high;
      high *= 2;
    }
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      if (pps_grid_rows_solve (spans, self->rows->len, PPS_PANEL_GRID, middle, self->places))
        high = middle;
      else
        low = middle;
    }
  pps_grid_rows_solve (spans, self->rows->len, PPS_PANEL_GRID, high, self->places);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PpsPanelRow *sheet_row = pps_board_panel_get_sheet_row (self, i);
      PpsBoardRow *row = pps_board_panel_get_row (self, i);

      row->y = self->heads_end + self->places[sheet_row->row];
      row->height = self->places[sheet_row->row + sheet_row->height] - self->places[sheet_row->row]
                    - PPS_PANEL_TILE_GAP * self->draft->scale;
    }
  self->rows_end = self->heads_end + self->places[PPS_PANEL_GRID];
}

static void
set_heading (PpsBoardPanel *self)
{
  double size = PPS_PANEL_HEADING * self->draft->size;
  double small = pps_board_panel_get_small (self);
  double used = pps_paragraph_get_natural_width (self->heading, size) + 1.2 * size;
  guint n_lines = pps_paragraph_set (self->heading, self->width, size);
  guint n_note = 0;

  self->note_beside = FALSE;
  if (self->note != NULL)
    {
      self->note_beside
          = n_lines == 1
            && used + pps_paragraph_get_natural_width (self->note, small) + 1 <= self->width;
      n_note = pps_paragraph_set (self->note, self->note_beside ? self->width - used : self->width,
                                  small);
      self->note_beside = self->note_beside && n_note == 1;
    }
  self->heading_end = 0.45 * self->draft->size + n_lines * pps_board_panel_get_pitch (size);
  self->heads_end = self->heading_end
                    + (self->note_beside ? 0 : n_note * pps_board_panel_get_pitch (small))
                    + 0.3 * small;
}

static void
set_column_heads (PpsBoardPanel *self)
{
  double small = pps_board_panel_get_small (self);
  guint n_lines = 0;

  self->axis_height = 0;
  if (self->panel->kind != PPS_PANEL_TABLE || self->rows->len == 0)
    return;

  for (guint i = 0; i < self->axes->len; i++)
    {
      PpsParagraph *words = g_ptr_array_index (self->axes, i);

      if (words == NULL)
        continue;
      pps_paragraph_set (words, self->width, small);
      self->axis_height = pps_board_panel_get_pitch (small);
    }
  for (guint i = 0; pps_sheet_panel_has_heads (self->panel) && i < self->column_heads->len; i++)
    n_lines
        = MAX (n_lines, pps_paragraph_set (g_ptr_array_index (self->column_heads, i),
                                           pps_board_panel_get_column_width (self, i + 1), small));
  if (n_lines > 0)
    self->heads_end += n_lines * pps_board_panel_get_pitch (small) + 0.25 * small;
  self->heads_end += self->axis_height;
}

double
pps_board_panel_set (PpsBoardPanel *self, double width)
{
  double small = pps_board_panel_get_small (self);

  self->width = width;
  set_heading (self);
  set_column_heads (self);
  if (self->panel->kind == PPS_PANEL_MAP)
    set_map (self);
  else if (self->panel->kind == PPS_PANEL_MULTIPLES)
    pps_board_multiples_set (self);
  else
    set_table (self);
  self->end = self->rows_end;
  if (self->foot != NULL)
    self->end += 0.45 * small
                 + pps_paragraph_set (self->foot, width, small) * pps_board_panel_get_pitch (small);

  return self->end;
}

guint
pps_board_panel_count_rows (PpsBoardPanel *self, double height)
{
  double room = height - 1.5 * self->draft->leading;
  guint n = 0;

  if (self->end <= height)
    return self->rows->len;
  if (self->panel->kind == PPS_PANEL_MAP)
    return 0;

  while (n < self->rows->len
         && pps_board_panel_get_row (self, n)->y + pps_board_panel_get_row (self, n)->height
                <= room)
    n++;

  /* Were only the foot too much, it would have nothing to go on with. */
  return MIN (n, MAX (self->rows->len, 1) - 1);
}

/* What goes on elsewhere, as words */

static void
add_rest_line (
    PpsBoardPanel *self, PpsStack *stack, PpsLineStyle style, int group, const char *text)
{
  g_autofree char *words = g_strdup (text);
  const PpsSheetLine line = { .ref = (char *) "", .style = style, .group = group, .text = words };

  if (*text != '\0')
    pps_stack_add_line (stack, self->draft, &line, -1, TRUE);
}

PpsStack *
pps_board_panel_take_rest (PpsBoardPanel *self, guint first)
{
  PpsStack *stack = pps_stack_new ();

  for (guint i = first; i < self->rows->len; i++)
    {
      const PpsPanelRow *row = pps_board_panel_get_sheet_row (self, i);

      add_rest_line (self, stack, row->group >= 0 ? PPS_LINE_PLAIN : PPS_LINE_HEAD, row->group,
                     row->title);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const char *title = pps_board_panel_get_column (self, j)->title;
          const char *words = ((PpsPanelCell *) g_ptr_array_index (row->cells, j))->text;
          g_autofree char *text
              = *title != '\0' ? g_strdup_printf ("%s: %s", title, words) : g_strdup (words);

          if (*words != '\0')
            add_rest_line (self, stack, PPS_LINE_PLAIN, -1, text);
        }
    }
  add_rest_line (self, stack, PPS_LINE_PLAIN, -1, self->panel->foot);

  return stack;
}
