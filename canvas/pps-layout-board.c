/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-board.h"

#include "pps-appendix.h"
#include "pps-board-panel.h"
#include "pps-frame.h"
#include "pps-overflow.h"

/* Panels stand in their order across the columns of the page, three where it is wide and two where
 * it is upright, and each as high in its columns as it can. All on one page is best, on two where
 * it is upright, as large as fits; then panels move on whole. What of a panel is longer than a page
 * goes on behind the board. */

#define LANDSCAPE_COLUMNS 3
#define PORTRAIT_COLUMNS 2
#define GUTTER 24.0 /* between columns, in points on A3 */
#define GAP 1.3     /* between panels, in lines */

typedef struct
{
  PpsBoardPanel *panel;
  guint column;
  guint span;
  guint n_rows;
  guint page;
  double y;
  double height;
  gboolean is_top;
} Slot;

typedef struct
{
  PpsDraft *draft;
  PpsFrame *frame;
  guint n_columns;
  guint n_pages;
  gboolean is_cut;
  GArray *slots; /* of Slot */
} Board;

static Slot *
get_slot (Board *self, guint index)
{
  return &g_array_index (self->slots, Slot, index);
}

/* What is left of the columns goes to the last panel before the next begins at the left. */
static void
fill_columns (Board *self)
{
  Slot *last = self->slots->len > 0 ? get_slot (self, self->slots->len - 1) : NULL;

  if (last != NULL)
    last->span = self->n_columns - last->column;
}

static void
find_columns (Board *self)
{
  guint column = self->n_columns;

  for (guint i = 0; i < pps_sheet_get_n_panels (self->draft->sheet); i++)
    {
      const PpsSheetPanel *panel = pps_sheet_get_panel (self->draft->sheet, i);
      Slot slot = { .span = MIN (panel->span, self->n_columns) };

      if (panel->beneath && i > 0 && self->n_columns == LANDSCAPE_COLUMNS)
        {
          const Slot *above = get_slot (self, i - 1);

          slot.panel = pps_board_panel_new (self->draft, panel);
          slot.column = above->column;
          slot.span = above->span;
          g_array_append_val (self->slots, slot);
          continue;
        }
      if (column + slot.span > self->n_columns)
        {
          fill_columns (self);
          column = 0;
        }
      slot.panel = pps_board_panel_new (self->draft, panel);
      slot.column = column;
      column += slot.span;
      g_array_append_val (self->slots, slot);
    }
  fill_columns (self);
}

static double
get_x (Board *self, guint column)
{
  double width = self->draft->width - 2 * self->draft->margin;
  double gutter = GUTTER * self->draft->scale;

  return self->draft->margin + column * (width + gutter) / self->n_columns;
}

static double
get_width (Board *self, const Slot *slot)
{
  return get_x (self, slot->column + slot->span) - get_x (self, slot->column)
         - GUTTER * self->draft->scale;
}

/* How far the columns of a slot are filled. */
static double
find_bottom (const Slot *slot, const double *filled)
{
  double bottom = 0;

  for (guint i = 0; i < slot->span; i++)
    bottom = MAX (bottom, filled[slot->column + i]);

  return bottom;
}

static void
fill (double *filled, guint first, guint n, double y)
{
  for (guint i = 0; i < n; i++)
    filled[first + i] = y;
}

static void
place_slot (Board *self, Slot *slot, double *filled)
{
  double gap = GAP * self->draft->leading;
  double top, bottom;

  pps_frame_get_body (self->frame, self->n_pages - 1, &top, &bottom);
  slot->n_rows = pps_board_panel_get (slot->panel)->rows->len;
  slot->height = pps_board_panel_set (slot->panel, get_width (self, slot));
  slot->y = find_bottom (slot, filled);
  if (slot->y + slot->height > bottom && slot->y > top)
    {
      pps_frame_get_body (self->frame, self->n_pages++, &top, &bottom);
      fill (filled, 0, self->n_columns, top);
      slot->y = top;
    }
  if (slot->y + slot->height > bottom)
    {
      slot->height = bottom - slot->y;
      slot->n_rows = pps_board_panel_count_rows (slot->panel, slot->height);
      self->is_cut = TRUE;
    }
  slot->is_top = slot->y <= top;
  slot->page = self->n_pages - 1;
  fill (filled, slot->column, slot->span, slot->y + slot->height + gap);
}

static void
place (Board *self)
{
  double filled[LANDSCAPE_COLUMNS];
  double top, bottom;

  self->n_pages = 1;
  self->is_cut = FALSE;
  pps_frame_get_body (self->frame, 0, &top, &bottom);
  fill (filled, 0, LANDSCAPE_COLUMNS, top);
  for (guint i = 0; i < self->slots->len; i++)
    place_slot (self, get_slot (self, i), filled);
}

static gboolean
fits (PpsDraft *draft, gpointer user_data)
{
  Board *self = user_data;

  place (self);

  return !self->is_cut && self->n_pages <= (draft->width > draft->height ? 1u : 2u);
}

static void
add_page (Board *self, guint page, const int *goes_on)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);

      if (slot->page == page)
        pps_board_panel_add_boxes (slot->panel, page, get_x (self, slot->column), slot->y,
                                   slot->height, slot->is_top, slot->n_rows, goes_on[i]);
    }
}

static void
add_pages (Board *self)
{
  g_autoptr (PpsOverflow) overflow = pps_overflow_new (self->draft, self->frame, self->n_pages);
  g_autofree int *goes_on = g_new (int, self->slots->len + 1);
  guint end;

  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);
      const PpsSheetPanel *panel = pps_board_panel_get (slot->panel);

      goes_on[i]
          = slot->n_rows >= panel->rows->len
                ? -1
                : (int) pps_overflow_add (overflow, panel->heading, -1, panel->id,
                                          pps_board_panel_take_rest (slot->panel, slot->n_rows));
    }
  pps_overflow_add_frame (overflow);
  pps_appendix_add (self->draft, overflow);
  end = pps_overflow_get_end (overflow);
  for (guint page = 0; page < self->n_pages; page++)
    {
      pps_frame_add_head (self->frame, page);
      add_page (self, page, goes_on);
      pps_frame_add_foot (self->frame, page, end);
    }
  for (guint page = self->n_pages; page < end; page++)
    pps_overflow_add_page (overflow, page);
}

void
pps_layout_board (PpsDraft *draft)
{
  g_autoptr (PpsFrame) frame = pps_frame_new (draft);
  g_autoptr (GArray) slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  Board self = {
    .draft = draft,
    .frame = frame,
    .n_columns = draft->width > draft->height ? LANDSCAPE_COLUMNS : PORTRAIT_COLUMNS,
    .slots = slots,
  };

  find_columns (&self);
  pps_draft_find_size (draft, fits, &self);
  place (&self);
  add_pages (&self);
  for (guint i = 0; i < slots->len; i++)
    pps_board_panel_free (get_slot (&self, i)->panel);
}
