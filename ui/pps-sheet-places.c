/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-sheet-places.h"

#include <math.h>

/* Arithmetic only: it knows neither widgets nor what is scrolled. */

#define GAP 20

static int
get_margin (const PpsSheetPlaces *self)
{
  return self->width < 500 ? 8 : 24;
}

void
pps_sheet_places_get_page (const PpsSheetPlaces *self, guint page, GdkRectangle *area)
{
  int margin = get_margin (self);
  double width;
  double height;

  pps_layout_get_page_size (self->layout, &width, &height);
  area->width = (int) round (width * self->zoom);
  area->height = (int) round (height * self->zoom);
  area->x = MAX (margin, (self->width - area->width) / 2);
  area->y = margin + (int) page * (area->height + GAP);
}

void
pps_sheet_places_get_content (const PpsSheetPlaces *self, int *width, int *height)
{
  int margin = get_margin (self);
  GdkRectangle page;

  pps_sheet_places_get_page (self, 0, &page);
  *width = page.width + 2 * margin;
  *height = (int) pps_layout_get_n_pages (self->layout) * (page.height + GAP) - GAP + 2 * margin;
}

double
pps_sheet_places_get_fitting_zoom (const PpsSheetPlaces *self)
{
  double width;
  double height;

  pps_layout_get_page_size (self->layout, &width, &height);

  return (self->width - 2 * get_margin (self)) / width;
}

void
pps_sheet_places_find (const PpsSheetPlaces *self, double x, double y, PpsSheetAnchor *anchor)
{
  int last = MAX (0, (int) pps_layout_get_n_pages (self->layout) - 1);
  GdkRectangle page;

  pps_sheet_places_get_page (self, 0, &page);
  anchor->page = CLAMP ((int) ((y - get_margin (self)) / (page.height + GAP)), 0, last);
  pps_sheet_places_get_page (self, anchor->page, &page);
  anchor->x = (x - page.x) / self->zoom;
  anchor->y = (y - page.y) / self->zoom;
  anchor->set = TRUE;
}

void
pps_sheet_places_get_point (const PpsSheetPlaces *self,
                            const PpsSheetAnchor *anchor,
                            double *x,
                            double *y)
{
  GdkRectangle page;

  pps_sheet_places_get_page (self, anchor->page, &page);
  *x = page.x + anchor->x * self->zoom;
  *y = page.y + anchor->y * self->zoom;
}
