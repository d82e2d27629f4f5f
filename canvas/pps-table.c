/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-table-private.h"

#include <math.h>
#include <string.h>

#include "pps-pane.h"

/* A row is a band with its name over the whole width, and beneath it its cells: so the columns are
 * as wide as the paper allows, equal, and clear of the fold. All heights are whole lines of the
 * grid. A row that is longer than the page breaks between lines, in all its cells at the same
 * height, and says its name again where it goes on. */

#define MIN_COLUMN 12.0 /* ems of the smallest type */
#define HEAD_SHARE 0.3  /* of the page at most */
#define AGAIN_SHARE 0.1 /* likewise, of what only says again what block it is */
#define LEAST 3         /* lines of a page that heads leave */
/* A row that fits whole on the next page does not begin in less than this. */
#define MOVE_SHARE 0.3
#define MIN_ROOM 4     /* lines that a row wants where it begins */
#define BLOCK_ROOM 0.3 /* beneath the head of a block, in lines */
#define EPSILON 0.0001

static void
row_free (PpsTableRow *row)
{
  pps_stack_free (row->band);
  pps_stack_free (row->band_again);
  for (guint i = 0; i < row->row->cells->len; i++)
    pps_stack_free (row->cells[i]);
  g_free (row->cells);
  g_free (row);
}

static void
piece_free (PpsTablePiece *piece)
{
  g_array_unref (piece->band_places);
  g_ptr_array_unref (piece->cell_places);
  g_free (piece);
}

static PpsStack *
make_band (PpsTable *self, const PpsSheetRow *row, gboolean again)
{
  PpsStack *band = pps_stack_new ();
  g_autofree char *numbered
      = row->number > 0 ? g_strdup_printf ("%u  %s", row->number, row->title) : NULL;
  const char *title = numbered != NULL ? numbered : row->title;
  g_autofree char *words = NULL;

  if (*title == '\0' && row->group >= 0)
    title = pps_sheet_get_group (self->draft->sheet, row->group)->name;
  if (*title == '\0')
    return band;

  words = again ? g_strdup_printf ("%s (%s)", title, self->draft->english ? "continued" : "vervolg")
                : g_strdup (title);
  if (row->heads_block && !again)
    pps_stack_add_block_head (band, self->draft, words, row->id);
  else
    pps_stack_add_row_head (band, self->draft, row->group, words, row->id);
  if (!again)
    pps_stack_add_detail (band, self->draft, row->detail);

  return band;
}

static PpsTableRow *
find_block (PpsTableRow *before)
{
  return before->row->heads_block ? before : before->block;
}

static void
add_row (PpsTable *self, const PpsSheetRow *sheet_row)
{
  PpsTableRow *row = g_new0 (PpsTableRow, 1);

  row->row = sheet_row;
  row->block = self->rows->len > 0 && !sheet_row->heads_block
                   ? find_block (g_ptr_array_index (self->rows, self->rows->len - 1))
                   : NULL;
  row->band = make_band (self, sheet_row, FALSE);
  row->band_again = make_band (self, sheet_row, TRUE);
  row->cells = g_new0 (PpsStack *, MAX (sheet_row->cells->len, 1));
  for (guint i = 0; i < sheet_row->cells->len; i++)
    {
      GPtrArray *lines = g_ptr_array_index (sheet_row->cells, i);

      row->cells[i] = pps_stack_new ();
      for (guint j = 0; j < lines->len; j++)
        pps_stack_add_line (row->cells[i], self->draft, g_ptr_array_index (lines, j),
                            sheet_row->group, TRUE);
    }
  g_ptr_array_add (self->rows, row);
}

/* Cells whose lines all belong to their row need no room for letters. */
static void
find_hang (PpsTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsTableRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->n_columns; j++)
        for (guint k = 0; k < pps_stack_get_n_items (row->cells[j]); k++)
          {
            PpsMark mark = pps_stack_get_item (row->cells[j], k)->mark;

            if (mark == PPS_MARK_CHIP || mark == PPS_MARK_SHARED)
              return;
          }
    }

  self->draft->hang = 0.95;
}

