/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-pdf-object.h"
#include "pps-pdf-type.h"

G_BEGIN_DECLS

/**
 * PpsPdfPicture:
 * @number: of the object
 * @x: where it stands on the page, in points; likewise @y, from the top
 *
 * Type as a picture.
 */
typedef struct
{
  guint number;
  double x;
  double y;
  double width;
  double height;
} PpsPdfPicture;

/**
 * pps_pdf_picture_add:
 * @picture: (out): where it stands
 * @run: with an item
 * @colour: of what has no colour of its own
 *
 * Draws a run with cairo, fine enough to be printed.
 *
 * Returns: %FALSE if there is nothing to see
 */
gboolean
pps_pdf_picture_add (PpsPdfPicture *picture, PpsPdf *pdf, const PpsPdfRun *run, guint colour);

G_END_DECLS
