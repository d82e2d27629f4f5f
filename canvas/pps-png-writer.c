/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-png-writer.h"

#include "pps-export.h"

#include <math.h>
#include <png.h>

/* PNG without cairo's own writer, which says nothing of dots per inch, holds the whole picture, and
 * takes five times as long: on a page of type the filters of PNG make files larger, and level 3 of
 * deflate is where the time goes up. libpng reports by longjmp(); each call into it is a function
 * of its own, so that no local lives across the jump. */

#define LEVEL 3

struct _PpsPngWriter
{
  png_struct *png;
  png_info *info;
  PpsOutput *output; /* borrowed */
  GError *error;
  guint8 *row;
  guint width;
  gboolean grey;
};

static void
write_cb (png_struct *png, png_byte *data, size_t length)
{
  PpsPngWriter *self = png_get_io_ptr (png);

  if (!pps_output_write (self->output, data, length, &self->error))
    png_error (png, "write");
}

static void
flush_cb (png_struct *png)
{
}

static G_GNUC_NORETURN void
error_cb (png_struct *png, const char *message)
{
  PpsPngWriter *self = png_get_error_ptr (png);

  if (self->error == NULL)
    self->error = g_error_new (PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW, "PNG: %s", message);

  png_longjmp (png, 1);
}

static void
warning_cb (png_struct *png, const char *message)
{
  g_debug ("PNG: %s", message);
}

static gboolean
give_error (PpsPngWriter *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/* cairo has a pixel as a number, 0xrrggbb. */
static void
convert_row (PpsPngWriter *self, const guint32 *pixels)
{
  guint8 *out = self->row;

  for (guint x = 0; x < self->width; x++)
    {
      guint red = pixels[x] >> 16 & 0xff;
      guint green = pixels[x] >> 8 & 0xff;
      guint blue = pixels[x] & 0xff;

      if (self->grey)
        {
          *out++ = (guint8) ((red * 54 + green * 183 + blue * 19) >> 8); /* luma, ITU-R BT.709 */
        }
      else
        {
          *out++ = (guint8) red;
          *out++ = (guint8) green;
          *out++ = (guint8) blue;
        }
    }
}

static gboolean
write_head (PpsPngWriter *self, guint height, double dpi, const char *title)
{
  png_text text = {
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *) "Title",
    .text = (char *) title,
    .lang = (char *) "",
    .lang_key = (char *) "",
  };
  guint32 per_metre = (guint32) lround (dpi / 0.0254);

  if (setjmp (png_jmpbuf (self->png)) != 0)
    return FALSE;

  png_set_compression_level (self->png, LEVEL);
  png_set_filter (self->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (self->png, self->info, self->width, height, 8,
                self->grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (self->png, self->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (self->png, self->info, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (*title != '\0')
    png_set_text (self->png, self->info, &text, 1);
  png_write_info (self->png, self->info);

  return TRUE;
}

static gboolean
write_row (PpsPngWriter *self)
{
  if (setjmp (png_jmpbuf (self->png)) != 0)
    return FALSE;

  png_write_row (self->png, self->row);
  return TRUE;
}

static gboolean
write_foot (PpsPngWriter *self)
{
  if (setjmp (png_jmpbuf (self->png)) != 0)
    return FALSE;

  png_write_end (self->png, NULL);
  return TRUE;
}

PpsPngWriter *
pps_png_writer_new (PpsOutput *output,
                    guint width,
                    guint height,
                    double dpi,
                    gboolean grey,
                    const char *title,
                    GError **error)
{
  PpsPngWriter *self = g_new0 (PpsPngWriter, 1);

  self->output = output;
  self->width = width;
  self->grey = grey;
  self->row = g_malloc (width * (grey ? 1 : 3));
  self->png = png_create_write_struct (PNG_LIBPNG_VER_STRING, self, error_cb, warning_cb);

  if (self->png == NULL || (self->info = png_create_info_struct (self->png)) == NULL)
    g_error ("libpng is not the one this was built for, or there is no memory");

  png_set_write_fn (self->png, self, write_cb, flush_cb);

  if (!write_head (self, height, dpi, title))
    {
      give_error (self, error);
      g_clear_pointer (&self, pps_png_writer_free);
    }

  return self;
}

void
pps_png_writer_free (PpsPngWriter *self)
{
  png_destroy_write_struct (&self->png, &self->info);
  g_clear_error (&self->error);
  g_free (self->row);
  g_free (self);
}

gboolean
pps_png_writer_add_rows (
    PpsPngWriter *self, const guint8 *pixels, gsize stride, guint n_rows, GError **error)
{
  for (guint y = 0; y < n_rows; y++)
    {
      convert_row (self, (const guint32 *) (const void *) (pixels + y * stride));
      if (!write_row (self))
        return give_error (self, error);
    }

  return TRUE;
}

gboolean
pps_png_writer_end (PpsPngWriter *self, GError **error)
{
  return write_foot (self) || give_error (self, error);
}
