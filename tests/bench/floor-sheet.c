/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "floor-canvas.h"

#include <cairo-pdf.h>

/* floor-sheet TEXT OUT.pdf|OUT.png: the words of the file TEXT on one A3 sheet, by cairo and Pango
 * and nothing else. The PDF is tagged, a paragraph for each box; the PNG is at 150 dpi and by
 * cairo's own writer. */

#define WIDTH 1190.55
#define HEIGHT 841.89
#define DPI 150.0

static cairo_status_t
write_pdf (const char *text, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_tag_begin (cr, "Document", NULL);
  floor_canvas_draw (cr, text, WIDTH, HEIGHT, TRUE);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
write_png (const char *text, const char *path)
{
  double scale = DPI / 72;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * scale, HEIGHT * scale);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  floor_canvas_draw (cr, text, WIDTH, HEIGHT, FALSE);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);

  return status;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  cairo_status_t status;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Usage: floor-sheet TEXT OUT");
      return 2;
    }

  status
      = g_str_has_suffix (argv[2], ".pdf") ? write_pdf (text, argv[2]) : write_png (text, argv[2]);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s\n", cairo_status_to_string (status));

  return status != CAIRO_STATUS_SUCCESS;
}
