/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-canvas.h"

#include <math.h>

#include "pps-appendix.h"
#include "pps-frame.h"
#include "pps-grid-rows.h"
#include "pps-overflow.h"
#include "pps-pane.h"

/* A canvas keeps its columns and gives its rows the height that the words ask; when that is not
 * enough the type of all findings gets smaller, and at the floor the fullest panes let go of what
 * goes on on an overflow page. On upright paper the two halves of the grid stand one above the
 * other, so that columns stay wide enough to read. */

typedef struct
{
  const PpsSheetPane *pane;
  PpsPanePlace place;
  guint column;
  guint row;
  guint height;
} Slot;

typedef struct
{
  PpsDraft *draft;
  PpsFrame *frame;
  guint n_columns;
  guint n_rows;
  guint fold; /* column that begins at the fold, 0 if none */
  guint n_slots;
  Slot *slots;
  PpsGridSpan *spans;
  int *positions;
  double top;
  double bottom;
  gboolean is_even;
} Canvas;

static gboolean
can_stack_halves (PpsSheet *sheet)
{
  guint fold = pps_sheet_get_fold (sheet);

  if (fold == 0 || fold * 2 != pps_sheet_get_n_columns (sheet))
    return FALSE;

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      if (pane->column < fold && pane->column + pane->width > fold)
        return FALSE;
    }

  return TRUE;
}

static void
find_grid (Canvas *self)
{
  PpsSheet *sheet = self->draft->sheet;

  self->n_columns = pps_sheet_get_n_columns (sheet);
  self->n_rows = pps_sheet_get_n_rows (sheet);
  self->fold = pps_sheet_get_fold (sheet);
  if (self->draft->height > self->draft->width && can_stack_halves (sheet))
    {
      self->n_columns = self->fold;
      self->n_rows *= 2;
    }
  if (self->draft->height > self->draft->width)
    self->fold = 0;
}

static double
get_padding (Canvas *self, guint edge)
{
  return self->draft->scale * (edge > 0 && edge == self->fold ? PPS_PANE_FOLD : PPS_PANE_PADDING);
}

static void
fill_slot (Canvas *self, Slot *slot, PpsGridSpan *span, const PpsSheetPane *pane)
{
  PpsDraft *draft = self->draft;
  double cell = (draft->width - 2 * draft->margin) / self->n_columns;
  PpsStack *stack = pps_stack_new ();

  slot->pane = pane;
  slot->column = pane->column % self->n_columns;
  slot->row
      = pane->row + (pane->column >= self->n_columns ? pps_sheet_get_n_rows (draft->sheet) : 0);
  slot->height = pane->height;
  span->start = slot->row;
  span->end = slot->row + slot->height;

  pps_stack_add_text (stack, draft, PPS_BOX_PANE_TITLE, PPS_FACE_SEMIBOLD, pane->title, pane->id,
                      pane->number);
  if (*pane->title != '\0')
    pps_stack_sign (stack, pane->sign);
  pps_stack_add_text (stack, draft, PPS_BOX_PANE_QUESTION, PPS_FACE_REGULAR, pane->question,
                      pane->id, 0);
  for (guint i = 0; i < pane->lines->len; i++)
    pps_stack_add_line (stack, draft, g_ptr_array_index (pane->lines, i), -1, FALSE);

  slot->place.stack = stack;
  slot->place.ref = pane->id;
  slot->place.theme = pane->theme;
  slot->place.sign = pane->sign;
  slot->place.goes_on = -1;
  slot->place.x = draft->margin + slot->column * cell;
  slot->place.width = pane->width * cell;
  slot->place.left = get_padding (self, slot->column);
  slot->place.right = get_padding (self, slot->column + pane->width);
  slot->place.places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));
}

static double
get_inner_width (const Slot *slot)
{
  return slot->place.width - slot->place.left - slot->place.right;
}

static int
count_lines (Canvas *self)
{
  return MAX (floor ((self->bottom - self->top) / self->draft->leading + 0.0001), 1);
}

static int
get_need (double end)
{
  return (int) ceil (MIN (end, 1e8) + 0.5 - 0.0001);
}

static gboolean
fits (PpsDraft *draft, gpointer user_data)
{
  Canvas *self = user_data;

  for (guint i = 0; i < self->n_slots; i++)
    self->spans[i].need = get_need (
        pps_stack_measure (self->slots[i].place.stack, draft, get_inner_width (&self->slots[i])));

  return pps_grid_rows_solve (self->spans, self->n_slots, self->n_rows, count_lines (self),
                              self->positions);
}

/* At the size of the draft, now with the lines as they are really broken. */
static gboolean
set_slots (Canvas *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    self->spans[i].need = get_need (
        pps_stack_set (self->slots[i].place.stack, self->draft, get_inner_width (&self->slots[i])));

  return pps_grid_rows_solve (self->spans, self->n_slots, self->n_rows, count_lines (self),
                              self->positions);
}