static void
find_parts (PpsTable *self)
{
  double width = self->draft->width - 2 * self->draft->margin;
  double least = MIN_COLUMN * pps_draft_get_size (self->draft, 0)
                 + 2 * PPS_PANE_PADDING * self->draft->scale;
  guint most = MAX (floor (width / least), 1);
  guint n_parts = MAX ((self->n_columns + most - 1) / most, 1);

  for (guint i = 0; i < n_parts; i++)
    {
      PpsTablePart part
          = { .first = self->n_columns * i / n_parts, .end = self->n_columns * (i + 1) / n_parts };

      part.column_width = width / MAX (part.end - part.first, 1);
      g_array_append_val (self->parts, part);
    }
}

static PpsTablePart *
get_part (PpsTable *self, guint index)
{
  return &g_array_index (self->parts, PpsTablePart, index);
}

PpsTable *
pps_table_new (PpsDraft *draft, PpsFrame *frame)
{
  PpsTable *self = g_new0 (PpsTable, 1);
  PpsSheet *sheet = draft->sheet;

  self->draft = draft;
  self->frame = frame;
  self->n_columns = pps_sheet_get_n_columns (sheet);
  self->heads = g_new0 (PpsStack *, self->n_columns + 1);
  self->head_places = g_new0 (GArray *, self->n_columns + 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->parts = g_array_new (FALSE, FALSE, sizeof (PpsTablePart));
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const PpsSheetColumn *column = pps_sheet_get_column (sheet, i);

      self->heads[i] = pps_stack_new ();
      self->head_places[i] = g_array_new (FALSE, FALSE, sizeof (PpsPlace));
      pps_stack_add_text (self->heads[i], draft, PPS_BOX_COLUMN_HEAD, PPS_FACE_SEMIBOLD,
                          column->title, column->id, 0);
      pps_stack_add_detail (self->heads[i], draft, column->detail);
    }
  for (guint i = 0; i < pps_sheet_get_n_rows (sheet); i++)
    add_row (self, pps_sheet_get_row (sheet, i));
  find_hang (self);
  find_parts (self);

  return self;
}

void
pps_table_free (PpsTable *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      pps_stack_free (self->heads[i]);
      g_array_unref (self->head_places[i]);
    }
  g_free (self->heads);
  g_free (self->head_places);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->parts);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

guint
pps_table_get_n_parts (PpsTable *self)
{
  return self->parts->len;
}

guint
pps_table_get_n_pages (PpsTable *self)
{
  return self->n_pages;
}

int
pps_table_get_room (PpsTable *self, guint page)
{
  double top, bottom;

  pps_frame_get_body (self->frame, page, &top, &bottom);

  /* Beneath a table that falls into parts stands which part this is. */
  return MAX (floor ((bottom - top) / self->draft->leading + 0.0001)
                  - (self->parts->len > 1 ? 2 : 0),
              3 * MIN_ROOM);
}

static double
get_inner_width (PpsTable *self, PpsTablePart *part)
{
  return part->column_width - (PPS_PANE_PADDING + PPS_PANE_FOLD) * self->draft->scale;
}

static double
get_band_width (PpsTable *self)
{
  return self->draft->width - 2 * (self->draft->margin + PPS_PANE_PADDING * self->draft->scale);
}

/* Where the grid of the cells begins under a band that ends at some height. */
static int
get_offset (double band)
{
  return MAX (ceil (band - 0.5 - EPSILON), 0);
}

static int
get_row_height (PpsTableRow *row, double band, double cells)
{
  if (row->row->heads_block)
    return ceil (band + BLOCK_ROOM - EPSILON);

  return ceil (get_offset (band) + MAX (cells, 0.5) + 0.5 - EPSILON);
}

int
pps_table_measure (PpsTable *self)
{
  PpsTablePart *part = get_part (self, 0);
  double width = get_inner_width (self, part);
  double head = 0;
  int height;

  for (guint i = part->first; i < part->end; i++)
    head = MAX (head, pps_stack_measure (self->heads[i], self->draft, width));
  height = ceil (head + 0.2);

  for (guint i = 0; i < self->rows->len; i++)
    {
      PpsTableRow *row = g_ptr_array_index (self->rows, i);
      double band = pps_stack_measure (row->band, self->draft, get_band_width (self));
      double end = 0;

      for (guint j = part->first; j < part->end; j++)
        end = MAX (end, pps_stack_measure (row->cells[j], self->draft, width));
      height += get_row_height (row, band, end);
    }

  return height;
}

