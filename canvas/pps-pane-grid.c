/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pane-grid.h"

#include <math.h>

#include "pps-grid-rows.h"
#include "pps-pane.h"

/* A canvas keeps its columns and gives its rows the height that the words ask; when that is not
 * enough the type of all findings gets smaller, and at the floor the fullest panes let go of what
 * goes on on an overflow page. Where it is upright the two halves of the grid stand one above the
 * other, so that columns stay wide enough to read. Small canvases ask for the height of their rows
 * together, so that the eye finds a pane in each at the same place. */

#define SMALL_PADDING 4.0 /* as PPS_PANE_PADDING */

typedef struct
{
  const PpsSheetPane *pane;
  PpsPanePlace place;
  guint column;
  guint row;
  guint height;
  double top; /* of its canvas */
} Slot;

struct _PpsPaneGrid
{
  PpsDraft *draft;
  double width;
  double height;
  gboolean is_small;
  guint n_columns;
  guint n_rows;
  guint fold;     /* column that begins at the fold, 0 if none */
  GArray *slots;  /* of Slot */
  GArray *spans;  /* of PpsGridSpan, one for each slot */
  int *positions; /* of the lines between rows */
  gboolean is_even;
};

static Slot *
get_slot (PpsPaneGrid *self, guint index)
{
  return &g_array_index (self->slots, Slot, index);
}

static PpsGridSpan *
get_span (PpsPaneGrid *self, guint index)
{
  return &g_array_index (self->spans, PpsGridSpan, index);
}

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
find_grid (PpsPaneGrid *self)
{
  PpsSheet *sheet = self->draft->sheet;
  gboolean is_upright
      = self->is_small ? self->height > self->width : self->draft->height > self->draft->width;

  self->n_columns = pps_sheet_get_n_columns (sheet);
  self->n_rows = pps_sheet_get_n_rows (sheet);
  self->fold = pps_sheet_get_fold (sheet);
  if (is_upright && can_stack_halves (sheet))
    {
      self->n_columns = self->fold;
      self->n_rows *= 2;
    }
  if (is_upright || self->is_small)
    self->fold = 0;
}

PpsPaneGrid *
pps_pane_grid_new (PpsDraft *draft, double width, double height, gboolean is_small)
{
  PpsPaneGrid *self = g_new0 (PpsPaneGrid, 1);

  self->draft = draft;
  self->width = width;
  self->height = height;
  self->is_small = is_small;
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->spans = g_array_new (FALSE, TRUE, sizeof (PpsGridSpan));
  find_grid (self);
  self->positions = g_new0 (int, self->n_rows + 1);

  return self;
}

void
pps_pane_grid_free (PpsPaneGrid *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      pps_stack_free (get_slot (self, i)->place.stack);
      g_array_unref (get_slot (self, i)->place.places);
    }
  g_array_unref (self->slots);
  g_array_unref (self->spans);
  g_free (self->positions);
  g_free (self);
}

static double
get_padding (PpsPaneGrid *self, guint edge)
{
  if (self->is_small)
    return self->draft->scale * SMALL_PADDING;

  return self->draft->scale * (edge > 0 && edge == self->fold ? PPS_PANE_FOLD : PPS_PANE_PADDING);
}

/* In a small canvas the head says whose it is, and what is of others bears their letter. */
static PpsStack *
make_stack (PpsPaneGrid *self, const PpsSheetPane *pane)
{
  PpsDraft *draft = self->draft;
  PpsStack *stack = pps_stack_new ();
  int own = pane->part >= 0 ? pps_sheet_get_part (draft->sheet, (guint) pane->part)->group : -1;

  pps_stack_add_text (stack, draft, PPS_BOX_PANE_TITLE, PPS_FACE_SEMIBOLD, pane->title, pane->id,
                      self->is_small ? 0 : pane->number);
  if (*pane->title != '\0')
    pps_stack_sign (stack, pane->sign);
  if (!self->is_small)
    pps_stack_add_text (stack, draft, PPS_BOX_PANE_QUESTION, PPS_FACE_REGULAR, pane->question,
                        pane->id, 0);
  for (guint i = 0; i < pane->lines->len; i++)
    pps_stack_add_line (stack, draft, g_ptr_array_index (pane->lines, i), own, own >= 0);

  return stack;
}

