/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-paragraph-private.h"

#include <string.h>

#include "pps-hyphenator.h"
#include "pps-words.h"

/* From the advances of its pieces (what stands between two places where a line may end) follows in
 * how many lines a paragraph goes: so the search for the size of a sheet costs little. Its words
 * are shaped for that, once each; a text that Inter alone cannot set is shaped by Pango. Hyphens
 * are looked for in what does not fit on one line. It must not know sheets or pages. */

/* In em: room for the widest letter and a hyphen. In a column narrower than that no line would get
 * on; its lines are broken for this width, and squeezed into theirs. */
#define LEAST_COLUMN 1.6

#define TOLERANCE      0.001

#define NO_BREAK_SPACE "\302\240"

PpsTypesetter *
pps_typesetter_new (const char *language)
{
  PpsTypesetter *self = g_new0 (PpsTypesetter, 1);

  self->language = g_strdup (language);

  return self;
}

void
pps_typesetter_set_tabular (PpsTypesetter *self)
{
  self->tabular = TRUE;
}

void
pps_typesetter_free (PpsTypesetter *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->context);
  g_free (self->language);
  g_free (self);
}

PangoLayout *
pps_typesetter_create_layout (PpsTypesetter *self,
                              PpsFace        face,
                              const char    *text,
                              int            length)
{
  PangoFontDescription *description = pps_fonts_create_description (face);
  PangoLayout *layout;

  if (self->context == NULL)
    self->context = pps_fonts_create_context (self->language);

  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, length);

  return layout;
}

/* One space between words, one break between lines, an amount beside its euro sign, nothing that a
 * font would show as a box. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_sized_new (strlen (text));
  gunichar pending = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\n' || character == '\r' || character == '\v' || character == '\f'
          || character == 0x85 || character == 0x2028 || character == 0x2029)
        pending = '\n';
      else if (character <= ' ' || (character >= 0x7f && character < 0xa0))
        pending = pending == '\n' ? '\n' : ' ';
      else
        {
          if (pending == ' ' && g_unichar_isdigit (character)
              && g_str_has_suffix (tidied->str, "€"))
            g_string_append (tidied, NO_BREAK_SPACE);
          else if (pending != 0 && tidied->len > 0)
            g_string_append_c (tidied, (char) pending);
          pending = 0;
          g_string_append_len (tidied, c, g_utf8_next_char (c) - c);
        }
    }

  return g_string_free (tidied, FALSE);
}

static void
measure_runs (PpsParagraph    *self,
              PangoLayoutLine *line)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoLayoutRun *run = l->data;
      g_autofree int *widths = g_new (int, run->item->num_chars);
      const char *c = self->text + run->item->offset;

      pango_glyph_item_get_logical_widths (run, self->text, widths);
      for (int i = 0; i < run->item->num_chars; i++, c = g_utf8_next_char (c))
        self->advances[c - self->text] = widths[i] / (float) (PANGO_SCALE * PPS_FONTS_SIZE);
    }
}

static void
add_piece (PpsParagraph *self,
           PpsPiece        *piece,
           guint         end,
           float         trailing,
           PpsPieceEnd      after)
{
  piece->end = end;
  piece->width = piece->advance - trailing;
  piece->after = after;
  g_array_append_val (self->pieces, *piece);
  *piece = (PpsPiece) { .start = end };
}

static void
measure_shaped (PpsParagraph *self)
{
  g_autoptr (PangoLayout) layout =
      pps_typesetter_create_layout (self->typesetter, self->face, self->text, -1);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    measure_runs (self, l->data);
}

/* What a word of the text moves on, put to the characters that its clusters begin with. Soft
 * hyphens are not there for the font. */
