/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <stdlib.h>

#include "pps-layout.h"
#include "sheet-samples.h"

/* Draws sample sheets, for the eye: sheet-sampler --table data/samples/09-perspectieven.json
 * --paper A4 -o out/table writes out/table-1.png ... or, with --pdf, out/table.pdf. */

static gboolean table, grey, portrait, pdf;
static char *paper, *language, *output;
static int dpi = 110;
static int seed = -1;
static int hard = -1;

static const GOptionEntry entries[] = {
  { "table", 't', 0, G_OPTION_ARG_NONE, &table, "The perspectives table, not the canvas", NULL },
  { "grey", 'g', 0, G_OPTION_ARG_NONE, &grey, "Without colour", NULL },
  { "portrait", 'u', 0, G_OPTION_ARG_NONE, &portrait, "Upright", NULL },
  { "pdf", 0, 0, G_OPTION_ARG_NONE, &pdf, "PDF, not PNG", NULL },
  { "paper", 'p', 0, G_OPTION_ARG_STRING, &paper, "A4 to A0", "PAPER" },
  { "lang", 'l', 0, G_OPTION_ARG_STRING, &language, "nl or en", "LANG" },
  { "dpi", 'd', 0, G_OPTION_ARG_INT, &dpi, "Dots per inch", "DPI" },
  { "random", 'r', 0, G_OPTION_ARG_INT, &seed, "Made-up words", "SEED" },
  { "hard", 'x', 0, G_OPTION_ARG_INT, &hard, "One of the hard sheets", "INDEX" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to", "NAME" },
  { NULL },
};

static void
write_png (PpsLayout *layout, guint page)
{
  g_autofree char *path = g_strdup_printf ("%s-%u.png", output, page + 1);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  pps_layout_get_page_size (layout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * dpi / 72, height * dpi / 72);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, dpi / 72.0, dpi / 72.0);
  pps_layout_paint_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}

static void
write_pdf (PpsLayout *layout)
{
  g_autofree char *path = g_strdup_printf ("%s.pdf", output);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  pps_layout_get_page_size (layout, &width, &height);
  surface = cairo_pdf_surface_create (path, width, height);
  cr = cairo_create (surface);
  for (guint page = 0; page < pps_layout_get_n_pages (layout); page++)
    {
      pps_layout_paint_page (layout, page, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[FILE]");
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsSheet) sheet = NULL;
  g_autoptr (PpsLayout) layout = NULL;
  PpsPageSetup setup = { PPS_PAPER_A3, PPS_LANDSCAPE, FALSE };
  const char *name;
  gint64 start;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || output == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "--output is missing");
      return EXIT_FAILURE;
    }

  setup.grey = grey;
  setup.orientation = portrait ? PPS_PORTRAIT : PPS_LANDSCAPE;
  if (paper != NULL && !pps_paper_find (paper, &setup.paper))
    return EXIT_FAILURE;

  if (seed >= 0)
    sheet = sheet_samples_make_random (seed, 6);
  else if (hard >= 0)
    sheet = sheet_samples_make_hard (hard, &name);
  else if (table)
    sheet = sheet_samples_load_table (argv[1], language != NULL ? language : "nl");
  else
    sheet = sheet_samples_load_canvas (argv[1], language != NULL ? language : "nl");

  start = g_get_monotonic_time ();
  layout = pps_layout_new (sheet, &setup);
  g_printerr ("%u pages, %.2f pt, layout %.1f ms\n", pps_layout_get_n_pages (layout),
              pps_layout_get_type_size (layout), (g_get_monotonic_time () - start) / 1000.0);

  if (pdf)
    write_pdf (layout);
  else
    for (guint page = 0; page < MIN (pps_layout_get_n_pages (layout), 6); page++)
      write_png (layout, page);

  return EXIT_SUCCESS;
}