static int
set_heads (PpsTable *self, PpsTablePart *part, int room)
{
  double end = 0;

  for (guint i = part->first; i < part->end; i++)
    {
      GArray *places = self->head_places[i];
      PpsPlace *last;

      g_array_set_size (places, 0);
      pps_stack_set (self->heads[i], self->draft, get_inner_width (self, part));
      pps_stack_place (self->heads[i], self->draft, &(PpsCursor){ 0, 0 }, 0,
                       MAX (HEAD_SHARE * room, 1.5), places);
      if (places->len == 0)
        continue;
      last = &g_array_index (places, PpsPlace, places->len - 1);
      end = MAX (end, last->end);
    }

  part->head_shift = (ceil (end + 0.2) - end - 0.2) / 2;

  return ceil (end + 0.2);
}

/* How high a head may be. At the top of a page it leaves room for words beneath it, for there is no
 * page that has more. */
static double
get_head_limit (PpsTable *self, PpsTableRow *row, gboolean again, int room)
{
  double limit = (again && row->row->heads_block ? AGAIN_SHARE : HEAD_SHARE) * room;

  if (self->y <= self->top)
    limit = MIN (limit, room - self->y - LEAST);

  return MAX (limit, 1.7);
}

static PpsTablePiece *
new_piece (PpsTable *self, guint part, PpsTableRow *row, gboolean again, int room, double *band_end)
{
  PpsTablePiece *piece = g_new0 (PpsTablePiece, 1);

  piece->page = self->page;
  piece->part = part;
  piece->row = row;
  piece->again = again;
  piece->y = self->y;
  piece->band_places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));
  piece->cell_places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  pps_stack_place (again ? row->band_again : row->band, self->draft, &(PpsCursor){ 0, 0 }, 0,
                   get_head_limit (self, row, again, room), piece->band_places);
  *band_end = 0;
  if (piece->band_places->len > 0)
    {
      PpsPlace *last = &g_array_index (piece->band_places, PpsPlace, piece->band_places->len - 1);

      *band_end = last->end;
    }

  return piece;
}

/* Fills the cells of a piece as far as a limit. Returns whether nothing is left; *end is where the
 * longest ends. */
static gboolean
place_cells (PpsTable *self,
             PpsTablePiece *piece,
             PpsCursor *cursors,
             double offset,
             double limit,
             double *end)
{
  PpsTablePart *part = get_part (self, piece->part);
  gboolean all = TRUE;

  *end = offset;
  g_ptr_array_set_size (piece->cell_places, 0);
  for (guint i = part->first; i < part->end; i++)
    {
      GArray *places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));

      all = pps_stack_place (piece->row->cells[i], self->draft, &cursors[i], offset, limit, places)
            && all;
      g_ptr_array_add (piece->cell_places, places);
      if (places->len > 0)
        {
          PpsPlace *last = &g_array_index (places, PpsPlace, places->len - 1);

          *end = MAX (*end, last->end);
        }
    }

  return all;
}

static void
place_block (PpsTable *self, guint index, PpsTableRow *block, gboolean again)
{
  int room = pps_table_get_room (self, self->page);
  g_autofree PpsCursor *cursors = g_new0 (PpsCursor, self->n_columns + 1);
  double band, end;
  PpsTablePiece *piece;

  pps_stack_set (again ? block->band_again : block->band, self->draft, get_band_width (self));
  piece = new_piece (self, index, block, again, room, &band);
  place_cells (self, piece, cursors, band, room, &end);
  piece->height = get_row_height (block, band, 0);
  g_ptr_array_add (self->pieces, piece);
  self->y += piece->height;
}

/* What goes on on a page says there again which block it is of. */
static void
next_page (PpsTable *self, guint index, PpsTableRow *block)
{
  self->page++;
  self->y = get_part (self, index)->head_height;
  if (block != NULL)
    place_block (self, index, block, TRUE);
  self->top = self->y;
}

/* The head of a block does not stand alone at the end of a page. */
static void
begin_block (PpsTable *self, guint index, PpsTableRow *block)
{
  int room = pps_table_get_room (self, self->page);
  double band = pps_stack_set (block->band, self->draft, get_band_width (self));

  if (self->y > self->top && self->y + get_row_height (block, band, 0) + 2 * MIN_ROOM > room)
    next_page (self, index, NULL);
  place_block (self, index, block, FALSE);
}

static int
get_piece_height (double end, int offset)
{
  return MAX (ceil (MAX (end, offset + 0.5) + 0.5 - EPSILON), 1);
}