static void
measure_word (PpsParagraph *self,
              guint         start,
              guint         end)
{
  g_autoptr (GString) word = g_string_sized_new (end - start);
  g_autofree guint *places = g_new (guint, end - start + 1);
  const PpsGlyphs *glyphs;

  for (guint i = start; i < end; i++)
    {
      if (memcmp (self->text + i, PPS_SOFT_HYPHEN, 2) == 0)
        {
          i++;
          continue;
        }
      places[word->len] = i;
      g_string_append_c (word, self->text[i]);
    }
  if (word->len == 0)
    return;

  glyphs = pps_words_shape (self->face, self->typesetter->language, self->typesetter->tabular,
                            word->str, word->len);
  for (guint i = 0; i < glyphs->n; i++)
    self->advances[places[glyphs->glyphs[i].start]] += glyphs->glyphs[i].advance;
}

static void
measure_words (PpsParagraph *self)
{
  double space = pps_fonts_get_advance (self->face, ' ');
  guint start = 0;

  for (guint i = 0;; i++)
    {
      char c = self->text[i];

      if (c != ' ' && c != '\n' && c != '\0')
        continue;
      if (i > start)
        measure_word (self, start, i);
      start = i + 1;
      if (c == ' ')
        self->advances[i] = space;
      if (c == '\0')
        break;
    }
}

static void
find_pieces (PpsParagraph *self)
{
  int length = g_utf8_strlen (self->text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, length + 1);
  PpsPiece piece = { 0, };
  gunichar before = 0;
  float trailing = 0;
  int i = 0;

  g_array_set_size (self->pieces, 0);
  pango_get_log_attrs (self->text, -1, -1, pango_language_from_string (self->typesetter->language),
                       attributes, length + 1);
  for (const char *c = self->text; *c != '\0'; c = g_utf8_next_char (c), i++)
    {
      guint byte = c - self->text;
      float advance = self->advances[byte];

      if (before == '\n')
        add_piece (self, &piece, byte, trailing, AFTER_BREAK);
      else if (i > 0 && attributes[i].is_line_break)
        add_piece (self, &piece, byte, trailing, before == 0xad ? AFTER_HYPHEN : AFTER_SPACE);

      before = g_utf8_get_char (c);
      trailing = before == ' ' ? advance : 0;
      if (before != '\n')
        piece.advance += advance;
    }

  add_piece (self, &piece, strlen (self->text), trailing, AFTER_BREAK);
}

static void
measure (PpsParagraph *self)
{
  g_free (self->advances);
  self->advances = g_new0 (float, strlen (self->text) + 1);
  if (self->wide)
    measure_shaped (self);
  else
    measure_words (self);

  find_pieces (self);
}

static double
find_natural_width (PpsParagraph *self)
{
  double widest = 0;
  double x = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const PpsPiece *piece = &g_array_index (self->pieces, PpsPiece, i);

      widest = MAX (widest, x + piece->width);
      x = piece->after == AFTER_BREAK ? 0 : x + piece->advance;
    }

  return widest;
}

PpsParagraph *
pps_paragraph_new (PpsTypesetter *typesetter,
                   const char    *text,
                   PpsFace        face,
                   double         raggedness)
{
  PpsParagraph *self = g_new0 (PpsParagraph, 1);

  self->typesetter = typesetter;
  self->face = face;
  self->raggedness = raggedness;
  self->text = tidy (text);
  self->wide = !pps_fonts_has_glyphs (self->text);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PpsPiece));
  measure (self);
  self->natural = find_natural_width (self);

  return self;
}

static void
hyphenate (PpsParagraph *self)
{
  char *text = pps_hyphenator_insert (self->typesetter->language, self->text);

  self->hyphenated = TRUE;
  if (g_str_equal (text, self->text))
    {
      g_free (text);
      return;
    }

  g_free (self->text);
  self->text = text;
  measure (self);
}

void
pps_paragraph_free (PpsParagraph *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_array_unref (self->pieces);
  g_free (self->advances);
  g_free (self->text);
  g_free (self);
}

PpsFace
pps_paragraph_get_face (PpsParagraph *self)
{
  return self->face;
}

static void
add_end (GArray   *ends,
         guint     end,
         gboolean  hyphen,
         gboolean  in_word)
{
  PpsLineEnd line_end = { end, hyphen, in_word };

  if (ends != NULL)
    g_array_append_val (ends, line_end);
}

