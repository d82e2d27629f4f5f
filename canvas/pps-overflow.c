/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-overflow.h"

#include <math.h>

#include "pps-pane.h"

/* Texts stand one beneath the other, column after column, page after page. What runs on into the
 * next column says there again what it is, so that no column begins with words that belong to
 * nobody. A run of texts, the rests or the appendix, begins on a page of its own, and on the last
 * of its pages the columns are balanced: the lowest that still hold all. */

#define LANDSCAPE_COLUMNS 4
#define PORTRAIT_COLUMNS 3
#define HEAD_LINES 3
#define MIN_ROOM 5      /* lines that a text wants where it begins */
#define MIN_BALANCE 16  /* lines; shorter columns are not worth saying twice what they are of */
#define TITLE_ROOM 0.4  /* beneath the title of the appendix, in lines of the grid */
#define NO_PAGE G_MAXUINT

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
  GPtrArray *texts;  /* of Text */
  GArray *short_pages; /* of ShortPage */
  guint run_page;      /* where the run began; likewise its first piece and text */
  guint run_piece;
  guint run_text;
  guint appendix_page; /* the first; NO_PAGE if there is none */
  double appendix_start;
  PpsStack *appendix_title; /* (nullable) */
};

/* What is to be placed. Its heads are stacks of their own: where it begins, and where it goes on.
 */
typedef struct
{
  PpsStack *head;
  PpsStack *head_again;
  PpsStack *stack;
  int theme;
  char *ref;
  PpsBoxKind kind;
} Text;

/* What of a text stands in one column. */
typedef struct
{
  const Text *text;
  PpsPanePlace head;
  PpsPanePlace body;
} Piece;

/* A page whose columns are lower than the page. */
typedef struct
{
  guint page;
  guint n_lines;
} ShortPage;

static void
piece_free (Piece *piece)
{
  g_array_unref (piece->head.places);
  g_array_unref (piece->body.places);
  g_free (piece);
}

static void
text_free (Text *text)
{
  g_clear_pointer (&text->head, pps_stack_free);
  g_clear_pointer (&text->head_again, pps_stack_free);
  pps_stack_free (text->stack);
  g_free (text->ref);
  g_free (text);
}

PpsOverflow *
pps_overflow_new (PpsDraft *draft, PpsFrame *frame, guint first_page)
{
  PpsOverflow *self = g_new0 (PpsOverflow, 1);

  self->draft = draft;
  self->frame = frame;
  self->first_page = first_page;
  self->page = first_page;
  self->run_page = first_page;
  self->appendix_page = NO_PAGE;
  self->n_columns = draft->width > draft->height ? LANDSCAPE_COLUMNS : PORTRAIT_COLUMNS;
  self->column_width = (draft->width - 2 * draft->margin) / self->n_columns;
  pps_frame_get_body (frame, MAX (first_page, 1), &self->top, &self->bottom);
  self->n_lines = MAX (floor ((self->bottom - self->top) / draft->leading), HEAD_LINES + MIN_ROOM);
  self->is_empty = TRUE;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) text_free);
  self->short_pages = g_array_new (FALSE, FALSE, sizeof (ShortPage));

  return self;
}

void
pps_overflow_free (PpsOverflow *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->short_pages);
  g_clear_pointer (&self->appendix_title, pps_stack_free);
  g_free (self);
}

static gboolean
is_beside_fold (PpsOverflow *self, guint column)
{
  return self->n_columns % 2 == 0 && column == self->n_columns / 2;
}

/* Where the columns of a page begin and end. */
static double
get_start (PpsOverflow *self, guint page)
{
  return page == self->appendix_page ? self->appendix_start : 0;
}

static guint
get_end (PpsOverflow *self, guint page)
{
  for (guint i = 0; i < self->short_pages->len; i++)
    {
      const ShortPage *found = &g_array_index (self->short_pages, ShortPage, i);

      if (found->page == page)
        return found->n_lines;
    }

  return self->n_lines;
}

static void
begin_page (PpsOverflow *self, guint page)
{
  self->page = page;
  self->column = 0;
  self->y = get_start (self, page);
}

static void
next_column (PpsOverflow *self)
{
  if (++self->column == self->n_columns)
    begin_page (self, self->page + 1);
  else
    self->y = get_start (self, self->page);
}

static gboolean
is_at_top (PpsOverflow *self)
{
  return self->y <= get_start (self, self->page);
}