static void
place_row (PpsTable *self, guint index, PpsTableRow *row)
{
  PpsTablePart *part = get_part (self, index);
  g_autofree PpsCursor *cursors = g_new0 (PpsCursor, self->n_columns + 1);
  gsize cursors_size = sizeof (PpsCursor) * (self->n_columns + 1);
  gboolean all = FALSE;
  gboolean again = FALSE;
  double cells = 0;
  double band, end;
  int whole;

  band = pps_stack_set (row->band, self->draft, get_band_width (self));
  pps_stack_set (row->band_again, self->draft, get_band_width (self));
  for (guint i = part->first; i < part->end; i++)
    cells = MAX (cells, pps_stack_set (row->cells[i], self->draft, get_inner_width (self, part)));
  whole = get_row_height (row, band, cells);

  while (!all)
    {
      g_autofree PpsCursor *before = g_memdup2 (cursors, cursors_size);
      int room = pps_table_get_room (self, self->page);
      gboolean at_top = self->y <= self->top;
      PpsTablePiece *piece = new_piece (self, index, row, again, room, &band);
      int offset = get_offset (band);

      all = place_cells (self, piece, cursors, offset, room - self->y - 0.5, &end);
      /* A head has to fit also where there are no words beneath it. */
      if (!at_top && self->y + get_piece_height (end, offset) > room)
        all = FALSE;
      if (!all && !at_top
          && (self->y + offset + MIN_ROOM > room
              || (!again && room - self->y < MOVE_SHARE * room
                  && whole <= pps_table_get_room (self, self->page + 1) - part->head_height)))
        {
          memcpy (cursors, before, cursors_size);
          piece_free (piece);
          next_page (self, index, row->block);
          continue;
        }
      if (!all)
        {
          memcpy (cursors, before, cursors_size);
          place_cells (self, piece, cursors, offset, room - self->y - 1.5, &end);
        }

      piece->goes_on = !all;
      piece->height = all ? get_piece_height (end, offset) : room - self->y;
      g_ptr_array_add (self->pieces, piece);
      self->y += piece->height;
      again = TRUE;
      if (!all)
        next_page (self, index, row->block);
    }
}

void
pps_table_place (PpsTable *self)
{
  g_ptr_array_set_size (self->pieces, 0);
  self->page = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      PpsTablePart *part = get_part (self, i);

      part->first_page = self->page;
      part->head_height = set_heads (self, part, pps_table_get_room (self, self->page));
      self->y = part->head_height;
      self->top = self->y;
      for (guint j = 0; j < self->rows->len; j++)
        {
          PpsTableRow *row = g_ptr_array_index (self->rows, j);

          if (row->row->heads_block)
            begin_block (self, i, row);
          else
            place_row (self, i, row);
        }
      self->page++;
      part->n_pages = self->page - part->first_page;
    }
  self->n_pages = self->page;
}

static void
add_head_rest (
    PpsTable *self, PpsOverflow *overflow, PpsStack *stack, GArray *places, const char *title)
{
  PpsCursor cursor = { 0, 0 };
  PpsPlace *last;

  if (places->len == 0)
    return;

  last = &g_array_index (places, PpsPlace, places->len - 1);
  cursor = (PpsCursor){ last->item, last->first + last->n_lines };
  if (cursor.line >= pps_stack_get_n_lines (stack, last->item))
    cursor = (PpsCursor){ last->item + 1, 0 };
  if (cursor.item < pps_stack_get_n_items (stack))
    pps_overflow_add (overflow, title, -1, NULL, pps_stack_take_rest (stack, self->draft, &cursor));
}

void
pps_table_add_rest (PpsTable *self, PpsOverflow *overflow)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *title
          = g_strdup_printf ("%s %u", self->draft->english ? "column" : "kolom", i + 1);

      add_head_rest (self, overflow, self->heads[i], self->head_places[i], title);
    }
  for (guint i = 0, n = 0; i < self->pieces->len; i++)
    {
      PpsTablePiece *piece = g_ptr_array_index (self->pieces, i);
      g_autofree char *title = NULL;

      if (piece->again || piece->part > 0)
        continue;
      title = g_strdup_printf ("%s %u", self->draft->english ? "row" : "rij", ++n);
      add_head_rest (self, overflow, piece->row->band, piece->band_places, title);
    }
}
