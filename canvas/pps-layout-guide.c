/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-guide.h"

#include <math.h>

#include "pps-appendix.h"
#include "pps-frame.h"
#include "pps-overflow.h"

/* A guide goes down its pages question by question. A question stays whole, with its probes, its
 * statement and room to write beneath; what is left of a page becomes more of that room. Only a
 * question that is longer than a page is broken, between lines. All sizes are points on A4 and grow
 * with the paper. */

#define A4 0.7071 /* of an A3, which is what the draft's scale is 1 for */
#define SIZE 9.5
#define HINT_SIZE 7.5
#define LEAD_SIZE 11.5
#define TITLE_SIZE 10.5
#define LEADING 1.36
#define INDENT 15.0 /* of what hangs behind a box to tick */
#define BOX 7.5     /* to tick */
#define MARK 14.0   /* a box for a mark */
#define MARK_GAP 4.0
#define N_MARKS 6
#define ROOM_PITCH 21.0 /* from one line to write on to the next */
#define ROOM_LINES 4
#define MOST_ROOM 14
#define FIELD_HEIGHT 24.0
#define PADDING 6.0
#define STROKE 0.6

/* A paragraph, or a line to fill in. */
typedef struct
{
  PpsLineStyle style;
  gboolean is_title;
  PpsParagraph *paragraph;
  const char *text;
  const char *ref;
  double size;
  double pitch;
  double before;
  double x; /* from the left of the body */
  double width;
  double height; /* at least */
} Item;

/* What stays together: a question, or a title with what follows it. */
typedef struct
{
  const PpsSheetPane *pane;
  guint first;
  guint end;
  gboolean has_room;
  guint room; /* lines to write on */
  guint page;
  double height;
} Block;

/* Lines of an item, or room to write, on a page. */
typedef struct
{
  const Block *block;
  const Item *item; /* NULL: room */
  guint page;
  guint first;
  guint n_lines;
  double y;
  double height;
} Piece;

typedef struct
{
  PpsDraft *draft;
  PpsFrame *frame;
  double unit; /* a point on A4 */
  double width;
  GArray *items;
  GArray *blocks;
  GArray *pieces;
  guint page;
  double y;
} Guide;

static void
item_clear (gpointer data)
{
  pps_paragraph_free (((Item *) data)->paragraph);
}

static PpsFace
get_face (PpsLineStyle style, gboolean is_title)
{
  if (is_title)
    return PPS_FACE_SEMIBOLD;

  return style == PPS_LINE_STATEMENT ? PPS_FACE_ITALIC : PPS_FACE_REGULAR;
}

static double
get_size (PpsLineStyle style, gboolean is_title)
{
  if (is_title)
    return TITLE_SIZE;

  return style == PPS_LINE_LEAD ? LEAD_SIZE : style == PPS_LINE_HINT ? HINT_SIZE : SIZE;
}

static double
get_marks_width (Guide *self)
{
  return N_MARKS * (MARK + MARK_GAP) * self->unit + PADDING * self->unit;
}

static void
add_item (Guide *self, PpsLineStyle style, gboolean is_title, const char *text, const char *ref)
{
  double unit = self->unit;
  Item item = {
    .style = style,
    .is_title = is_title,
    .text = text,
    .ref = ref,
    .paragraph
    = pps_paragraph_new (self->draft->typesetter, text, get_face (style, is_title), 0.26),
    .size = get_size (style, is_title) * unit,
    .before = (is_title                 ? 15
               : style == PPS_LINE_LEAD ? 8
               : style == PPS_LINE_HINT ? 2
                                        : 4)
              * unit,
    .x = PADDING * unit,
    .width = self->width - 2 * PADDING * unit,
  };

  item.pitch = item.size * LEADING;
  if (is_title)
    item.height = item.pitch;
  if (style == PPS_LINE_PROBE)
    {
      item.x += INDENT * unit;
      item.width -= INDENT * unit;
    }
  if (style == PPS_LINE_STATEMENT)
    {
      item.before = 7 * unit;
      item.width -= get_marks_width (self);
      item.height = (MARK + 2) * unit;
    }
  g_array_append_val (self->items, item);
}

/* Fields stand two beside each other. */
static void
set_field (Guide *self, guint place)
{
  Item *item = &g_array_index (self->items, Item, self->items->len - 1);
  double gap = 2 * PADDING * self->unit;

  item->width = (item->width - gap) / 2;
  item->height = FIELD_HEIGHT * self->unit;
  item->before = place % 2 != 0 ? -item->height : place == 0 ? 8 * self->unit : 0;
  item->x += place % 2 == 0 ? 0 : item->width + gap;
}

