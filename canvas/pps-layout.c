/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-layout-private.h"

#include "pps-draft.h"
#include "pps-layout-board.h"
#include "pps-layout-canvas.h"
#include "pps-layout-guide.h"
#include "pps-layout-small.h"
#include "pps-layout-table.h"

/* A layout is the answer to the question where everything stands. It is made whole by a draft and
 * never changes; who paints, points, reads aloud or exports asks this value and nothing else. */

G_DEFINE_BOXED_TYPE (PpsLayout, pps_layout, pps_layout_ref, pps_layout_unref)

static void
text_line_clear (PpsTextLine *line)
{
  g_clear_pointer (&line->glyphs, g_free);
  g_clear_pointer (&line->line, pango_layout_line_unref);
  g_clear_pointer (&line->text, g_free);
}

static void
box_free (PpsBox *box)
{
  if (box->lines != NULL)
    {
      for (guint i = 0; i < box->lines->len; i++)
        text_line_clear (&g_array_index (box->lines, PpsTextLine, i));
      g_array_unref (box->lines);
    }
  g_clear_pointer (&box->shapes, g_array_unref);
  g_clear_pointer (&box->parts, g_array_unref);
  g_free (box->ref);
  g_free (box->text);
  g_free (box->label);
  g_free (box);
}

PpsLayout *
pps_layout_new_empty (PpsSheet *sheet, const PpsPageSetup *setup)
{
  PpsLayout *self = g_new0 (PpsLayout, 1);

  g_ref_count_init (&self->ref_count);
  self->sheet = pps_sheet_ref (sheet);
  self->setup = *setup;
  pps_page_setup_get_size (setup, &self->width, &self->height);
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->type = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

PpsLayout *
pps_layout_new (PpsSheet *sheet, const PpsPageSetup *setup)
{
  g_autoptr (PpsDraft) draft = NULL;

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  draft = pps_draft_new (sheet, setup);
  if (pps_sheet_get_n_parts (sheet) > 0)
    pps_layout_small (draft);
  else if (pps_sheet_get_kind (sheet) == PPS_SHEET_CANVAS)
    pps_layout_canvas (draft);
  else if (pps_sheet_get_kind (sheet) == PPS_SHEET_GUIDE)
    pps_layout_guide (draft);
  else if (pps_sheet_get_kind (sheet) == PPS_SHEET_BOARD)
    pps_layout_board (draft);
  else
    pps_layout_table (draft);

  return pps_draft_end (draft);
}

PpsLayout *
pps_layout_ref (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_layout_unref (PpsLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->boxes);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->type);
  pps_sheet_unref (self->sheet);
  g_free (self);
}

gboolean
pps_layout_is_for_all_threads (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type->len == 0;
}

PpsSheet *
pps_layout_get_sheet (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sheet;
}

const PpsPageSetup *
pps_layout_get_page_setup (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->setup;
}

guint
pps_layout_get_n_pages (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

void
pps_layout_get_page_size (PpsLayout *self, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  if (width != NULL)
    *width = self->width;
  if (height != NULL)
    *height = self->height;
}

double
pps_layout_get_type_size (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->type_size;
}

guint
pps_layout_get_n_boxes (PpsLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->boxes->len;
}

const PpsBox *
pps_layout_get_box (PpsLayout *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->boxes->len, NULL);

  return g_ptr_array_index (self->boxes, index);
}

static void
get_boxes_of_page (PpsLayout *self, guint page, guint *first, guint *end)
{
  *first = g_array_index (self->pages, guint, page);
  *end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1)
                                     : self->boxes->len;
}

int
pps_layout_pick (PpsLayout *self, guint page, double x, double y)
{
  guint first, end;

  g_return_val_if_fail (self != NULL, -1);

  if (page >= self->pages->len)
    return -1;

  /* Children stand after their parents, so the last that holds the point is the innermost. */
  get_boxes_of_page (self, page, &first, &end);
  for (guint i = end; i > first; i--)
    {
      const PpsBox *box = g_ptr_array_index (self->boxes, i - 1);

      if (box->kind != PPS_BOX_DECORATION && x >= box->x && x < box->x + box->width && y >= box->y
          && y < box->y + box->height)
        return i - 1;
    }

  return -1;
}

void
pps_layout_paint_page (PpsLayout *self, guint page, cairo_t *cr)
{
  guint first, end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  get_boxes_of_page (self, page, &first, &end);
  for (guint i = first; i < end; i++)
    pps_layout_paint_box (self, i, cr);
}
