/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-private.h"

#include "pps-pane.h"

#define BAND_TINT 0.2 /* beneath the words of a band, in lines */
#define BLOCK_TINT 5  /* that of no theme */

/* What was placed becomes boxes: a table on each page, a row of heads, and the rows with their
 * cells. */

typedef struct
{
  PpsTable *table;
  PpsDraft *draft;
  PpsTablePart *part;
  guint page;
  int box;
  double top;
  int height;
} Page;

static PpsTablePart *
find_part (PpsTable *self, guint page)
{
  PpsTablePart *found = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      PpsTablePart *part = &g_array_index (self->parts, PpsTablePart, i);

      if (part->first_page <= page)
        found = part;
    }

  return found;
}

static gboolean
is_fold (Page *self, guint edge)
{
  guint n_columns = self->part->end - self->part->first;

  return self->draft->width > self->draft->height && n_columns % 2 == 0 && edge == n_columns / 2;
}

/* Where the words of a column stand. */
static void
get_column (Page *self, guint index, double *x, double *width)
{
  guint column = index - self->part->first;
  double scale = self->draft->scale;
  double left = scale * (is_fold (self, column) ? PPS_PANE_FOLD : PPS_PANE_PADDING);
  double right = scale * (is_fold (self, column + 1) ? PPS_PANE_FOLD : PPS_PANE_PADDING);

  *x = self->draft->margin + column * self->part->column_width + left;
  *width = self->part->column_width - left - right;
}

static double
get_y (Page *self, int line)
{
  return self->top + line * self->draft->leading;
}

void
pps_table_add_head_boxes (PpsTable *self,
                          PpsStack *stack,
                          GArray *places,
                          guint page,
                          int row,
                          double x,
                          double y,
                          double width)
{
  PpsDraft *draft = self->draft;
  int head = -1;

  for (guint i = 0; i < places->len; i++)
    {
      PpsPlace *place = &g_array_index (places, PpsPlace, i);
      g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (PpsPlace));

      g_array_append_val (one, *place);
      pps_stack_add_boxes (stack, draft, one, page, head < 0 ? row : head, x, y, width);
      if (head < 0)
        head = pps_draft_get_n_boxes (draft) - 1;
      else
        pps_draft_reach_down (draft, head, y + place->end * draft->leading);
    }
}

static void
add_heads (Page *self)
{
  PpsDraft *draft = self->draft;
  double height = self->part->head_height * draft->leading;
  int row;

  if (self->part->end == self->part->first)
    return;

  row = pps_draft_add_box (draft, PPS_BOX_ROW, self->page, self->box, draft->margin, self->top,
                           draft->width - 2 * draft->margin, height, NULL);
  for (guint i = self->part->first; i < self->part->end; i++)
    {
      double left = draft->margin + (i - self->part->first) * self->part->column_width;
      double x, width;

      pps_draft_add_shape (
          draft, row, PPS_SHAPE_RECTANGLE, left, self->top, self->part->column_width, height, 0, 0,
          pps_colour_get_tint (pps_sheet_get_column (draft->sheet, i)->theme, draft->setup.grey));
      get_column (self, i, &x, &width);
      pps_table_add_head_boxes (self->table, self->table->heads[i], self->table->head_places[i],
                                self->page, row, x,
                                self->top + self->part->head_shift * draft->leading, width);
    }
}

/* What became of lines is seen across the column, as in a pane. */
static void
add_cell_tints (Page *self, PpsTablePiece *piece, guint index, int cell)
{
  guint column = index - self->part->first;
  const PpsPanePlace place = {
    .stack = piece->row->cells[index],
    .places = g_ptr_array_index (piece->cell_places, column),
    .x = self->draft->margin + column * self->part->column_width,
    .y = get_y (self, piece->y),
    .width = self->part->column_width,
  };

  if (self->draft->sign > 0)
    pps_pane_add_line_tints (self->draft, &place, cell);
}

static void
add_cell (Page *self, PpsTablePiece *piece, guint index, int row, double y, double bottom)
{
  PpsDraft *draft = self->draft;
  double x, width;
  int cell;

  get_column (self, index, &x, &width);
  cell = pps_draft_add_box (draft, PPS_BOX_CELL, self->page, row, x, y, width, bottom - y,
                            pps_sheet_get_column (draft->sheet, index)->id);
  add_cell_tints (self, piece, index, cell);
  pps_stack_add_boxes (piece->row->cells[index], draft,
                       g_ptr_array_index (piece->cell_places, index - self->part->first),
                       self->page, cell, x, get_y (self, piece->y), width);
}

static guint
get_tint (const PpsSheetRow *row)
{
  return row->theme >= 0 ? (guint) row->theme : BLOCK_TINT;
}

