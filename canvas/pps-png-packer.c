/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-png-writer.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

/* Rows are packed band by band, each on its own, so that two threads can work at one picture: a
 * band ends where a byte does (RFC 1951, section 3.2.4), and bands put together are one stream. On
 * a page of type the filters of PNG make files larger, and level 3 of deflate is where the time
 * goes up; libdeflate, which packs a page of text better, can only make a stream that is whole. */

#define LEVEL 3
#define MEMORY 9
#define RAW (-15)

struct _PpsPngPacker
{
  z_stream stream;
  guint width;
  gboolean grey;
};

PpsPngPacker *
pps_png_packer_new (guint width, gboolean grey)
{
  PpsPngPacker *self = g_new0 (PpsPngPacker, 1);

  self->width = width;
  self->grey = grey;
  if (deflateInit2 (&self->stream, LEVEL, Z_DEFLATED, RAW, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("zlib is not the one this was built for, or there is no memory");

  return self;
}

void
pps_png_packer_free (PpsPngPacker *self)
{
  deflateEnd (&self->stream);
  g_free (self);
}

/* cairo has a pixel as a number, 0xrrggbb. A row takes less room in the file than in memory. */
static guint8 *
convert_row (PpsPngPacker *self, const guint32 *pixels, guint8 *out)
{
  *out++ = 0; /* no filter */
  for (guint x = 0; x < self->width; x++)
    {
      guint32 pixel = pixels[x];
      guint red = pixel >> 16 & 0xff;
      guint green = pixel >> 8 & 0xff;
      guint blue = pixel & 0xff;

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

  return out;
}

/* In place, from the top: what is written never overtakes what is read but by the filter of the
 * first row, whose first pixel is read before. */
static gsize
convert (PpsPngPacker *self, guint8 *pixels, gsize stride, guint n_rows)
{
  g_autofree guint8 *row = g_malloc (1 + 3 * (gsize) self->width);
  guint8 *out = pixels;

  for (guint y = 0; y < n_rows; y++)
    {
      gsize n
          = (gsize) (convert_row (self, (const guint32 *) (const void *) (pixels + y * stride), row)
                     - row);

      memcpy (out, row, n);
      out += n;
    }

  return (gsize) (out - pixels);
}

void
pps_png_packer_pack (PpsPngPacker *self,
                     guint8 *pixels,
                     gsize stride,
                     guint n_rows,
                     gboolean is_last,
                     PpsPngBand *band)
{
  gsize length = convert (self, pixels, stride, n_rows);
  gsize most = deflateBound (&self->stream, length) + 16;
  guint8 *packed = g_malloc (most);

  deflateReset (&self->stream);
  self->stream.next_in = pixels;
  self->stream.avail_in = (uInt) length;
  self->stream.next_out = packed;
  self->stream.avail_out = (uInt) most;
  deflate (&self->stream, is_last ? Z_FINISH : Z_SYNC_FLUSH);
  g_assert (self->stream.avail_in == 0);

  most = self->stream.total_out;
  band->packed = g_bytes_new_take (g_realloc (packed, most), most);
  band->checksum = libdeflate_adler32 (1, pixels, length);
  band->length = length;
}
