/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-page-picture.h"

#include <math.h>

/* A page as it will be printed, or a part of it, small. */

static GdkTexture *
paint_area (PpsLayout *layout, guint page, const graphene_rect_t *area, double scale)
{
  int columns = MAX (1, (int) round (area->size.width * scale));
  int rows = MAX (1, (int) round (area->size.height * scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  int stride;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -area->origin.x, -area->origin.y);
  pps_layout_paint_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (columns, rows, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
pps_page_picture_new (PpsLayout *layout, guint page, int pixels)
{
  double width;
  double height;

  pps_layout_get_page_size (layout, &width, &height);

  return paint_area (layout, page, &GRAPHENE_RECT_INIT (0, 0, width, height),
                     pixels / MAX (width, height));
}

GdkTexture *
pps_page_picture_new_box (PpsLayout *layout, guint box, double scale)
{
  const PpsBox *place = pps_layout_get_box (layout, box);

  return paint_area (layout, place->page,
                     &GRAPHENE_RECT_INIT (place->x, place->y, place->width, place->height), scale);
}