static void
add_row (Page *self, PpsTablePiece *piece)
{
  PpsDraft *draft = self->draft;
  double padding = PPS_PANE_PADDING * draft->scale;
  double y = get_y (self, piece->y);
  double bottom = get_y (self, piece->y + piece->height);
  double right = draft->width - draft->margin;
  const PpsSheetRow *sheet_row = piece->row->row;
  double cells = y;
  int row = pps_draft_add_box (draft, PPS_BOX_ROW, self->page, self->box, draft->margin, y,
                               right - draft->margin, bottom - y, sheet_row->id);

  for (guint i = 0; i < piece->band_places->len; i++)
    {
      PpsPlace *place = &g_array_index (piece->band_places, PpsPlace, i);

      cells = y + (place->end) * draft->leading;
    }
  if (sheet_row->theme >= 0 || sheet_row->heads_block)
    pps_draft_add_shape (
        draft, row, PPS_SHAPE_RECTANGLE, draft->margin, y, right - draft->margin,
        (sheet_row->heads_block ? bottom : MIN (cells + BAND_TINT * draft->leading, bottom)) - y, 0,
        0, pps_colour_get_tint (get_tint (sheet_row), draft->setup.grey));
  pps_table_add_head_boxes (self->table, piece->again ? piece->row->band_again : piece->row->band,
                            piece->band_places, self->page, row, draft->margin + padding, y,
                            right - draft->margin - 2 * padding);
  for (guint i = self->part->first; i < self->part->end; i++)
    add_cell (self, piece, i, row, cells, bottom - (piece->goes_on ? 1.25 * draft->leading : 0));
  if (piece->goes_on)
    pps_pane_add_continued (draft, self->page, row, right - padding, bottom, self->page + 1);
}

/* Between the cells, and not through the bands. */
static void
add_column_rules (Page *self)
{
  PpsDraft *draft = self->draft;

  for (guint i = 0; i < self->table->pieces->len; i++)
    {
      PpsTablePiece *piece = g_ptr_array_index (self->table->pieces, i);
      double y = get_y (self, piece->y);
      double height = piece->height * draft->leading;
      double band = 0;

      if (piece->page != self->page || piece->row->row->heads_block)
        continue;
      for (guint j = 0; j < piece->band_places->len; j++)
        {
          PpsPlace *place = &g_array_index (piece->band_places, PpsPlace, j);

          band = (place->end + 0.2) * draft->leading;
        }
      for (guint j = 1; j < self->part->end - self->part->first; j++)
        pps_draft_add_rule (draft, self->page, draft->margin + j * self->part->column_width,
                            y + band, 0, height - band, 0.5 * draft->scale, PPS_COLOUR_HAIRLINE);
    }
}

static void
add_rules (Page *self)
{
  PpsDraft *draft = self->draft;
  double stroke = 0.5 * draft->scale;
  double width = draft->width - 2 * draft->margin;
  double bottom = get_y (self, self->height);

  for (guint i = 0; i < self->table->pieces->len; i++)
    {
      PpsTablePiece *piece = g_ptr_array_index (self->table->pieces, i);

      /* Where a tint begins no line is needed. */
      if (piece->page == self->page && piece->row->row->theme < 0 && !piece->row->row->heads_block)
        pps_draft_add_rule (draft, self->page, draft->margin, get_y (self, piece->y), width, 0,
                            stroke, PPS_COLOUR_QUIET);
    }
  pps_draft_add_rule (draft, self->page, draft->margin, bottom, width, 0, stroke, PPS_COLOUR_QUIET);
  add_column_rules (self);
}

/* Which columns stand here, and where the next ones do. */
static void
add_part_words (Page *self, guint page)
{
  PpsDraft *draft = self->draft;
  PpsTablePart *part = self->part;
  gboolean is_last = part->end == self->table->n_columns;
  double y = get_y (self, self->height) + 0.4 * draft->leading;
  double padding = PPS_PANE_PADDING * draft->scale;
  double right = draft->width - draft->margin - padding;
  g_autofree char *to = NULL;
  g_autofree char *words = NULL;
  int box;

  if (self->table->parts->len == 1)
    return;

  if (!is_last)
    to = g_strdup_printf (" → p. %u", part->first_page + part->n_pages + 1);
  words = g_strdup_printf (draft->english ? "columns %u–%u of %u%s" : "kolommen %u–%u van %u%s",
                           part->first + 1, part->end, self->table->n_columns, is_last ? "" : to);
  box = pps_draft_add_box (draft, PPS_BOX_CONTINUED, page, -1, draft->margin, y,
                           right - draft->margin, draft->leading, NULL);
  pps_draft_set_text (draft, box, words, NULL);
  pps_draft_add_words (draft, box, words, PPS_FACE_SEMIBOLD, 0.8 * draft->size, right,
                       y + pps_stack_get_baseline (draft->leading, 0.8 * draft->size), 1,
                       PPS_COLOUR_QUIET);
}

void
pps_table_add_page (PpsTable *self, guint page)
{
  Page made = { .table = self, .draft = self->draft, .page = page, .part = find_part (self, page) };
  PpsDraft *draft = self->draft;
  g_autofree char *part = g_strdup_printf ("%u", made.part->first);
  double bottom;

  pps_frame_get_body (self->frame, page, &made.top, &bottom);
  made.height = made.part->head_height;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      PpsTablePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->page == page)
        made.height = MAX (made.height, piece->y + piece->height);
    }

  made.box
      = pps_draft_add_box (draft, PPS_BOX_TABLE, page, -1, draft->margin, made.top,
                           draft->width - 2 * draft->margin, made.height * draft->leading, part);
  add_heads (&made);
  add_rules (&made);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      PpsTablePiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->page == page)
        add_row (&made, piece);
    }
  add_part_words (&made, page);
}
