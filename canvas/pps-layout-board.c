/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-board.h"

#include "pps-appendix.h"
#include "pps-board-panel.h"
#include "pps-frame.h"
#include "pps-overflow.h"

/* Panels stand in bands, in their order: three columns across a landscape page, two across an
 * upright one. All on one page is best, on two where it is upright, as large as fits; then bands
 * move on whole. What of a panel is longer than a page goes on behind the board. */

#define LANDSCAPE_COLUMNS 3
#define PORTRAIT_COLUMNS 2
#define GUTTER 24.0 /* between columns, in points on A3 */
#define GAP 1.1     /* beneath a band at least, in lines */
#define MAX_GAP 2.6 /* likewise at most */

typedef struct
{
  PpsBoardPanel *panel;
  guint band;
  guint column;
  guint span;
  guint n_rows;
} Slot;

typedef struct
{
  guint page;
  double y;
  double height;
} Band;

typedef struct
{
  PpsDraft *draft;
  PpsFrame *frame;
  guint n_columns;
  guint n_pages;
  gboolean is_cut;
  GArray *slots; /* of Slot */
  GArray *bands; /* of Band */
} Board;

static Slot *
get_slot (Board *self, guint index)
{
  return &g_array_index (self->slots, Slot, index);
}

static Band *
get_band (Board *self, guint index)
{
  return &g_array_index (self->bands, Band, index);
}

/* A band that is not full gives its room to its last panel. */
static void
fill_band (Board *self)
{
  Slot *last = self->slots->len > 0 ? get_slot (self, self->slots->len - 1) : NULL;

  if (last != NULL)
    last->span = self->n_columns - last->column;
}

static void
find_bands (Board *self)
{
  guint column = self->n_columns;

  for (guint i = 0; i < pps_sheet_get_n_panels (self->draft->sheet); i++)
    {
      const PpsSheetPanel *panel = pps_sheet_get_panel (self->draft->sheet, i);
      Slot slot = { .span = MIN (panel->span, self->n_columns) };

      if (column + slot.span > self->n_columns)
        {
          fill_band (self);
          g_array_set_size (self->bands, self->bands->len + 1);
          column = 0;
        }
      slot.panel = pps_board_panel_new (self->draft, panel);
      slot.band = self->bands->len - 1;
      slot.column = column;
      column += slot.span;
      g_array_append_val (self->slots, slot);
    }
  fill_band (self);
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

static void
cut (Board *self, guint band, double room)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);

      if (slot->band == band)
        slot->n_rows = pps_board_panel_count_rows (slot->panel, room);
    }
  self->is_cut = TRUE;
}

static void
place (Board *self)
{
  double gap = GAP * self->draft->leading;
  double top, bottom, y;

  self->n_pages = 1;
  self->is_cut = FALSE;
  for (guint i = 0; i < self->bands->len; i++)
    get_band (self, i)->height = 0;
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);
      Band *band = get_band (self, slot->band);

      slot->n_rows = pps_board_panel_get (slot->panel)->rows->len;
      band->height = MAX (band->height, pps_board_panel_set (slot->panel, get_width (self, slot)));
    }

  pps_frame_get_body (self->frame, 0, &top, &bottom);
  y = top;
  for (guint i = 0; i < self->bands->len; i++)
    {
      Band *band = get_band (self, i);

      if (y + band->height > bottom && y > top)
        {
          pps_frame_get_body (self->frame, self->n_pages++, &top, &bottom);
          y = top;
        }
      if (y + band->height > bottom)
        {
          cut (self, i, bottom - y);
          band->height = bottom - y;
        }
      band->page = self->n_pages - 1;
      band->y = y;
      y += band->height + gap;
    }
}

static gboolean
fits (PpsDraft *draft, gpointer user_data)
{
  Board *self = user_data;

  place (self);

  return !self->is_cut && self->n_pages <= (draft->width > draft->height ? 1u : 2u);
}

/* Room that is left over goes between the bands of its page. */
static void
spread (Board *self, guint page)
{
  double most = (MAX_GAP - GAP) * self->draft->leading;
  double top, bottom;
  guint first = self->bands->len, n = 0;
  double more;

  pps_frame_get_body (self->frame, page, &top, &bottom);
  for (guint i = 0; i < self->bands->len; i++)
    if (get_band (self, i)->page == page)
      {
        first = MIN (first, i);
        n++;
      }
  if (n < 2)
    return;

  more = (bottom - get_band (self, first + n - 1)->y - get_band (self, first + n - 1)->height)
         / (n - 1);
  for (guint i = 1; i < n; i++)
    get_band (self, first + i)->y += i * CLAMP (more, 0, most);
}

/* The head of the page has a rule already. */
static gboolean
is_first (Board *self, guint band)
{
  return band == 0 || get_band (self, band)->page != get_band (self, band - 1)->page;
}

static void
add_page (Board *self, guint page, const int *goes_on)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = get_slot (self, i);
      Band *band = get_band (self, slot->band);

      if (band->page == page)
        pps_board_panel_add_boxes (slot->panel, page, get_x (self, slot->column), band->y,
                                   band->height, is_first (self, slot->band), slot->n_rows,
                                   goes_on[i]);
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
  g_autoptr (GArray) bands = g_array_new (FALSE, TRUE, sizeof (Band));
  Board self = {
    .draft = draft,
    .frame = frame,
    .n_columns = draft->width > draft->height ? LANDSCAPE_COLUMNS : PORTRAIT_COLUMNS,
    .slots = slots,
    .bands = bands,
  };

  find_bands (&self);
  pps_draft_find_size (draft, fits, &self);
  place (&self);
  for (guint page = 0; page < self.n_pages; page++)
    spread (&self, page);
  add_pages (&self);
  for (guint i = 0; i < slots->len; i++)
    pps_board_panel_free (get_slot (&self, i)->panel);
}
