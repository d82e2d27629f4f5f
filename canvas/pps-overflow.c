/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-overflow.h"

#include <math.h>

#include "pps-pane.h"

/* Rests stand one beneath the other, column after column, page after page. A rest that runs on into
 * the next column says there again what it is, so that no column begins with words that belong to
 * nobody. */

#define LANDSCAPE_COLUMNS 4
#define PORTRAIT_COLUMNS 3
#define HEAD_LINES 3
#define MIN_ROOM 5 /* lines that a rest wants where it begins */

struct _PpsOverflow
{
  PpsDraft *draft;
  PpsFrame *frame;
  guint first_page;
  guint page;
  guint n_columns;
  guint column;
  double column_width;
  double top;
  double bottom;
  guint n_lines; /* of the grid, on every page */
  double y;      /* in the column, in lines of the grid */
  gboolean is_empty;
  GPtrArray *pieces; /* of Piece */
  GPtrArray *stacks;
};

/* What of a rest stands in one column. Its head is a stack of its own. */
typedef struct
{
  PpsPanePlace head;
  PpsPanePlace body;
} Piece;

static void
piece_free (Piece *piece)
{
  g_array_unref (piece->head.places);
  g_array_unref (piece->body.places);
  g_free (piece);
}

PpsOverflow *
pps_overflow_new (PpsDraft *draft, PpsFrame *frame, guint first_page)
{
  PpsOverflow *self = g_new0 (PpsOverflow, 1);

  self->draft = draft;
  self->frame = frame;
  self->first_page = first_page;
  self->page = first_page;
  self->n_columns = draft->width > draft->height ? LANDSCAPE_COLUMNS : PORTRAIT_COLUMNS;
  self->column_width = (draft->width - 2 * draft->margin) / self->n_columns;
  pps_frame_get_body (frame, MAX (first_page, 1), &self->top, &self->bottom);
  self->n_lines = MAX (floor ((self->bottom - self->top) / draft->leading), HEAD_LINES + MIN_ROOM);
  self->is_empty = TRUE;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  self->stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_stack_free);

  return self;
}

void
pps_overflow_free (PpsOverflow *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->stacks);
  g_free (self);
}

static gboolean
is_beside_fold (PpsOverflow *self, guint column)
{
  return self->n_columns % 2 == 0 && column == self->n_columns / 2;
}

static void
next_column (PpsOverflow *self)
{
  self->y = 0;
  self->column++;
  if (self->column == self->n_columns)
    {
      self->column = 0;
      self->page++;
    }
}

static PpsStack *
make_head (PpsOverflow *self, const char *title, double width)
{
  g_autofree char *words
      = g_strdup_printf ("%s: %s", self->draft->english ? "continued" : "vervolg", title);
  PpsStack *head = pps_stack_new ();

  pps_stack_add_text (head, self->draft, PPS_BOX_PANE_TITLE, PPS_FACE_SEMIBOLD, words, NULL, 0);
  pps_stack_set (head, self->draft, width);
  g_ptr_array_add (self->stacks, head);

  return head;
}

static Piece *
new_piece (PpsOverflow *self, PpsStack *head, PpsStack *stack, int theme, const char *ref)
{
  PpsDraft *draft = self->draft;
  Piece *piece = g_new0 (Piece, 1);
  PpsPanePlace *body = &piece->body;

  body->stack = stack;
  body->ref = ref;
  body->theme = theme;
  body->page = self->page;
  body->x = draft->margin + self->column * self->column_width;
  body->y = self->top + self->y * draft->leading;
  body->width = self->column_width;
  body->left
      = draft->scale * (is_beside_fold (self, self->column) ? PPS_PANE_FOLD : PPS_PANE_PADDING);
  body->right
      = draft->scale * (is_beside_fold (self, self->column + 1) ? PPS_PANE_FOLD : PPS_PANE_PADDING);
  body->goes_on = -1;
  body->places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));
  piece->head = *body;
  piece->head.stack = head;
  piece->head.places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));

  return piece;
}