static void
begin_block (Guide *self, const PpsSheetPane *pane)
{
  Block block = { .pane = pane, .first = self->items->len };

  g_array_append_val (self->blocks, block);
}

static void
end_block (Guide *self)
{
  Block *block = &g_array_index (self->blocks, Block, self->blocks->len - 1);

  block->end = self->items->len;
  for (guint i = block->first; i < block->end; i++)
    block->has_room
        = block->has_room || g_array_index (self->items, Item, i).style == PPS_LINE_LEAD;
  block->room = block->has_room ? ROOM_LINES : 0;
}

static void
add_pane (Guide *self, const PpsSheetPane *pane)
{
  guint n_fields = 0;

  begin_block (self, pane);
  add_item (self, PPS_LINE_HEAD, TRUE, pane->title, pane->id);
  for (guint i = 0; i < pane->lines->len; i++)
    {
      const PpsSheetLine *line = g_ptr_array_index (pane->lines, i);

      /* The first question stands beneath the title; each after it is a block of its own. */
      if (line->style == PPS_LINE_LEAD && i > 0)
        {
          end_block (self);
          begin_block (self, pane);
        }
      add_item (self, line->style, FALSE, line->text, line->ref);
      if (line->style == PPS_LINE_FIELD)
        set_field (self, n_fields++);
    }
  end_block (self);
}

static double
get_height (const Item *item)
{
  return MAX (item->height, pps_paragraph_get_n_lines (item->paragraph) * item->pitch);
}

static double
get_room_height (Guide *self, const Block *block)
{
  return block->room * ROOM_PITCH * self->unit;
}

static double
measure_block (Guide *self, const Block *block)
{
  double height = get_room_height (self, block);

  for (guint i = block->first; i < block->end; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      height += item->before + get_height (item);
    }

  return height;
}

static double
get_top (Guide *self)
{
  double top, bottom;

  pps_frame_get_body (self->frame, self->page, &top, &bottom);

  return top;
}

static double
get_bottom (Guide *self)
{
  double top, bottom;

  pps_frame_get_body (self->frame, self->page, &top, &bottom);

  return MAX (bottom, top + 6 * LEAD_SIZE * self->unit);
}

/* What is left on a page goes to the questions on it, in turn. */
static void
share_room (Guide *self, guint first, guint end, double left)
{
  double pitch = ROOM_PITCH * self->unit;
  gboolean given = TRUE;

  while (given && left >= pitch)
    {
      given = FALSE;
      for (guint i = first; i < end && left >= pitch; i++)
        {
          Block *block = &g_array_index (self->blocks, Block, i);

          if (!block->has_room || block->room >= MOST_ROOM)
            continue;
          block->room++;
          left -= pitch;
          given = TRUE;
        }
    }
}

/* Finds the page of each block. A block that is longer than a page begins one and ends somewhere on
 * a later one. */
static void
find_pages (Guide *self)
{
  guint first = 0;

  self->page = 0;
  self->y = get_top (self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);

      block->height = measure_block (self, block);
      if (self->y + block->height > get_bottom (self) && self->y > get_top (self))
        {
          share_room (self, first, i, get_bottom (self) - self->y);
          first = i;
          self->page++;
          self->y = get_top (self);
        }
      block->page = self->page;
      self->y += block->height;
      while (self->y > get_bottom (self))
        {
          self->y = get_top (self) + self->y - get_bottom (self);
          self->page++;
        }
    }
  share_room (self, first, self->blocks->len, get_bottom (self) - self->y);
}

static void
add_piece (Guide *self, const Block *block, const Item *item, guint first, guint n, double height)
{
  Piece piece = { block, item, self->page, first, n, self->y, height };

  g_array_append_val (self->pieces, piece);
  self->y += height;
}

static void
next_page (Guide *self)
{
  self->page++;
  self->y = get_top (self);
}

static void
place_item (Guide *self, const Block *block, const Item *item)
{
  guint n_lines = pps_paragraph_get_n_lines (item->paragraph);
  guint line = 0;

  self->y += item->before;
  if (self->y + get_height (item) <= get_bottom (self))
    {
      add_piece (self, block, item, 0, n_lines, get_height (item));
      return;
    }

  while (line < n_lines)
    {
      guint room = MAX (floor ((get_bottom (self) - self->y) / item->pitch), 0);
      guint n = MIN (room, n_lines - line);

      if (n > 0)
        add_piece (self, block, item, line, n, MAX (n * item->pitch, item->height));
      line += n;
      if (line < n_lines)
        next_page (self);
    }
}

