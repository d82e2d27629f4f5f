/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gdk-pixbuf/gdk-pixbuf.h>

/* The icons load through the loader that a desktop uses, at every size that it asks for, and there
 * is something to see. */

static guint
count_opaque (GdkPixbuf *pixbuf)
{
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  guint n = 0;

  g_assert_true (gdk_pixbuf_get_has_alpha (pixbuf));
  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      n += pixels[y * stride + 4 * x + 3] > 200;

  return n;
}

static void
test_icon (gconstpointer data)
{
  static const int sizes[] = { 16, 24, 32, 48, 64, 128, 256, 512 };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "icons", data, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkPixbuf) pixbuf
          = gdk_pixbuf_new_from_file_at_size (path, sizes[i], sizes[i], &error);
      guint n;

      g_assert_no_error (error);
      g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, sizes[i]);
      g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, sizes[i]);
      n = count_opaque (pixbuf);
      g_assert_cmpuint (n, >, sizes[i] * sizes[i] / 4);
      g_assert_cmpuint (n, <, sizes[i] * sizes[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/icons/scalable", "io.github.pps_canvas.PpsCanvas.svg", test_icon);
  g_test_add_data_func ("/icons/symbolic", "io.github.pps_canvas.PpsCanvas-symbolic.svg",
                        test_icon);

  return g_test_run ();
}