static void
add_slot (PpsPaneGrid *self, const PpsSheetPane *pane, guint page, double x, double y)
{
  double cell = self->width / self->n_columns;
  Slot slot = { .pane = pane, .height = pane->height };
  PpsGridSpan span;

  slot.column = pane->column % self->n_columns;
  slot.row = pane->row
             + (pane->column >= self->n_columns ? pps_sheet_get_n_rows (self->draft->sheet) : 0);
  slot.top = y;
  span = (PpsGridSpan){ slot.row, slot.row + slot.height, 0 };

  slot.place.stack = make_stack (self, pane);
  slot.place.ref = pane->id;
  slot.place.theme = pane->theme;
  slot.place.sign = pane->sign;
  slot.place.goes_on = -1;
  slot.place.page = page;
  slot.place.x = x + slot.column * cell;
  slot.place.width = pane->width * cell;
  slot.place.left = get_padding (self, slot.column);
  slot.place.right = get_padding (self, slot.column + pane->width);
  slot.place.places = g_array_new (FALSE, FALSE, sizeof (PpsPlace));
  g_array_append_val (self->slots, slot);
  g_array_append_val (self->spans, span);
}

void
pps_pane_grid_add (PpsPaneGrid *self, int part, guint page, double x, double y)
{
  PpsSheet *sheet = self->draft->sheet;

  for (guint i = 0; i < pps_sheet_get_n_panes (sheet); i++)
    {
      const PpsSheetPane *pane = pps_sheet_get_pane (sheet, i);

      if (pane->part == part)
        add_slot (self, pane, page, x, y);
    }
}

static double
get_inner_width (const Slot *slot)
{
  return slot->place.width - slot->place.left - slot->place.right;
}

static int
count_lines (PpsPaneGrid *self)
{
  return MAX (floor (self->height / self->draft->leading + 0.0001), 1);
}

static int
get_need (double end)
{
  return (int) ceil (MIN (end, 1e8) + 0.5 - 0.0001);
}

/* Whether rows that are as high as the grid has them are enough. They are no whole lines, so that
 * they stand alike on sheets with other sizes of type. */
static gboolean
has_room (PpsPaneGrid *self)
{
  double row = self->height / self->draft->leading / self->n_rows;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const PpsGridSpan *span = get_span (self, i);

      if (span->need > (span->end - span->start) * row + 0.0001)
        return FALSE;
    }

  return TRUE;
}

static gboolean
solve (PpsPaneGrid *self)
{
  if (self->draft->setup.fixed_rows)
    return has_room (self);

  return pps_grid_rows_solve ((const PpsGridSpan *) (const void *) self->spans->data,
                              self->spans->len, self->n_rows, count_lines (self), self->positions);
}

static gboolean
fits (PpsDraft *draft, gpointer user_data)
{
  PpsPaneGrid *self = user_data;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = get_slot (self, i);

      get_span (self, i)->need
          = get_need (pps_stack_measure (slot->place.stack, draft, get_inner_width (slot)));
    }

  return solve (self);
}

/* At the size of the draft, now with the lines as they are really broken. */
static gboolean
set_slots (PpsPaneGrid *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = get_slot (self, i);

      get_span (self, i)->need
          = get_need (pps_stack_set (slot->place.stack, self->draft, get_inner_width (slot)));
    }

  return solve (self);
}

/* What the shares left over goes to the panes that need more, line by line and pane by pane. */
static void
share_rest (PpsPaneGrid *self, const int *needs)
{
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < self->slots->len; i++)
        {
          PpsGridSpan *span = get_span (self, i);

          if (span->need >= needs[i])
            continue;
          span->need++;
          if (solve (self))
            more = TRUE;
          else
            span->need--;
        }
    }
}