static void
place_block (Guide *self, const Block *block)
{
  if (block->page > self->page)
    {
      self->page = block->page;
      self->y = get_top (self);
    }
  for (guint i = block->first; i < block->end; i++)
    place_item (self, block, &g_array_index (self->items, Item, i));

  if (block->room == 0)
    return;
  if (self->y + get_room_height (self, block) > get_bottom (self) + 0.01)
    next_page (self);
  add_piece (self, block, NULL, 0, block->room, get_room_height (self, block));
}

/* Boxes */

static void
add_number (Guide *self, int box, const Piece *piece, double x, double baseline)
{
  char words[12];

  g_snprintf (words, sizeof words, "%u", piece->block->pane->number);
  pps_draft_add_words (self->draft, box, words, PPS_FACE_REGULAR, SIZE * self->unit, x, baseline, 0,
                       PPS_COLOUR_QUIET);
  pps_draft_set_label (self->draft, box, words);
}

/* Squares with the digits 1 to 5 in them, and one for no opinion. */
static void
add_marks (Guide *self, int box, const Piece *piece)
{
  static const char *const marks[N_MARKS] = { "1", "2", "3", "4", "5", "–" };
  double unit = self->unit;
  double size = MARK * unit;
  double x = self->draft->margin + self->width - PADDING * unit - N_MARKS * (MARK + MARK_GAP) * unit
             + MARK_GAP * unit;
  double y = piece->y + unit;

  for (guint i = 0; i < N_MARKS; i++)
    {
      pps_draft_add_shape (self->draft, box, PPS_SHAPE_ROUNDED, x, y, size, size, 2 * unit,
                           STROKE * unit, PPS_COLOUR_QUIET);
      pps_draft_add_words (self->draft, box, marks[i], PPS_FACE_REGULAR, 8 * unit,
                           x + size / 2 - 2.4 * unit, y + size / 2 + 2.9 * unit, 0,
                           PPS_COLOUR_QUIET);
      x += (MARK + MARK_GAP) * unit;
    }
}

static void
add_item_box (Guide *self, const Piece *piece, int parent)
{
  const Item *item = piece->item;
  PpsDraft *draft = self->draft;
  double unit = self->unit;
  double x = draft->margin + item->x;
  double baseline = piece->y + pps_stack_get_baseline (item->pitch, item->size);
  double hang = item->is_title && piece->block->pane->number > 0 ? 20 * unit : 0;
  gboolean whole = piece->n_lines == pps_paragraph_get_n_lines (item->paragraph);
  gboolean wide = item->style == PPS_LINE_STATEMENT || item->style == PPS_LINE_PROBE;
  g_autofree char *words
      = whole ? g_strdup (item->text)
              : pps_paragraph_dup_text (item->paragraph, piece->first, piece->n_lines);
  int box = pps_draft_add_box (draft,
                               item->is_title                  ? PPS_BOX_PANE_TITLE
                               : item->style == PPS_LINE_LEAD  ? PPS_BOX_PANE_QUESTION
                               : item->style == PPS_LINE_FIELD ? PPS_BOX_PANE_QUESTION
                                                               : PPS_BOX_LINE,
                               piece->page, parent, wide ? draft->margin + PADDING * unit : x,
                               piece->y, wide ? self->width - 2 * PADDING * unit : item->width,
                               piece->height, item->ref);

  pps_draft_set_text (draft, box, words, NULL);
  if (hang > 0 && piece->first == 0)
    add_number (self, box, piece, x, baseline);
  if (item->style == PPS_LINE_PROBE && piece->first == 0)
    pps_draft_add_shape (draft, box, PPS_SHAPE_RECTANGLE, x - INDENT * unit,
                         baseline - (BOX - 0.6) * unit, BOX * unit, BOX * unit, 0, STROKE * unit,
                         PPS_COLOUR_QUIET);
  if (item->style == PPS_LINE_STATEMENT && piece->first == 0)
    add_marks (self, box, piece);
  pps_draft_add_lines (
      draft, box, item->paragraph, piece->first, piece->n_lines, x + hang, baseline, item->pitch,
      item->style == PPS_LINE_FIELD || item->style == PPS_LINE_HINT ? PPS_COLOUR_QUIET
                                                                    : PPS_COLOUR_INK);
}

