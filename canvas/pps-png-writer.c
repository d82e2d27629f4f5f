/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-png-writer.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

/* PNG without cairo's own writer, which says nothing of dots per inch, holds the whole picture, and
 * takes five times as long; and without libpng, which packs all rows in one thread. What is left to
 * do here is chunks (section 5.3), each with its checksum. */

#define COLOUR_GREY 0
#define COLOUR_RGB 2

struct _PpsPngWriter
{
  PpsOutput *output; /* borrowed */
  guint checksum;
};

static void
put_number (guint8 *bytes, guint number)
{
  for (guint i = 0; i < 4; i++)
    bytes[i] = (guint8) (number >> (24 - 8 * i));
}

static gboolean
write_chunk (PpsPngWriter *self, const char *type, const void *data, gsize length, GError **error)
{
  guint8 head[8];
  guint8 foot[4];
  guint checksum;

  put_number (head, (guint) length);
  memcpy (head + 4, type, 4);
  checksum = libdeflate_crc32 (0, type, 4);
  checksum = length > 0 ? libdeflate_crc32 (checksum, data, length) : checksum;
  put_number (foot, checksum);

  return pps_output_write (self->output, head, sizeof head, error)
         && pps_output_write (self->output, data, length, error)
         && pps_output_write (self->output, foot, sizeof foot, error);
}

/* Section 11.3.4.5: not compressed, in no language. */
static gboolean
write_title (PpsPngWriter *self, const char *title, GError **error)
{
  static const char key[] = "Title\0\0\0\0"; /* and what ends the string */
  g_autoptr (GString) text = g_string_new_len (key, sizeof key);

  if (*title == '\0')
    return TRUE;

  g_string_append (text, title);
  return write_chunk (self, "iTXt", text->str, text->len, error);
}

static gboolean
write_head (PpsPngWriter *self,
            guint width,
            guint height,
            double dpi,
            gboolean grey,
            const char *title,
            GError **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 stream_head[] = { 0x78, 0x5e }; /* RFC 1950: 32 kB, a fast level */
  static const guint8 perceptual[] = { 0 };
  guint8 image[13] = { 0 };
  guint8 size[9] = { 0 };

  put_number (image, width);
  put_number (image + 4, height);
  image[8] = 8;
  image[9] = grey ? COLOUR_GREY : COLOUR_RGB;
  put_number (size, (guint) lround (dpi / 0.0254));
  put_number (size + 4, (guint) lround (dpi / 0.0254));
  size[8] = 1; /* metres */

  return pps_output_write (self->output, signature, sizeof signature, error)
         && write_chunk (self, "IHDR", image, sizeof image, error)
         && write_chunk (self, "sRGB", perceptual, sizeof perceptual, error)
         && write_chunk (self, "pHYs", size, sizeof size, error) && write_title (self, title, error)
         && write_chunk (self, "IDAT", stream_head, sizeof stream_head, error);
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
  self->checksum = 1;
  if (!write_head (self, width, height, dpi, grey, title, error))
    g_clear_pointer (&self, pps_png_writer_free);

  return self;
}

void
pps_png_writer_free (PpsPngWriter *self)
{
  g_free (self);
}

gboolean
pps_png_writer_take_band (PpsPngWriter *self, PpsPngBand *band, GError **error)
{
  g_autoptr (GBytes) packed = g_steal_pointer (&band->packed);
  gsize length;
  const void *data = g_bytes_get_data (packed, &length);

  self->checksum = (guint) adler32_combine (self->checksum, band->checksum, (z_off_t) band->length);

  return write_chunk (self, "IDAT", data, length, error);
}

gboolean
pps_png_writer_end (PpsPngWriter *self, GError **error)
{
  guint8 checksum[4];

  put_number (checksum, self->checksum);

  return write_chunk (self, "IDAT", checksum, sizeof checksum, error)
         && write_chunk (self, "IEND", "", 0, error);
}