static PpsStack *
make_head (PpsOverflow *self, PpsBoxKind kind, const char *title, gboolean again, double width)
{
  g_autofree char *words
      = again ? g_strdup_printf ("%s: %s", self->draft->english ? "continued" : "vervolg", title)
              : g_strdup (title);
  PpsStack *head = pps_stack_new ();

  pps_stack_add_text (head, self->draft,
                      kind == PPS_BOX_PANE ? PPS_BOX_PANE_TITLE : PPS_BOX_SECTION_TITLE,
                      PPS_FACE_SEMIBOLD, words, NULL, 0);
  pps_stack_set (head, self->draft, width);

  return head;
}

static Piece *
new_piece (PpsOverflow *self, const Text *text, gboolean again)
{
  PpsDraft *draft = self->draft;
  Piece *piece = g_new0 (Piece, 1);
  PpsPanePlace *body = &piece->body;

  piece->text = text;
  body->stack = text->stack;
  body->ref = text->ref;
  body->theme = text->theme;
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
  piece->head.stack = again ? text->head_again : text->head;
  piece->head.kind = text->kind;
  piece->head.places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));

  return piece;
}

static double
place_head (PpsOverflow *self, Piece *piece)
{
  const PpsPlace *end;

  pps_stack_place (piece->head.stack, self->draft, &(PpsCursor){ 0, 0 }, 0, HEAD_LINES + 0.2,
                   piece->head.places);
  if (piece->head.places->len == 0)
    return 0;

  end = &g_array_index (piece->head.places, PpsPlace, piece->head.places->len - 1);

  return end->end + 0.2;
}

/* Places as much of a text as the column holds. Returns whether all of it stands. */
static gboolean
place_piece (PpsOverflow *self, Piece *piece, PpsCursor *cursor)
{
  gboolean last_column = self->column + 1 == self->n_columns;
  double room = get_end (self, self->page) - self->y;
  double y = place_head (self, piece);
  gboolean all = pps_stack_place (piece->body.stack, self->draft, cursor, y,
                                  room - (last_column ? 1.5 : 0.5), piece->body.places);

  if (piece->body.places->len > 0)
    {
      const PpsPlace *end
          = &g_array_index (piece->body.places, PpsPlace, piece->body.places->len - 1);

      y = end->end;
    }
  piece->body.lines = MIN (ceil (y + 0.5), room);
  if (!all && last_column)
    {
      piece->body.goes_on = self->page + 1;
      piece->body.lines = room;
    }
  piece->head.lines = piece->body.lines;

  return all;
}

/* Returns the page where it begins. */
static guint
place_text (PpsOverflow *self, const Text *text)
{
  PpsCursor cursor = { 0, 0 };
  guint first_page = NO_PAGE;
  gboolean all = FALSE;

  while (!all)
    {
      Piece *piece;

      if (!is_at_top (self) && self->y + MIN_ROOM > get_end (self, self->page))
        next_column (self);

      piece = new_piece (self, text, first_page != NO_PAGE);
      all = place_piece (self, piece, &cursor);
      if (piece->body.places->len == 0 && !all && !is_at_top (self))
        {
          piece_free (piece);
          next_column (self);
          continue;
        }

      g_ptr_array_add (self->pieces, piece);
      first_page = first_page == NO_PAGE ? self->page : first_page;
      self->y += piece->body.lines;
      if (!all)
        next_column (self);
    }

  return first_page;
}

static void
place_run (PpsOverflow *self)
{
  g_ptr_array_set_size (self->pieces, self->run_piece);
  begin_page (self, self->run_page);
  for (guint i = self->run_text; i < self->texts->len; i++)
    place_text (self, g_ptr_array_index (self->texts, i));
}

/* Nothing that begins on an earlier page moves, so what was said of pages stays true. */
static void
balance_run (PpsOverflow *self)
{
  guint last = self->page;
  guint low = MAX (MIN_BALANCE, ceil (get_start (self, last)) + MIN_ROOM) - 1;
  guint high = self->n_lines;
  ShortPage *tried;

  if (self->texts->len == self->run_text || low >= high)
    return;

  g_array_set_size (self->short_pages, self->short_pages->len + 1);
  tried = &g_array_index (self->short_pages, ShortPage, self->short_pages->len - 1);
  tried->page = last;
  while (high - low > 1)
    {
      tried->n_lines = (low + high) / 2;
      place_run (self);
      if (self->page > last)
        low = tried->n_lines;
      else
        high = tried->n_lines;
    }
  tried->n_lines = high;
  place_run (self);
}