/* What does not fit at the floor: no pane gets more than a share, as large as the page can give. */
static void
share_rows (PpsPaneGrid *self)
{
  g_autofree int *needs = g_new (int, self->slots->len);
  int low = 0;
  int high = count_lines (self) + 1;

  for (guint i = 0; i < self->slots->len; i++)
    needs[i] = get_span (self, i)->need;

  while (high - low > 1)
    {
      int share = (low + high) / 2;

      for (guint i = 0; i < self->slots->len; i++)
        get_span (self, i)->need = MIN (needs[i], share);
      if (solve (self))
        low = share;
      else
        high = share;
    }

  for (guint i = 0; i < self->slots->len; i++)
    get_span (self, i)->need = MIN (needs[i], low);
  share_rest (self, needs);
  solve (self);
}

static void
find_sizes (PpsPaneGrid *self)
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
has_even_rows (PpsPaneGrid *self)
{
  double row = self->height / self->draft->leading / self->n_rows;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = get_slot (self, i);

      if (slot->pane->lines->len > 0 || get_span (self, i)->need > slot->height * row)
        return FALSE;
    }

  return !self->is_small;
}

void
pps_pane_grid_set (PpsPaneGrid *self)
{
  find_sizes (self);
  self->is_even = self->draft->setup.fixed_rows || has_even_rows (self);
}

static double
get_line_y (PpsPaneGrid *self, double top, guint row)
{
  if (self->is_even)
    return top + self->height * row / self->n_rows;

  /* The last row takes what is less than a line. */
  if (row >= self->n_rows)
    return top + self->height;

  return top + self->positions[row] * self->draft->leading;
}

/* What a pane is called where the rest of it arrives. */
static char *
make_title (PpsPaneGrid *self, const PpsSheetPane *pane)
{
  g_autofree char *title = pane->number > 0 ? g_strdup_printf ("%u %s", pane->number, pane->title)
                                            : g_strdup (pane->title);

  if (pane->part < 0)
    return g_steal_pointer (&title);

  return g_strdup_printf (
      "%s · %s", pps_sheet_get_part (self->draft->sheet, (guint) pane->part)->title, title);
}

static void
place_slot (PpsPaneGrid *self, Slot *slot, PpsOverflow *overflow)
{
  PpsPanePlace *place = &slot->place;
  PpsCursor cursor = { 0, 0 };
  g_autofree char *title = NULL;

  place->y = get_line_y (self, slot->top, slot->row);
  place->lines
      = (get_line_y (self, slot->top, slot->row + slot->height) - place->y) / self->draft->leading;
  if (pps_stack_place (place->stack, self->draft, &cursor, 0, place->lines - 0.5, place->places))
    return;

  cursor = (PpsCursor){ 0, 0 };
  g_array_set_size (place->places, 0);
  pps_stack_place (place->stack, self->draft, &cursor, 0, place->lines - 1.5, place->places);
  title = make_title (self, slot->pane);
  place->goes_on = pps_overflow_add (overflow, title, slot->pane->theme, slot->pane->id,
                                     pps_stack_take_rest (place->stack, self->draft, &cursor));
}

void
pps_pane_grid_place (PpsPaneGrid *self, PpsOverflow *overflow)
{
  for (guint i = 0; i < self->slots->len; i++)
    place_slot (self, get_slot (self, i), overflow);
}

static void
add_rules (PpsPaneGrid *self, const Slot *slot)
{
  PpsDraft *draft = self->draft;
  const PpsPanePlace *place = &slot->place;
  double stroke = 0.5 * draft->scale;
  double height = place->lines * draft->leading;

  if (slot->column + slot->pane->width < self->n_columns)
    pps_draft_add_rule (draft, place->page, place->x + place->width, place->y, 0, height, stroke,
                        PPS_COLOUR_HAIRLINE);
  pps_draft_add_rule (draft, place->page, place->x, place->y + height, place->width, 0, stroke,
                      PPS_COLOUR_HAIRLINE);
}

void
pps_pane_grid_add_boxes (PpsPaneGrid *self, int part, int parent)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (get_slot (self, i)->pane->part == part)
        add_rules (self, get_slot (self, i));
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      if (get_slot (self, i)->pane->part == part)
        pps_pane_add_boxes (self->draft, &get_slot (self, i)->place, parent);
    }
}
