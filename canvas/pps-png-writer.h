/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-output.h"

G_BEGIN_DECLS

/**
 * PpsPngBand:
 * @packed: as it goes into the file
 * @checksum: of the rows as they are
 * @length: of the rows as they are
 *
 * Some rows of a picture, packed.
 */
typedef struct
{
  GBytes *packed;
  guint checksum;
  gsize length;
} PpsPngBand;

/**
 * PpsPngPacker:
 *
 * Packs bands. Each thread has its own.
 */
typedef struct _PpsPngPacker PpsPngPacker;

PpsPngPacker *pps_png_packer_new (guint width, gboolean grey);
void pps_png_packer_free (PpsPngPacker *self);

/**
 * pps_png_packer_pack:
 * @pixels: as in %CAIRO_FORMAT_RGB24; they are lost
 * @stride: bytes from row to row
 * @is_last: whether no rows follow
 * @band: (out): to be handed to a writer
 */
void pps_png_packer_pack (PpsPngPacker *self,
                          guint8 *pixels,
                          gsize stride,
                          guint n_rows,
                          gboolean is_last,
                          PpsPngBand *band);

/**
 * PpsPngWriter:
 *
 * Writes one PNG (W3C, Portable Network Graphics, 2nd edition), band after band, into the file that
 * was begun in a #PpsOutput. It never holds the picture.
 */
typedef struct _PpsPngWriter PpsPngWriter;

/**
 * pps_png_writer_new:
 * @width: in pixels
 * @height: in pixels
 * @dpi: dots per inch, which the file tells
 * @grey: whether to write grey only, 8 bits a pixel
 * @title: what the file says its title is
 *
 * Returns: (transfer full) (nullable): a writer that has written the head, or %NULL with @error set
 */
PpsPngWriter *pps_png_writer_new (PpsOutput *output,
                                  guint width,
                                  guint height,
                                  double dpi,
                                  gboolean grey,
                                  const char *title,
                                  GError **error);
void pps_png_writer_free (PpsPngWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsPngWriter, pps_png_writer_free)

/**
 * pps_png_writer_take_band:
 * @band: (transfer full): the next one
 */
gboolean pps_png_writer_take_band (PpsPngWriter *self, PpsPngBand *band, GError **error);

/**
 * pps_png_writer_end:
 *
 * Writes the foot, after all bands.
 */
gboolean pps_png_writer_end (PpsPngWriter *self, GError **error);

G_END_DECLS
