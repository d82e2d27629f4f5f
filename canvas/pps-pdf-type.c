/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-type.h"

#include "pps-markup.h"

#include <string.h>

/* Type on a PDF. The glyphs and their places are those of the layout; what is ours is the text that
 * goes with them. Pango would hand cairo the soft hyphens, which end up in the file as empty spans
 * with U+00AD, also inside a line. Here they are left out, and the hyphen at the end of a line
 * reads as U+002D: measured with poppler 22.12, that is the one that pdftotext and the search of a
 * viewer join a broken word over; with U+00AD or U+2010 the word is not found. The space at which a
 * line was broken has no glyph in Pango; it gets one, for without it two lines of a tagged
 * paragraph would run together. */

#define SOFT_HYPHEN 0x00ad

typedef struct
{
  GArray *glyphs;   /* of cairo_glyph_t, from left to right */
  GArray *clusters; /* of cairo_text_cluster_t, in the order of the text */
  GString *text;
  int *kept; /* per glyph of the run: -1 dropped, 0 as it is, 1 a space */
} Run;

static gboolean
can_show (const PpsTextLine *line)
{
  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *item = l->data;

      if (!PANGO_IS_CAIRO_FONT (item->item->analysis.font))
        return FALSE;

      for (int i = 0; i < item->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

          if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
            return FALSE;
        }
    }

  return TRUE;
}

static gulong
find_space (cairo_scaled_font_t *font)
{
  cairo_glyph_t buffer[4];
  cairo_glyph_t *glyphs = buffer;
  int n = G_N_ELEMENTS (buffer);
  gulong space = 0;

  if (cairo_scaled_font_text_to_glyphs (font, 0, 0, " ", 1, &glyphs, &n, NULL, NULL, NULL)
          == CAIRO_STATUS_SUCCESS
      && n > 0)
    space = glyphs[0].index;

  if (glyphs != buffer)
    cairo_glyph_free (glyphs);

  return space;
}

/* Decides which glyphs of a cluster stay, and appends the text that they stand for. */
static void
add_cluster (
    Run *run, const PangoGlyphItem *item, const char *text, int length, int first, int last)
{
  gboolean is_space = length > 0 && g_unichar_isspace (g_utf8_get_char (text))
                      && g_utf8_next_char (text) == text + length;
  gsize before = run->text->len;
  cairo_text_cluster_t cluster = { 0 };

  for (int i = first; i <= last; i++)
    {
      gboolean is_empty = item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY;

      run->kept[i] = !is_empty ? 0 : is_space && cluster.num_glyphs == 0 ? 1 : -1;
      cluster.num_glyphs += run->kept[i] >= 0 ? 1 : 0;
    }

  if (cluster.num_glyphs == 0)
    return;

  for (const char *at = text; !is_space && at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* cairo takes noncharacters for errors. */
      if (c != SOFT_HYPHEN)
        g_string_append_unichar (run->text, pps_markup_is_allowed (c) ? c : 0xfffd);
    }

  /* A soft hyphen that has a glyph is at the end of the line. */
  if (run->text->len == before)
    g_string_append_c (run->text, is_space ? ' ' : '-');

  cluster.num_bytes = (int) (run->text->len - before);
  g_array_append_val (run->clusters, cluster);
}

static void
add_glyphs (Run *run, const PangoGlyphItem *item, cairo_scaled_font_t *font, double x, double y)
{
  int along = 0;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      cairo_glyph_t glyph = {
        .index = run->kept[i] == 1 ? find_space (font) : info->glyph,
        .x = x + pango_units_to_double (along + info->geometry.x_offset),
        .y = y + pango_units_to_double (info->geometry.y_offset),
      };

      along += info->geometry.width;

      if (run->kept[i] >= 0)
        g_array_append_val (run->glyphs, glyph);
    }
}