/* What does not fit at the floor: no pane gets more than a share, as large as the page can give. */
static void
share_rows (Canvas *self)
{
  g_autofree int *needs = g_new (int, self->n_slots);
  int low = 0;
  int high = count_lines (self) + 1;

  for (guint i = 0; i < self->n_slots; i++)
    needs[i] = self->spans[i].need;

  while (high - low > 1)
    {
      int share = (low + high) / 2;

      for (guint i = 0; i < self->n_slots; i++)
        self->spans[i].need = MIN (needs[i], share);
      if (pps_grid_rows_solve (self->spans, self->n_slots, self->n_rows, count_lines (self),
                               self->positions))
        low = share;
      else
        high = share;
    }

  for (guint i = 0; i < self->n_slots; i++)
    self->spans[i].need = MIN (needs[i], low);
  pps_grid_rows_solve (self->spans, self->n_slots, self->n_rows, count_lines (self),
                       self->positions);
}

static void
find_sizes (Canvas *self)
{
  guint step = pps_draft_find_size (self->draft, fits, self);

  while (!set_slots (self))
    {
      if (step == 0)
        {
          share_rows (self);
          return;
        }
      pps_draft_set_size (self->draft, pps_draft_get_size (self->draft, --step));
    }
}

/* A blank canvas has no lines to align: its rows are equal, where the titles allow it. */
static gboolean
has_even_rows (Canvas *self)
{
  double row = (self->bottom - self->top) / self->draft->leading / self->n_rows;

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].pane->lines->len > 0 || self->spans[i].need > self->slots[i].height * row)
      return FALSE;

  return TRUE;
}

static double
get_line_y (Canvas *self, guint row)
{
  if (self->is_even)
    return self->top + (self->bottom - self->top) * row / self->n_rows;

  /* The last row takes what is less than a line. */
  if (row >= self->n_rows)
    return self->bottom;

  return self->top + self->positions[row] * self->draft->leading;
}

static void
place_slot (Canvas *self, Slot *slot, PpsOverflow *overflow)
{
  PpsPanePlace *place = &slot->place;
  PpsCursor cursor = { 0, 0 };
  g_autofree char *title = NULL;

  place->y = get_line_y (self, slot->row);
  place->lines = (get_line_y (self, slot->row + slot->height) - place->y) / self->draft->leading;
  if (pps_stack_place (place->stack, self->draft, &cursor, 0, place->lines - 0.5, place->places))
    return;

  cursor = (PpsCursor){ 0, 0 };
  g_array_set_size (place->places, 0);
  pps_stack_place (place->stack, self->draft, &cursor, 0, place->lines - 1.5, place->places);
  title = slot->pane->number > 0 ? g_strdup_printf ("%u %s", slot->pane->number, slot->pane->title)
                                 : g_strdup (slot->pane->title);
  place->goes_on = pps_overflow_add (overflow, title, slot->pane->theme, slot->pane->id,
                                     pps_stack_take_rest (place->stack, self->draft, &cursor));
}

static void
add_rules (Canvas *self)
{
  PpsDraft *draft = self->draft;
  double stroke = 0.5 * draft->scale;
  double right = draft->width - draft->margin;

  for (guint i = 0; i < self->n_slots; i++)
    {
      PpsPanePlace *place = &self->slots[i].place;
      double height = place->lines * draft->leading;

      if (place->x + place->width < right - 1)
        pps_draft_add_rule (draft, 0, place->x + place->width, place->y, 0, height, stroke,
                            PPS_COLOUR_HAIRLINE);
      pps_draft_add_rule (draft, 0, place->x, place->y + height, place->width, 0, stroke,
                          PPS_COLOUR_HAIRLINE);
    }
}

static void
add_pages (Canvas *self, PpsOverflow *overflow)
{
  guint n_pages = pps_overflow_get_end (overflow);

  pps_frame_add_head (self->frame, 0);
  add_rules (self);
  for (guint i = 0; i < self->n_slots; i++)
    pps_pane_add_boxes (self->draft, &self->slots[i].place, -1);
  pps_frame_add_foot (self->frame, 0, n_pages);
  for (guint page = 1; page < n_pages; page++)
    pps_overflow_add_page (overflow, page);
}

static void
canvas_clear (Canvas *self)
{
  for (guint i = 0; i < self->n_slots; i++)
    {
      pps_stack_free (self->slots[i].place.stack);
      g_array_unref (self->slots[i].place.places);
    }
  g_free (self->slots);
  g_free (self->spans);
  g_free (self->positions);
  pps_frame_free (self->frame);
}

void
pps_layout_canvas (PpsDraft *draft)
{
  g_autoptr (PpsOverflow) overflow = NULL;
  Canvas self = { .draft = draft, .n_slots = pps_sheet_get_n_panes (draft->sheet) };

  self.frame = pps_frame_new (draft);
  pps_frame_get_body (self.frame, 0, &self.top, &self.bottom);
  find_grid (&self);
  self.slots = g_new0 (Slot, self.n_slots);
  self.spans = g_new0 (PpsGridSpan, self.n_slots);
  self.positions = g_new0 (int, self.n_rows + 1);
  for (guint i = 0; i < self.n_slots; i++)
    fill_slot (&self, &self.slots[i], &self.spans[i], pps_sheet_get_pane (draft->sheet, i));

  find_sizes (&self);
  self.is_even = has_even_rows (&self);
  overflow = pps_overflow_new (draft, self.frame, 1);
  for (guint i = 0; i < self.n_slots; i++)
    place_slot (&self, &self.slots[i], overflow);
  pps_overflow_add_frame (overflow);
  pps_appendix_add (draft, overflow);
  add_pages (&self, overflow);

  canvas_clear (&self);
}
