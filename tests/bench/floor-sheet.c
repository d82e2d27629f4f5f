/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <errno.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

/* floor-sheet LIST OUT.pdf|OUT.png [DPI], or floor-sheet --all FOLDER for a PDF of every list that
 * is there, in two threads: a sheet as the plain program would draw it that knows where everything
 * stands: cairo, Pango and the fonts as the system has them configured, nothing else. LIST is what
 * bench-sheets takes from our layout of the sheet, one thing on a line: words with their face,
 * size, colour, place and column, shapes, and the tags of the structure. Pango breaks and shapes
 * the same words in the same four faces of Inter at the same sizes, cairo draws them and, in a PDF,
 * tags them the same way. Nothing is read from a study, measured first, made smaller, or hyphenated
 * by our rules; the file is written in place, and nobody waits until it is on the disk. The PNG is
 * of cairo's own writer. */

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  PangoFontDescription *font;
  gboolean tagged;
} Floor;

static double
take_number (char **at)
{
  return g_ascii_strtod (*at, at);
}

static void
take_colour (Floor *self, char **at)
{
  guint colour = (guint) strtoul (*at, at, 16);

  cairo_set_source_rgb (self->cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

/* FAMILY WEIGHT ITALIC SIZE COLOUR X BASELINE WIDTH WORDS, with underscores in the family */
static void
show_words (Floor *self, char *at)
{
  char *end = strchr (at, ' ');
  double x;
  double baseline;

  *end = '\0';
  pango_font_description_set_family (self->font, g_strdelimit (at, "_", ' '));
  at = end + 1;
  pango_font_description_set_weight (self->font, (PangoWeight) take_number (&at));
  pango_font_description_set_style (self->font, take_number (&at) != 0 ? PANGO_STYLE_ITALIC
                                                                       : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (self->font, take_number (&at) * PANGO_SCALE);
  take_colour (self, &at);
  x = take_number (&at);
  baseline = take_number (&at);
  pango_layout_set_width (self->layout, (int) (take_number (&at) * PANGO_SCALE));
  pango_layout_set_font_description (self->layout, self->font);
  pango_layout_set_text (self->layout, at + 1, -1);

  cairo_move_to (self->cr, x,
                 baseline - pango_layout_get_baseline (self->layout) / (double) PANGO_SCALE);
  pango_cairo_show_layout (self->cr, self->layout);
}

/* COLOUR STROKE X Y WIDTH HEIGHT; a stroke of 0 fills */
static void
show_shape (Floor *self, char *at, gboolean is_line)
{
  double stroke;
  double x;
  double y;
  double width;

  take_colour (self, &at);
  stroke = take_number (&at);
  x = take_number (&at);
  y = take_number (&at);
  width = take_number (&at);
  if (is_line)
    {
      cairo_move_to (self->cr, x, y);
      cairo_rel_line_to (self->cr, width, take_number (&at));
    }
  else
    cairo_rectangle (self->cr, x, y, width, take_number (&at));

  cairo_set_line_width (self->cr, stroke);
  if (stroke > 0)
    cairo_stroke (self->cr);
  else
    cairo_fill (self->cr);
}

static void
obey (Floor *self, char *line)
{
  switch (line[0])
    {
    case 'w':
      show_words (self, line + 2);
      break;
    case 'l':
    case 'r':
      show_shape (self, line + 2, line[0] == 'l');
      break;
    case '(':
      if (self->tagged)
        cairo_tag_begin (self->cr, line + 2, NULL);
      break;
    case ')':
      if (self->tagged)
        cairo_tag_end (self->cr, line + 2);
      break;
    case 'p':
      if (self->tagged)
        cairo_show_page (self->cr);
      break;
    default:
      g_error ("What is “%s”?", line);
    }
}

static void
draw (cairo_t *cr, char **lines, gboolean tagged)
{
  Floor self = { cr, pango_cairo_create_layout (cr), pango_font_description_new (), tagged };

  pango_cairo_context_set_resolution (pango_layout_get_context (self.layout), 72);
  pango_layout_set_wrap (self.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (self.layout, 1.15f);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] != '\0')
        obey (&self, lines[i]);
      if (!tagged && lines[i][0] == 'p')
        break; /* a picture holds one page */
    }
  pango_font_description_free (self.font);
  g_object_unref (self.layout);
}

static cairo_status_t
write_pdf (char **lines, double width, double height, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  draw (cr, lines, TRUE);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
write_png (char **lines, double width, double height, double dpi, const char *path)
{
  double scale = dpi / 72;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale),
                                                         (int) (height * scale));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw (cr, lines, FALSE);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
write_sheet (const char *from, const char *to, double dpi)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *list = NULL;
  g_auto (GStrv) lines = NULL;
  char *size;
  double width;
  double height;

  if (!g_file_get_contents (from, &list, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return CAIRO_STATUS_READ_ERROR;
    }

  lines = g_strsplit (list, "\n", -1);
  size = lines[0];
  width = take_number (&size);
  height = take_number (&size);
  lines[0][0] = '\0';

  return g_str_has_suffix (to, ".pdf") ? write_pdf (lines, width, height, to)
                                       : write_png (lines, width, height, dpi, to);
}

static void
write_one_cb (gpointer data, gpointer user_data)
{
  g_autofree char *from = data;
  g_autofree char *to = g_strconcat (from, ".pdf", NULL);

  if (write_sheet (from, to, 0) != CAIRO_STATUS_SUCCESS)
    g_error ("%s was not drawn", from);
}

static void
write_all (const char *folder)
{
  GThreadPool *pool = g_thread_pool_new (write_one_cb, NULL, 2, TRUE, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      if (g_str_has_suffix (name, ".list"))
        g_thread_pool_push (pool, g_build_filename (folder, name, NULL), NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
}

int
main (int argc, char *argv[])
{
  cairo_status_t status;

  if (argc < 3)
    {
      g_printerr ("Usage: floor-sheet LIST OUT [DPI], or floor-sheet --all FOLDER\n");
      return 2;
    }

  if (g_str_equal (argv[1], "--all"))
    {
      write_all (argv[2]);
      return 0;
    }

  status = write_sheet (argv[1], argv[2], argc > 3 ? atof (argv[3]) : 150);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s\n", cairo_status_to_string (status));

  return status != CAIRO_STATUS_SUCCESS;
}