/* Places as much of a rest as the column holds. Returns whether all of it stands. */
static gboolean
place_piece (PpsOverflow *self, Piece *piece, PpsCursor *cursor)
{
  gboolean last_column = self->column + 1 == self->n_columns;
  double limit = self->n_lines - self->y - (last_column ? 1.5 : 0.5);
  double y;
  gboolean all;
  PpsPlace *end;

  pps_stack_place (piece->head.stack, self->draft, &(PpsCursor){ 0, 0 }, 0, HEAD_LINES + 0.2,
                   piece->head.places);
  end = &g_array_index (piece->head.places, PpsPlace, piece->head.places->len - 1);
  y = end->end + 0.2;

  all = pps_stack_place (piece->body.stack, self->draft, cursor, y, limit, piece->body.places);
  if (piece->body.places->len > 0)
    {
      end = &g_array_index (piece->body.places, PpsPlace, piece->body.places->len - 1);
      y = end->end;
    }
  piece->body.lines = MIN (ceil (y + 0.5), self->n_lines - self->y);
  if (!all && last_column)
    {
      piece->body.goes_on = self->page + 1;
      piece->body.lines = self->n_lines - self->y;
    }
  piece->head.lines = piece->body.lines;

  return all;
}

guint
pps_overflow_add (PpsOverflow *self, const char *title, int theme, const char *ref, PpsStack *stack)
{
  PpsDraft *draft = self->draft;
  double width = self->column_width - draft->scale * (PPS_PANE_PADDING + PPS_PANE_FOLD);
  PpsStack *head = make_head (self, title, width);
  PpsCursor cursor = { 0, 0 };
  gboolean all = FALSE;
  int first_page = -1;

  g_ptr_array_add (self->stacks, stack);
  pps_stack_set (stack, draft, width);
  self->is_empty = FALSE;
  while (!all)
    {
      Piece *piece;

      if (self->y > 0 && self->y + MIN_ROOM > self->n_lines)
        next_column (self);

      piece = new_piece (self, head, stack, theme, ref);
      all = place_piece (self, piece, &cursor);
      if (piece->body.places->len == 0 && !all && self->y > 0)
        {
          piece_free (piece);
          next_column (self);
          continue;
        }

      g_ptr_array_add (self->pieces, piece);
      first_page = first_page < 0 ? (int) self->page : first_page;
      self->y += piece->body.lines;
      if (!all)
        next_column (self);
    }

  return first_page;
}

void
pps_overflow_add_frame (PpsOverflow *self)
{
  g_autoptr (GPtrArray) titles = NULL;
  g_autoptr (GPtrArray) rests = pps_frame_take_rest (self->frame, &titles);

  g_ptr_array_set_free_func (rests, NULL);
  for (guint i = 0; i < rests->len; i++)
    pps_overflow_add (self, g_ptr_array_index (titles, i), -1, NULL, g_ptr_array_index (rests, i));
}

guint
pps_overflow_get_end (PpsOverflow *self)
{
  return self->is_empty ? self->first_page : self->page + 1;
}

/* How many columns of a page hold something. */
static guint
count_columns (PpsOverflow *self, guint page)
{
  return page < self->page ? self->n_columns : self->column + 1;
}

static void
add_rules (PpsOverflow *self, guint page)
{
  PpsDraft *draft = self->draft;
  double width = draft->width - 2 * draft->margin;
  double height = self->n_lines * draft->leading;

  for (guint i = 1; i < count_columns (self, page); i++)
    pps_draft_add_rule (draft, page, draft->margin + i * self->column_width, self->top, 0, height,
                        0.5 * draft->scale, PPS_COLOUR_HAIRLINE);
  pps_draft_add_rule (draft, page, draft->margin, self->bottom, width, 0, 0.5 * draft->scale,
                      PPS_COLOUR_HAIRLINE);
}

/* Head and body are one pane: the words of the body follow the title within the same box. */
static void
add_piece (PpsOverflow *self, Piece *piece)
{
  PpsPanePlace *body = &piece->body;
  int box = pps_pane_add_boxes (self->draft, &piece->head);

  pps_stack_add_boxes (body->stack, self->draft, body->places, body->page, box,
                       body->x + body->left, body->y, body->width - body->left - body->right);
  if (body->goes_on >= 0)
    pps_pane_add_continued (self->draft, body->page, box, body->x + body->width - body->right,
                            body->y + body->lines * self->draft->leading, body->goes_on);
}

void
pps_overflow_add_page (PpsOverflow *self, guint page)
{
  guint n_pages = pps_overflow_get_end (self);

  pps_frame_add_head (self->frame, page);
  add_rules (self, page);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->body.page == page)
        add_piece (self, piece);
    }
  pps_frame_add_foot (self->frame, page, n_pages);
}