static void
show_run (cairo_t *cr, const char *text, PangoGlyphItem *item, double x, double y)
{
  cairo_scaled_font_t *font
      = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font));
  gboolean is_backward = (item->item->analysis.level & 1) != 0;
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree int *kept = g_new0 (int, item->glyphs->num_glyphs);
  Run run = { .glyphs = glyphs, .clusters = clusters, .text = words, .kept = kept };
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      int first = iter.start_glyph < iter.end_glyph ? iter.start_glyph : iter.end_glyph + 1;
      int last = iter.start_glyph < iter.end_glyph ? iter.end_glyph - 1 : iter.start_glyph;

      add_cluster (&run, item, text + iter.start_index, iter.end_index - iter.start_index, first,
                   last);
    }

  add_glyphs (&run, item, font, x, y);

  if (glyphs->len == 0)
    return;

  cairo_set_scaled_font (cr, font);
  cairo_show_text_glyphs (cr, words->str, (int) words->len, (cairo_glyph_t *) (void *) glyphs->data,
                          (int) glyphs->len, (cairo_text_cluster_t *) (void *) clusters->data,
                          (int) clusters->len, is_backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

static void
show_line (cairo_t *cr, const PpsTextLine *line)
{
  const char *text = pango_layout_get_text (line->line->layout);
  double x = 0;

  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      x += pango_units_to_double (item->start_x_offset);
      show_run (cr, text, item, x, -pango_units_to_double (item->y_offset));
      x += pango_units_to_double (pango_glyph_string_get_width (item->glyphs) + item->end_x_offset);
    }
}

/* What Inter can set: a cluster for each, and a space at the end of the line. */
static void
show_glyphs (cairo_t *cr, const PpsTextLine *line)
{
  const PpsGlyphs *shaped = line->glyphs;
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  g_autoptr (GString) words = g_string_new (line->text);
  hb_codepoint_t space = 0;

  for (guint i = 0; i < shaped->n; i++)
    {
      const PpsGlyph *from = &shaped->glyphs[i];
      cairo_glyph_t glyph
          = { from->id, line->x + from->x * line->size, line->baseline - from->y * line->size };

      g_array_append_val (glyphs, glyph);
      if (i > 0 && from->start == shaped->glyphs[i - 1].start)
        {
          g_array_index (clusters, cairo_text_cluster_t, clusters->len - 1).num_glyphs++;
        }
      else
        {
          guint next = i + 1;
          cairo_text_cluster_t cluster = { 0, 1 };

          while (next < shaped->n && shaped->glyphs[next].start == from->start)
            next++;
          cluster.num_bytes
              = (int) ((next < shaped->n ? shaped->glyphs[next].start : words->len) - from->start);
          g_array_append_val (clusters, cluster);
        }
    }
  if (!line->word_goes_on)
    {
      cairo_text_cluster_t cluster = { 1, 1 };
      cairo_glyph_t glyph = { 0, line->x + shaped->width * line->size, line->baseline };

      hb_font_get_nominal_glyph (pps_fonts_get_font (line->face), ' ', &space);
      glyph.index = space;
      g_string_append_c (words, ' ');
      g_array_append_val (glyphs, glyph);
      g_array_append_val (clusters, cluster);
    }

  cairo_set_font_face (cr, pps_fonts_get_cairo_face (line->face));
  cairo_set_font_options (cr, pps_fonts_get_options ());
  cairo_set_font_size (cr, line->size);
  cairo_show_text_glyphs (cr, words->str, (int) words->len, (cairo_glyph_t *) (void *) glyphs->data,
                          (int) glyphs->len, (cairo_text_cluster_t *) (void *) clusters->data,
                          (int) clusters->len, 0);
}

/* A line with a character that no font has: Pango draws a box for it. Its text goes along, unless
 * cairo would refuse it. */
static void
show_line_of_pango (cairo_t *cr, const PpsTextLine *line)
{
  gboolean is_allowed = TRUE;

  for (const char *at = line->text; *at != '\0' && is_allowed; at = g_utf8_next_char (at))
    is_allowed = pps_markup_is_allowed (g_utf8_get_char (at));

  cairo_move_to (cr, 0, 0);

  if (is_allowed)
    {
      pango_cairo_show_layout_line (cr, line->line);
    }
  else
    {
      pango_cairo_layout_line_path (cr, line->line);
      cairo_fill (cr);
    }
}

void
pps_pdf_type_show (cairo_t *cr, const PpsTextLine *lines, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      const PpsTextLine *line = &lines[i];

      cairo_save (cr);
      cairo_set_source_rgb (cr, (line->colour >> 16 & 0xff) / 255.0,
                            (line->colour >> 8 & 0xff) / 255.0, (line->colour & 0xff) / 255.0);
      if (line->glyphs != NULL)
        {
          show_glyphs (cr, line);
          cairo_restore (cr);
          continue;
        }
      cairo_translate (cr, line->x, line->baseline);
      cairo_scale (cr, line->scale, line->scale);

      if (can_show (line))
        show_line (cr, line);
      else
        show_line_of_pango (cr, line);
      cairo_restore (cr);
    }
}
