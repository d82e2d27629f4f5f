/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export-samples.h"

#include <math.h>
#include <png.h>
#include <string.h>

/* Pictures, read back with libpng. */

typedef struct
{
  guint width;
  guint height;
  guint per_metre;
  int colour_type;
  char title[64];
  GBytes *pixels;
  gsize stride;
} Picture;

static void
read_picture (Place *place, const char *name, Picture *picture)
{
  g_autofree char *path = place_dup_path (place, name);
  FILE *file = fopen (path, "rb");
  png_struct *png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_info *info = png_create_info_struct (png);
  guint8 *pixels;
  png_text *texts;
  int unit;

  png_init_io (png, file);
  png_read_png (png, info, PNG_TRANSFORM_IDENTITY, NULL);
  picture->width = png_get_image_width (png, info);
  picture->height = png_get_image_height (png, info);
  picture->colour_type = png_get_color_type (png, info);
  picture->stride = png_get_rowbytes (png, info);
  png_get_pHYs (png, info, &picture->per_metre, &picture->per_metre, &unit);
  g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
  g_assert_cmpint (png_get_text (png, info, &texts, NULL), ==, 1);
  g_assert_cmpstr (texts->key, ==, "Title");
  g_strlcpy (picture->title, texts->text, sizeof picture->title);

  pixels = g_malloc (picture->stride * picture->height);
  for (guint y = 0; y < picture->height; y++)
    memcpy (pixels + y * picture->stride, png_get_rows (png, info)[y], picture->stride);
  picture->pixels = g_bytes_new_take (pixels, picture->stride * picture->height);

  png_destroy_read_struct (&png, &info, NULL);
  fclose (file);
}

static void
test_size (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  static const struct
  {
    double dpi;
    guint width;
    guint height;
    guint per_metre;
  } cases[] = {
    { 36, 595, 421, 1417 },
    { 150, 2480, 1754, 5906 },
    { 300, 4961, 3508, 11811 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) paths = place_export (place, sheet, "x.png", cases[i].dpi);
      Picture picture = { 0 };

      read_picture (place, "x.png", &picture);
      g_assert_cmpuint (picture.width, ==, cases[i].width);
      g_assert_cmpuint (picture.height, ==, cases[i].height);
      g_assert_cmpuint (picture.per_metre, ==, cases[i].per_metre);
      g_assert_cmpint (picture.colour_type, ==, PNG_COLOR_TYPE_RGB);
      g_assert_cmpstr (picture.title, ==, "Startplein Techniek");
      g_bytes_unref (picture.pixels);
    }
}

/* Whoever draws the bands, and in whatever order they get ready: every pixel is that of the whole
 * page. */
static void
test_pixels (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet
      = data == NULL ? sample_canvas ("nl", 6) : sample_saying (PPS_SHEET_CANVAS, data);
  g_autoptr (PpsLayout) layout = pps_layout_new (sheet, &place->setup);
  g_auto (GStrv) paths = place_export (place, sheet, "x.png", 216);
  cairo_surface_t *surface;
  cairo_t *cr;
  Picture picture = { 0 };
  const guint8 *pixels;
  gsize n_different = 0;

  read_picture (place, "x.png", &picture);
  pixels = g_bytes_get_data (picture.pixels, NULL);

  surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) picture.width, (int) picture.height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 3, 3);
  g_assert_true (pps_layout_is_for_all_threads (layout) == (data == NULL));
  pps_layout_paint_page (layout, 0, cr);
  cairo_surface_flush (surface);

  for (guint y = 0; y < picture.height; y++)
    {
      const guint32 *expected
          = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                              + y
                                                    * (gsize) cairo_image_surface_get_stride (
                                                        surface));

      for (guint x = 0; x < picture.width; x++)
        n_different
            += ABS ((int) (expected[x] >> 8 & 0xff) - pixels[y * picture.stride + 3 * x + 1]) > 0
                   ? 1
                   : 0;
    }

  g_assert_cmpuint (n_different, ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_bytes_unref (picture.pixels);
}

static void
test_grey (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_auto (GStrv) paths = NULL;
  Picture picture = { 0 };

  place->setup.grey = TRUE;
  paths = place_export (place, sheet, "x.png", 72);
  read_picture (place, "x.png", &picture);
  g_assert_cmpint (picture.colour_type, ==, PNG_COLOR_TYPE_GRAY);
  g_bytes_unref (picture.pixels);
}

static void
test_limits (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_table ();
  g_autofree char *path = place_dup_path (place, "x.png");
  static const double wrong[] = { 0, -1, 35.9, 1201, 1e300, INFINITY, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pps_export (sheet, &place->setup, PPS_EXPORT_PNG, wrong[i], path, NULL, NULL,
                                 NULL, &error));
      g_assert_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW);
    }

  place->setup.paper = PPS_PAPER_A0;
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (
        pps_export (sheet, &place->setup, PPS_EXPORT_PNG, 1200, path, NULL, NULL, NULL, &error));
    g_assert_error (error, PPS_EXPORT_ERROR, PPS_EXPORT_ERROR_DRAW);
    g_assert_nonnull (strstr (error->message, "A0"));
  }

  g_assert_cmpuint (place_count_files (place), ==, 0);
}

static void
test_same (Place *place, gconstpointer data)
{
  g_autoptr (PpsSheet) sheet = sample_canvas ("nl", 3);
  g_auto (GStrv) one = place_export (place, sheet, "1.png", 96);
  g_auto (GStrv) two = place_export (place, sheet, "2.png", 96);
  gsize length;
  gsize other_length;
  g_autofree char *contents = place_dup_contents (place, "1.png", &length);
  g_autofree char *other = place_dup_contents (place, "2.png", &other_length);

  g_assert_cmpmem (contents, length, other, other_length);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/export-png/" name, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("size", test_size);
  ADD ("pixels", test_pixels);
  g_test_add ("/export-png/pixels-of-pango", Place, "Een שלום en een 😀, achter elkaar",
              place_set_up, test_pixels, place_tear_down);
  ADD ("grey", test_grey);
  ADD ("limits", test_limits);
  ADD ("same", test_same);

  return g_test_run ();
}
