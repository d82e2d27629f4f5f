/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-page-picture.h"

/* A page as it will be printed, small. */

GdkTexture *
pps_page_picture_new (PpsLayout *layout, guint page, int pixels)
{
  double width;
  double height;
  double scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  int stride;
  int rows;

  pps_layout_get_page_size (layout, &width, &height);
  scale = pixels / MAX (width, height);
  rows = (int) (height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale), rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  pps_layout_paint_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new ((int) (width * scale), rows, GDK_MEMORY_DEFAULT, bytes, stride);
}
