/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-paint.h"

#include <math.h>

/* Paint obeys: it draws the shapes and lines of a box where the layout put them, and decides
 * nothing. */

#define MOST_GLYPHS 256

static void
set_colour (cairo_t *cr,
            guint    colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static void
trace_rounded (cairo_t        *cr,
               const PpsShape *shape)
{
  double radius = MIN (shape->radius, MIN (shape->width, shape->height) / 2);
  double right = shape->x + shape->width;
  double bottom = shape->y + shape->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, shape->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, shape->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, shape->x + radius, shape->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_shape (cairo_t        *cr,
             const PpsShape *shape)
{
  switch (shape->kind)
    {
    case PPS_SHAPE_LINE:
      cairo_move_to (cr, shape->x, shape->y);
      cairo_line_to (cr, shape->x + shape->width, shape->y + shape->height);
      break;
    case PPS_SHAPE_RECTANGLE:
      cairo_rectangle (cr, shape->x, shape->y, shape->width, shape->height);
      break;
    case PPS_SHAPE_ROUNDED:
      trace_rounded (cr, shape);
      break;
    case PPS_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, shape->x + shape->width / 2, shape->y + shape->height / 2, shape->width / 2, 0,
                 2 * G_PI);
      cairo_close_path (cr);
      break;
    case PPS_SHAPE_CHECK:
      cairo_move_to (cr, shape->x, shape->y + 0.55 * shape->height);
      cairo_line_to (cr, shape->x + 0.36 * shape->width, shape->y + 0.92 * shape->height);
      cairo_line_to (cr, shape->x + shape->width, shape->y + 0.1 * shape->height);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_shape (cairo_t        *cr,
             const PpsShape *shape)
{
  trace_shape (cr, shape);
  set_colour (cr, shape->colour);

  if (shape->stroke <= 0)
    {
      cairo_fill (cr);
      return;
    }

  cairo_set_line_width (cr, shape->stroke);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr,
                      shape->kind == PPS_SHAPE_CHECK ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

void
pps_paint_shapes (const PpsBox *box,
                  cairo_t      *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < box->shapes->len; i++)
    paint_shape (cr, &g_array_index (box->shapes, PpsShape, i));
  cairo_restore (cr);
}

static void
paint_glyphs (cairo_t           *cr,
              const PpsTextLine *line)
{
  const PpsGlyphs *glyphs = line->glyphs;
  cairo_glyph_t *places = g_newa (cairo_glyph_t, MOST_GLYPHS);

  cairo_set_font_face (cr, pps_fonts_get_cairo_face (line->face));
  cairo_set_font_options (cr, pps_fonts_get_options ());
  cairo_set_font_size (cr, line->size);
  for (guint first = 0; first < glyphs->n; first += MOST_GLYPHS)
    {
      guint n = MIN (glyphs->n - first, MOST_GLYPHS);

      for (guint i = 0; i < n; i++)
        places[i] = (cairo_glyph_t) {
          .index = glyphs->glyphs[first + i].id,
          .x = line->x + glyphs->glyphs[first + i].x * line->size,
          .y = line->baseline - glyphs->glyphs[first + i].y * line->size,
        };
      cairo_show_glyphs (cr, places, n);
    }
}

static void
paint_line (cairo_t           *cr,
            const PpsTextLine *line)
{
  set_colour (cr, line->colour);
  if (line->glyphs != NULL)
    {
      paint_glyphs (cr, line);
      return;
    }

  cairo_save (cr);
  cairo_translate (cr, line->x, line->baseline);
  cairo_scale (cr, line->scale, line->scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, line->line);
  cairo_restore (cr);
}

void
pps_layout_paint_box (PpsLayout *self,
                      guint      index,
                      cairo_t   *cr)
{
  const PpsBox *box;

  g_return_if_fail (cr != NULL);

  box = pps_layout_get_box (self, index);
  g_return_if_fail (box != NULL);

  pps_paint_shapes (box, cr);

  cairo_save (cr);
  for (guint i = 0; i < box->lines->len; i++)
    paint_line (cr, &g_array_index (box->lines, PpsTextLine, i));
  cairo_new_path (cr);
  cairo_restore (cr);
}

/* Type of any font, with room for what stands far above, beneath and beside its line. */
#define ASCENT 2.0
#define DESCENT 1.5
#define BESIDE 1.5

static gboolean
touches (const cairo_rectangle_t *area, double left, double top, double right, double bottom)
{
  return left < area->x + area->width && right > area->x && top < area->y + area->height
         && bottom > area->y;
}

static gboolean
is_seen (const PpsBox *box, const cairo_rectangle_t *area)
{
  for (guint i = 0; i < box->shapes->len; i++)
    {
      const PpsShape *shape = &g_array_index (box->shapes, PpsShape, i);

      if (touches (area, shape->x - shape->stroke, shape->y - shape->stroke,
                   shape->x + shape->width + shape->stroke,
                   shape->y + shape->height + shape->stroke))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_line_seen (const PpsTextLine *line, const cairo_rectangle_t *area)
{
  return touches (area, line->x - BESIDE * line->size, line->baseline - ASCENT * line->size,
                  line->x + line->width + BESIDE * line->size,
                  line->baseline + DESCENT * line->size);
}

void
pps_paint_area (PpsLayout *layout, guint page, cairo_t *cr, const cairo_rectangle_t *area)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    {
      const PpsBox *box = pps_layout_get_box (layout, i);

      if (box->page != page)
        continue;
      if (is_seen (box, area))
        pps_paint_shapes (box, cr);
      for (guint j = 0; j < box->lines->len; j++)
        {
          const PpsTextLine *line = &g_array_index (box->lines, PpsTextLine, j);

          if (is_line_seen (line, area))
            paint_line (cr, line);
        }
      cairo_new_path (cr);
    }
}
