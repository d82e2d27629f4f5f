/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-picture.h"

#include <math.h>

/* cairo gives colours multiplied by their opacity; a PDF has them as they are, and the opacity as a
 * picture of its own (ISO 32000-1, section 11.6.5.3). */

#define DPI 300.0
#define MOST_PIXELS 8192

static void
part (cairo_surface_t *surface, int width, int height, guint8 *colours, guint8 *opacities)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (pixels + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        {
          guint opacity = row[x] >> 24;

          *opacities++ = (guint8) opacity;
          for (int shift = 16; shift >= 0; shift -= 8)
            *colours++
                = opacity == 0 ? 0 : (guint8) MIN ((row[x] >> shift & 0xff) * 255 / opacity, 255);
        }
    }
}

static guint
add_image (
    PpsPdf *pdf, int width, int height, const char *entries, const guint8 *bytes, gsize length)
{
  guint number = pps_pdf_reserve (pdf);
  g_autofree char *all
      = g_strdup_printf ("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8%s",
                         width, height, entries);

  pps_pdf_add_stream (pdf, number, all, bytes, length, FALSE);

  return number;
}

static guint
add_surface (PpsPdf *pdf, cairo_surface_t *surface, int width, int height)
{
  gsize n = (gsize) width * height;
  g_autofree guint8 *colours = g_malloc (3 * n);
  g_autofree guint8 *opacities = g_malloc (n);
  g_autofree char *entries = NULL;
  guint mask;

  part (surface, width, height, colours, opacities);
  mask = add_image (pdf, width, height, "/ColorSpace/DeviceGray", opacities, n);
  entries = g_strdup_printf ("/ColorSpace/DeviceRGB/SMask %u 0 R", mask);

  return add_image (pdf, width, height, entries, colours, 3 * n);
}

static void
draw (
    cairo_surface_t *surface, const PpsPdfRun *run, double scale, double x, double y, guint colour)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
  cairo_translate (cr, -x, -y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_glyph_string (cr, run->item->item->analysis.font, run->item->glyphs);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

gboolean
pps_pdf_picture_add (PpsPdfPicture *picture, PpsPdf *pdf, const PpsPdfRun *run, guint colour)
{
  double type_scale = run->size / PPS_FONTS_SIZE;
  double scale = DPI / 72;
  PangoRectangle ink;
  cairo_surface_t *surface;
  int left, top, width, height;

  pango_glyph_string_extents (run->item->glyphs, run->item->item->analysis.font, &ink, NULL);
  left = (int) floor (pango_units_to_double (ink.x) * type_scale * scale) - 1;
  top = (int) floor (pango_units_to_double (ink.y) * type_scale * scale) - 1;
  width = (int) ceil (pango_units_to_double (ink.width) * type_scale * scale) + 3;
  height = (int) ceil (pango_units_to_double (ink.height) * type_scale * scale) + 3;
  if (ink.width <= 0 || ink.height <= 0 || width > MOST_PIXELS || height > MOST_PIXELS)
    return FALSE;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  draw (surface, run, type_scale * scale, left, top, colour);
  picture->number = add_surface (pdf, surface, width, height);
  cairo_surface_destroy (surface);
  picture->x = run->x + left / scale;
  picture->y = run->baseline + top / scale;
  picture->width = width / scale;
  picture->height = height / scale;

  return TRUE;
}
