/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * PpsSheetPlaces:
 * @layout: (nullable): whose pages; borrowed
 * @zoom: pixels to the point
 * @width: of the desk, in pixels
 *
 * Where the pages of a layout lie on a desk, one below the other and in the middle, before
 * scrolling. All places are in pixels.
 */
typedef struct
{
  PpsLayout *layout;
  double zoom;
  int width;
} PpsSheetPlaces;

/**
 * PpsSheetAnchor:
 * @set: whether there is one
 * @page: from 0
 * @x: from the corner of the page, in points, so that it holds at every zoom; likewise @y
 *
 * A point of a page.
 */
typedef struct
{
  gboolean set;
  guint page;
  double x;
  double y;
} PpsSheetAnchor;

/**
 * pps_sheet_places_get_page:
 * @page: from 0
 * @area: (out caller-allocates): where it lies
 */
void pps_sheet_places_get_page (const PpsSheetPlaces *self, guint page, GdkRectangle *area);

/**
 * pps_sheet_places_get_content:
 * @width: (out): of all pages and the desk around them; likewise @height
 */
void pps_sheet_places_get_content (const PpsSheetPlaces *self, int *width, int *height);

/**
 * pps_sheet_places_get_fitting_zoom:
 *
 * Returns: the zoom at which a page is as wide as the desk
 */
double pps_sheet_places_get_fitting_zoom (const PpsSheetPlaces *self);

/**
 * pps_sheet_places_find:
 * @x: on the desk; likewise @y
 * @anchor: (out caller-allocates): what lies there, on the page or beside it
 */
void pps_sheet_places_find (const PpsSheetPlaces *self, double x, double y, PpsSheetAnchor *anchor);

/**
 * pps_sheet_places_get_point:
 * @anchor: a point of a page
 * @x: (out): where it lies; likewise @y
 */
void pps_sheet_places_get_point (const PpsSheetPlaces *self,
                                 const PpsSheetAnchor *anchor,
                                 double *x,
                                 double *y);

G_END_DECLS
