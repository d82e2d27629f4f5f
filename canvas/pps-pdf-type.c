/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-pdf-type.h"

#include "pps-markup.h"

/* Type for a PDF. The glyphs and their places are those of the layout; what is ours is the text
 * that goes with them. Soft hyphens inside a line are left out, and the hyphen at the end of a line
 * reads as U+002D: measured with poppler 22.12, that is the one that pdftotext and the search of a
 * viewer join a broken word over; with U+00AD or U+2010 the word is not found. The space at which a
 * line was broken gets a glyph, for without it two lines of a tagged paragraph would run together.
 */

#define SOFT_HYPHEN 0x00ad

guint
pps_pdf_type_find_space (hb_font_t *font)
{
  hb_codepoint_t glyph = 0;

  return hb_font_get_nominal_glyph (font, ' ', &glyph) ? glyph : 0;
}

static void
add_space (PpsPdfRun *run, guint glyph)
{
  PpsPdfGlyph space = { glyph, run->x + run->width, run->baseline, " ", 1 };

  if (glyph != 0)
    g_array_append_val (run->glyphs, space);
}

/* Clusters end where the next begins. */
static void
show_glyphs (const PpsTextLine *line, PpsPdfRunFunc func, gpointer user_data)
{
  const PpsGlyphs *shaped = line->glyphs;
  hb_font_t *font = pps_fonts_get_font (line->face);
  g_autoptr (GArray) glyphs = g_array_sized_new (FALSE, FALSE, sizeof (PpsPdfGlyph), shaped->n + 1);
  g_autoptr (GString) text = g_string_new (line->text);
  PpsPdfRun run = { hb_font_get_face (font), line->size, glyphs, text, NULL, line->x,
                    line->baseline,          line->width };
  guint end = (guint) text->len;

  for (guint i = 0; i < shaped->n; i++)
    {
      const PpsGlyph *from = &shaped->glyphs[i];
      PpsPdfGlyph glyph = { from->id, line->x + from->x * line->size,
                            line->baseline - from->y * line->size, text->str + from->start, 0 };

      g_array_append_val (glyphs, glyph);
    }
  for (guint i = shaped->n; i > 0; i--)
    {
      guint start = shaped->glyphs[i - 1].start;

      if (i > 1 && shaped->glyphs[i - 2].start == start)
        continue;
      g_array_index (glyphs, PpsPdfGlyph, i - 1).length = end - start;
      end = start;
    }
  if (!line->word_goes_on && text->len > 0)
    add_space (&run, pps_pdf_type_find_space (font));

  func (&run, user_data);
}

/* A character without a glyph, one that joins others, goes with what stands before it. */
static void
give_to_last (PpsPdfRun *run, gsize start, gboolean is_backwards)
{
  for (guint i = run->glyphs->len; i > 0 && !is_backwards; i--)
    {
      PpsPdfGlyph *glyph = &g_array_index (run->glyphs, PpsPdfGlyph, i - 1);

      if (glyph->length == 0)
        continue;
      glyph->length += (guint) (run->text->len - start);
      return;
    }

  g_string_truncate (run->text, start);
}

/* What the glyphs of a cluster read as goes to the first of them that has ink or is a space. */
static void
add_cluster (PpsPdfRun *run,
             const PangoGlyphItem *item,
             const char *text,
             int length,
             int first,
             int last,
             double *x,
             double scale)
{
  gboolean is_space = length > 0 && g_unichar_isspace (g_utf8_get_char (text));
  gboolean is_backwards = (item->item->analysis.level & 1) != 0;
  gboolean is_soft = FALSE;
  gsize before = run->text->len;
  guint n = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == SOFT_HYPHEN)
        is_soft = TRUE;
      else if (!is_space)
        g_string_append_unichar (run->text, pps_markup_is_allowed (c) ? c : 0xfffd);
    }
  if (run->text->len == before)
    g_string_append_c (run->text, is_space ? ' ' : '-');

  for (int i = first; i <= last; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      gboolean is_empty = info->glyph == PANGO_GLYPH_EMPTY;
      PpsPdfGlyph glyph = {
        .id = !is_empty
                  ? info->glyph
                  : pps_pdf_type_find_space (pango_font_get_hb_font (item->item->analysis.font)),
        .x = *x + scale * pango_units_to_double (info->geometry.x_offset),
        .y = run->baseline + scale * pango_units_to_double (info->geometry.y_offset),
        .text = GSIZE_TO_POINTER (before),
        .length = n == 0 ? (guint) (run->text->len - before) : 0,
      };

      *x += scale * pango_units_to_double (info->geometry.width);
      if (is_empty && (!is_space || glyph.id == 0))
        continue;
      if ((glyph.id & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        run->face = NULL;
      g_array_append_val (run->glyphs, glyph);
      n++;
    }
  if (n == 0 && (is_soft || is_space))
    g_string_truncate (run->text, before);
  else if (n == 0)
    give_to_last (run, before, is_backwards);
}

static void
show_item (
    PpsPdfRun *run, const char *text, PangoGlyphItem *item, PpsPdfRunFunc func, gpointer user_data)
{
  PangoGlyphItemIter iter;
  double scale = run->size / PPS_FONTS_SIZE;
  double x = run->x;
  gboolean backwards = (item->item->analysis.level & 1) != 0;

  run->face = hb_font_get_face (pango_font_get_hb_font (item->item->analysis.font));
  run->item = item;
  for (gboolean more = backwards ? pango_glyph_item_iter_init_end (&iter, item, text)
                                 : pango_glyph_item_iter_init_start (&iter, item, text);
       more; more = backwards ? pango_glyph_item_iter_prev_cluster (&iter)
                              : pango_glyph_item_iter_next_cluster (&iter))
    {
      int first = iter.start_glyph < iter.end_glyph ? iter.start_glyph : iter.end_glyph + 1;
      int last = iter.start_glyph < iter.end_glyph ? iter.end_glyph - 1 : iter.start_glyph;

      add_cluster (run, item, text + iter.start_index, iter.end_index - iter.start_index, first,
                   last, &x, scale);
    }
  run->width = x - run->x;

  /* The text does not move any more. */
  for (guint i = 0; i < run->glyphs->len; i++)
    {
      PpsPdfGlyph *glyph = &g_array_index (run->glyphs, PpsPdfGlyph, i);

      glyph->text = run->text->str + GPOINTER_TO_SIZE (glyph->text);
    }
  func (run, user_data);
}

static void
show_line (const PpsTextLine *line, PpsPdfRunFunc func, gpointer user_data)
{
  const char *text = pango_layout_get_text (line->line->layout);
  double x = line->x;

  for (GSList *l = line->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (PpsPdfGlyph));
      g_autoptr (GString) words = g_string_new (NULL);
      PpsPdfRun run = { .size = line->size, .glyphs = glyphs, .text = words };

      run.x = x + line->scale * pango_units_to_double (item->start_x_offset);
      run.baseline = line->baseline - line->scale * pango_units_to_double (item->y_offset);
      show_item (&run, text, item, func, user_data);
      x = run.x + run.width + line->scale * pango_units_to_double (item->end_x_offset);
    }
}

void
pps_pdf_type_each_run (const PpsTextLine *line, PpsPdfRunFunc func, gpointer user_data)
{
  if (line->glyphs != NULL)
    show_glyphs (line, func, user_data);
  else
    show_line (line, func, user_data);
}
