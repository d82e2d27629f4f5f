/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-output.h"

G_BEGIN_DECLS

/**
 * PpsPngWriter:
 *
 * Writes one PNG (W3C, Portable Network Graphics, 2nd edition), row by row as they come, into the
 * file that was begun in a #PpsOutput. It never holds the picture.
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
 * pps_png_writer_add_rows:
 * @pixels: as in %CAIRO_FORMAT_RGB24
 * @stride: bytes from row to row
 */
gboolean pps_png_writer_add_rows (
    PpsPngWriter *self, const guint8 *pixels, gsize stride, guint n_rows, GError **error);

/**
 * pps_png_writer_end:
 *
 * Writes the foot, after all rows.
 */
gboolean pps_png_writer_end (PpsPngWriter *self, GError **error);

G_END_DECLS