static void
add_room (Guide *self, const Piece *piece)
{
  double pitch = ROOM_PITCH * self->unit;
  double x = self->draft->margin + PADDING * self->unit;

  for (guint i = 1; i <= piece->n_lines; i++)
    pps_draft_add_rule (self->draft, piece->page, x, piece->y + i * pitch,
                        self->width - 2 * PADDING * self->unit, 0, 0.4 * self->unit,
                        PPS_COLOUR_HAIRLINE);
}

static void
add_field_rule (Guide *self, const Piece *piece)
{
  const Item *item = piece->item;
  double start = pps_paragraph_get_natural_width (item->paragraph, item->size) + 4 * self->unit;
  double y = piece->y + pps_stack_get_baseline (item->pitch, item->size) + 2 * self->unit;

  if (start < item->width)
    pps_draft_add_rule (self->draft, piece->page, self->draft->margin + item->x + start, y,
                        item->width - start, 0, 0.4 * self->unit, PPS_COLOUR_HAIRLINE);
}

static void
add_tint (Guide *self, const Piece *piece, int box)
{
  double pad = 3 * self->unit;

  pps_draft_add_shape (self->draft, box, PPS_SHAPE_RECTANGLE, self->draft->margin, piece->y - pad,
                       self->width, piece->height + 2 * pad, 0, 0,
                       pps_colour_get_tint (piece->block->pane->theme, self->draft->setup.grey));
}

/* What of one pane stands on one page. */
static guint
add_run (Guide *self, guint first)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, first);
  double top = piece->y - 3 * self->unit;
  double bottom = top;
  guint end = first;
  int parent;

  for (; end < self->pieces->len; end++)
    {
      const Piece *next = &g_array_index (self->pieces, Piece, end);

      if (next->page != piece->page || next->block->pane != piece->block->pane)
        break;
      bottom = MAX (bottom, next->y + next->height);
    }

  parent = pps_draft_add_box (self->draft, PPS_BOX_PANE, piece->page, -1, self->draft->margin, top,
                              self->width, bottom - top, piece->block->pane->id);
  for (guint i = first; i < end; i++)
    {
      const Piece *next = &g_array_index (self->pieces, Piece, i);

      if (next->item != NULL && next->item->is_title)
        add_tint (self, next, parent);
    }
  for (guint i = first; i < end; i++)
    {
      const Piece *next = &g_array_index (self->pieces, Piece, i);

      if (next->item != NULL)
        add_item_box (self, next, parent);
    }
  for (guint i = first; i < end; i++)
    {
      const Piece *next = &g_array_index (self->pieces, Piece, i);

      if (next->item == NULL)
        add_room (self, next);
      else if (next->item->style == PPS_LINE_FIELD)
        add_field_rule (self, next);
    }

  return end;
}

static void
add_pages (Guide *self)
{
  g_autoptr (PpsOverflow) overflow = pps_overflow_new (self->draft, self->frame, self->page + 1);
  guint n_pages = self->page + 1;
  guint piece = 0;
  guint end;

  pps_overflow_add_frame (overflow);
  pps_appendix_add (self->draft, overflow);
  end = pps_overflow_get_end (overflow);
  for (guint page = 0; page < n_pages; page++)
    {
      pps_frame_add_head (self->frame, page);
      while (piece < self->pieces->len && g_array_index (self->pieces, Piece, piece).page == page)
        piece = add_run (self, piece);
      pps_frame_add_foot (self->frame, page, end);
    }
  for (guint page = n_pages; page < end; page++)
    pps_overflow_add_page (overflow, page);
}

static void
set_items (Guide *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      pps_paragraph_set (item->paragraph, item->width - (item->is_title ? 20 * self->unit : 0),
                         item->size);
    }
}

void
pps_layout_guide (PpsDraft *draft)
{
  g_autoptr (PpsFrame) frame = NULL;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Guide self = {
    .draft = draft,
    .unit = draft->scale / A4,
    .width = draft->width - 2 * draft->margin,
    .items = items,
    .blocks = blocks,
    .pieces = pieces,
  };

  g_array_set_clear_func (items, item_clear);
  pps_draft_set_size (draft, SIZE * self.unit);
  frame = pps_frame_new (draft);
  self.frame = frame;
  for (guint i = 0; i < pps_sheet_get_n_panes (draft->sheet); i++)
    add_pane (&self, pps_sheet_get_pane (draft->sheet, i));

  set_items (&self);
  find_pages (&self);
  self.page = 0;
  self.y = get_top (&self);
  for (guint i = 0; i < blocks->len; i++)
    place_block (&self, &g_array_index (blocks, Block, i));
  add_pages (&self);
}