/* A piece that is wider than the column: as many characters as fit, line after line. Returns the
 * width of the last. */
static double
break_piece (PpsParagraph *self,
             const PpsPiece  *piece,
             double        column,
             guint        *n_lines,
             GArray       *ends)
{
  double x = 0;

  for (guint i = piece->start; i < piece->end; i++)
    {
      double advance = self->advances[i];

      if (x > 0 && x + advance > column + TOLERANCE && self->text[i] != ' '
          && self->text[i] != '\n')
        {
          add_end (ends, i, FALSE, TRUE);
          (*n_lines)++;
          x = 0;
        }
      x += advance;
    }

  return x;
}

/* Whether the words from a piece on are one word that fits on a line: its second half alone would
 * be a poor last line. */
static gboolean
is_last_word (PpsParagraph *self,
              guint         first,
              double        column)
{
  double width = 0;

  for (guint i = first; i < self->pieces->len; i++)
    {
      const PpsPiece *piece = &g_array_index (self->pieces, PpsPiece, i);

      width += piece->width;
      if (piece->after == AFTER_BREAK)
        break;
      if (piece->after == AFTER_SPACE || width > column)
        return FALSE;
    }

  return width <= column;
}

/* Greedy, as Pango is, but a word is hyphenated only where the line would else be too ragged.
 * Returns 0 where that is so, and hyphens were not looked for yet. */
static guint
break_lines (PpsParagraph *self,
             double        column,
             GArray       *ends,
             double       *last_width)
{
  double hyphen = pps_fonts_get_advance (self->face, '-');
  double x = 0;
  double space_x = 0;
  int space = -1;
  int broken = -1;
  guint n_lines = 1;

  for (int i = 0; i < (int) self->pieces->len; i++)
    {
      const PpsPiece *piece = &g_array_index (self->pieces, PpsPiece, i);

      if (x > 0 && x + piece->width > column + TOLERANCE)
        {
          gboolean ragged = space < 0
                            || (column - space_x > self->raggedness * column
                                && !is_last_word (self, space + 1, column));
          int last = broken > space && ragged ? broken : space >= 0 ? space : i - 1;
          const PpsPiece *end = &g_array_index (self->pieces, PpsPiece, last);

          if (ragged && !self->hyphenated)
            return 0;

          add_end (ends, end->end, end->after == AFTER_HYPHEN, FALSE);
          n_lines++;
          i = last;
          x = 0;
          space = broken = -1;
          continue;
        }

      if (x <= 0 && piece->width > column + TOLERANCE && !self->hyphenated)
        return 0;

      if (x <= 0 && piece->width > column + TOLERANCE)
        x = break_piece (self, piece, column, &n_lines, ends);
      else
        x += piece->width;

      if (piece->after == AFTER_SPACE)
        {
          space = i;
          space_x = x;
          x += piece->advance - piece->width;
        }
      else if (piece->after == AFTER_HYPHEN)
        {
          if (x + hyphen <= column)
            broken = i;
        }
      else if (i + 1 < (int) self->pieces->len)
        {
          add_end (ends, piece->end, FALSE, FALSE);
          n_lines++;
          x = 0;
          space = broken = -1;
        }
    }

  if (last_width != NULL)
    *last_width = x;

  return n_lines;
}

guint
pps_paragraph_break (PpsParagraph *self,
                     double        column,
                     GArray       *ends,
                     double       *last_width)
{
  guint n_lines;

  column = MAX (column, LEAST_COLUMN);
  n_lines = break_lines (self, column, ends, last_width);
  if (n_lines == 0)
    {
      hyphenate (self);
      if (ends != NULL)
        g_array_set_size (ends, 0);
      n_lines = break_lines (self, column, ends, last_width);
    }

  return n_lines;
}

guint
pps_paragraph_count_lines (PpsParagraph *self,
                           double        width,
                           double        size)
{
  return pps_paragraph_break (self, width / size, NULL, NULL);
}

double
pps_paragraph_get_natural_width (PpsParagraph *self,
                                 double        size)
{
  return self->natural * size;
}