static guint
add_text (PpsOverflow *self, Text *text)
{
  double width = self->column_width - self->draft->scale * (PPS_PANE_PADDING + PPS_PANE_FOLD);

  g_ptr_array_add (self->texts, text);
  pps_stack_set (text->stack, self->draft, width);
  self->is_empty = FALSE;

  return place_text (self, text);
}

static Text *
new_text (PpsOverflow *self, PpsBoxKind kind, const char *title, gboolean is_rest)
{
  double width = self->column_width - self->draft->scale * (PPS_PANE_PADDING + PPS_PANE_FOLD);
  Text *text = g_new0 (Text, 1);

  text->kind = kind;
  text->head = make_head (self, kind, title, is_rest, width);
  text->head_again = make_head (self, kind, title, *title != '\0', width);

  return text;
}

guint
pps_overflow_add (PpsOverflow *self, const char *title, int theme, const char *ref, PpsStack *stack)
{
  Text *text = new_text (self, PPS_BOX_PANE, title, TRUE);

  text->theme = theme;
  text->ref = g_strdup (ref);
  text->stack = stack;

  return add_text (self, text);
}

void
pps_overflow_begin_appendix (PpsOverflow *self, const char *title)
{
  balance_run (self);
  self->run_page = self->is_empty ? self->first_page : self->page + 1;
  self->run_piece = self->pieces->len;
  self->run_text = self->texts->len;
  self->appendix_page = self->run_page;
  if (*title != '\0')
    {
      PpsDraft *draft = self->draft;

      self->appendix_title = pps_stack_new ();
      pps_stack_add_text (self->appendix_title, draft, PPS_BOX_APPENDIX_TITLE, PPS_FACE_DISPLAY,
                          title, NULL, 0);
      self->appendix_start
          = ceil (pps_stack_set (self->appendix_title, draft, draft->width - 2 * draft->margin)
                  + TITLE_ROOM);
    }
  begin_page (self, self->run_page);
}

void
pps_overflow_add_section (
    PpsOverflow *self, const char *heading, int theme, const char *ref, PpsStack *stack)
{
  Text *text = new_text (self, PPS_BOX_SECTION, heading, FALSE);

  text->theme = theme;
  text->ref = g_strdup (ref);
  text->stack = stack;
  add_text (self, text);
}

void
pps_overflow_end (PpsOverflow *self)
{
  balance_run (self);
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
  double top = self->top + get_start (self, page) * draft->leading;
  double height = get_end (self, page) * draft->leading - (top - self->top);

  for (guint i = 1; i < count_columns (self, page); i++)
    pps_draft_add_rule (draft, page, draft->margin + i * self->column_width, top, 0, height,
                        0.5 * draft->scale, PPS_COLOUR_HAIRLINE);
  pps_draft_add_rule (draft, page, draft->margin, self->bottom, width, 0, 0.5 * draft->scale,
                      PPS_COLOUR_HAIRLINE);
}

/* Head and body are one pane: the words of the body follow the title within the same box. */
static void
add_piece (PpsOverflow *self, Piece *piece)
{
  PpsPanePlace *body = &piece->body;
  int box = pps_pane_add_boxes (self->draft, &piece->head, -1);

  pps_pane_add_line_tints (self->draft, body, box);
  pps_stack_add_boxes (body->stack, self->draft, body->places, body->page, box,
                       body->x + body->left, body->y, body->width - body->left - body->right);
  if (body->goes_on >= 0)
    pps_pane_add_continued (self->draft, body->page, box, body->x + body->width - body->right,
                            body->y + body->lines * self->draft->leading, body->goes_on);
}

static void
add_appendix_title (PpsOverflow *self)
{
  PpsDraft *draft = self->draft;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));

  pps_stack_place (self->appendix_title, draft, &(PpsCursor){ 0, 0 }, 0, self->appendix_start,
                   places);
  pps_stack_add_boxes (self->appendix_title, draft, places, self->appendix_page, -1, draft->margin,
                       self->top, draft->width - 2 * draft->margin);
}

void
pps_overflow_add_page (PpsOverflow *self, guint page)
{
  guint n_pages = pps_overflow_get_end (self);

  pps_frame_add_head (self->frame, page);
  add_rules (self, page);
  if (page == self->appendix_page && self->appendix_title != NULL)
    add_appendix_title (self);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->body.page == page)
        add_piece (self, piece);
    }
  pps_frame_add_foot (self->frame, page, n_pages);
}
