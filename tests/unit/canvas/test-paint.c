/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-colour.h"
#include "pps-layout.h"

/* A few pixels: the tint behind a title, the chip of a group, ink where words are, paper where
 * nothing is. */

#define SCALE 2

static guint
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (data + (int) (y * SCALE) * stride))[(int) (x * SCALE)] & 0xffffff;
}

static cairo_surface_t *
paint (PpsLayout *layout)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  pps_layout_get_page_size (layout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * SCALE, height * SCALE);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  pps_layout_paint_page (layout, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const PpsBox *
find (PpsLayout *layout, PpsBoxKind kind)
{
  for (guint i = 0; i < pps_layout_get_n_boxes (layout); i++)
    if (pps_layout_get_box (layout, i)->kind == kind)
      return pps_layout_get_box (layout, i);

  g_assert_not_reached ();
}

static gboolean
has_ink (cairo_surface_t *surface, const PpsBox *box)
{
  for (double y = box->y; y < box->y + box->height; y += 0.5)
    for (double x = box->x; x < box->x + box->width; x += 0.5)
      if (pps_colour_get_contrast (get_pixel (surface, x, y), 0xffffff) > 10)
        return TRUE;

  return FALSE;
}

static void
test_pixels (gconstpointer data)
{
  gboolean grey = GPOINTER_TO_INT (data);
  PpsSheetBuilder *builder = pps_sheet_builder_new (PPS_SHEET_CANVAS, "nl");
  PpsPageSetup setup = { PPS_PAPER_A4, PPS_LANDSCAPE, grey };
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  cairo_surface_t *surface;
  const PpsBox *box;
  const PpsShape *chip;

  pps_sheet_builder_set_title (builder, "PPS");
  pps_sheet_builder_add_group (builder, "O", "Overheid", 0xd55e00, 1);
  pps_sheet_builder_add_pane (builder, "a", 1, "Partners", "Wie?", 2, 0, 0, 12, 12);
  pps_sheet_builder_add_line (builder, 0, "x", PPS_LINE_PLAIN, 0, "Gemeente en scholen");
  sheet = pps_sheet_builder_end (builder);
  layout = pps_layout_new (sheet, &setup);
  surface = paint (layout);

  box = find (layout, PPS_BOX_PANE);
  g_assert_cmphex (get_pixel (surface, box->x + box->width - 2, box->y + 4), ==,
                   pps_colour_get_tint (2, grey));
  g_assert_cmphex (get_pixel (surface, box->x + box->width / 2, box->y + box->height / 2), ==,
                   0xffffff);
  g_assert_true (has_ink (surface, find (layout, PPS_BOX_TITLE)));

  box = find (layout, PPS_BOX_LINE);
  g_assert_true (has_ink (surface, box));
  chip = &g_array_index (box->shapes, PpsShape, 0);
  g_assert_cmphex (get_pixel (surface, chip->x + 1.1, chip->y + chip->height / 2), ==,
                   grey ? 0xffffff : pps_colour_get_chip (0xd55e00));
  g_assert_cmphex (get_pixel (surface, 2, 2), ==, 0xffffff);

  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/paint/colour", GINT_TO_POINTER (FALSE), test_pixels);
  g_test_add_data_func ("/paint/grey", GINT_TO_POINTER (TRUE), test_pixels);

  return g_test_run ();
}
