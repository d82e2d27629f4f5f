/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-paragraph-private.h"

#include <string.h>

#include "pps-words.h"

/* Lines of a paragraph that Inter can set: the shapes of their words, side by side. */

typedef struct
{
  GArray *glyphs; /* of PpsGlyph */
  double x;
} Pen;

static void
add_word (PpsParagraph *self, Pen *pen, const char *text, guint start, guint end)
{
  const PpsGlyphs *word;

  if (end == start)
    return;

  word = pps_words_shape (self->face, self->typesetter->language, self->typesetter->tabular,
                          text + start, end - start);
  for (guint i = 0; i < word->n; i++)
    {
      PpsGlyph glyph = word->glyphs[i];

      glyph.start += start;
      glyph.x += (float) pen->x;
      g_array_append_val (pen->glyphs, glyph);
    }
  pen->x += word->width;
}

static void
add_space (PpsParagraph *self, Pen *pen, guint at)
{
  double advance = pps_fonts_get_advance (self->face, ' ');
  PpsGlyph space = { .start = at, .x = (float) pen->x, .advance = (float) advance };

  hb_font_get_nominal_glyph (pps_fonts_get_font (self->face), ' ', &space.id);
  g_array_append_val (pen->glyphs, space);
  pen->x += advance;
}

/* Where a word is parted its kerning changes by a hair: what would stand over the edge of the
 * column for that is set so much closer. */
static void
fit (Pen *pen, double column)
{
  double squeeze = column / pen->x;

  if (squeeze >= 1 || squeeze < 0.97)
    return;

  for (guint i = 0; i < pen->glyphs->len; i++)
    g_array_index (pen->glyphs, PpsGlyph, i).x *= (float) squeeze;
  pen->x = column;
}

static PpsGlyphs *
shape (PpsParagraph *self, const char *text, double column)
{
  g_autoptr (GArray) array = g_array_sized_new (FALSE, FALSE, sizeof (PpsGlyph), 64);
  Pen pen = { array, 0 };
  PpsGlyphs *glyphs;
  guint start = 0;

  for (guint i = 0;; i++)
    {
      if (text[i] != ' ' && text[i] != '\0')
        continue;
      add_word (self, &pen, text, start, i);
      start = i + 1;
      if (text[i] == '\0')
        break;
      add_space (self, &pen, i);
    }
  fit (&pen, column);

  glyphs = g_malloc (sizeof (PpsGlyphs) + array->len * sizeof (PpsGlyph));
  glyphs->n = array->len;
  glyphs->width = (float) pen.x;
  memcpy (glyphs->glyphs, array->data, array->len * sizeof (PpsGlyph));

  return glyphs;
}

static char *
dup_words (PpsParagraph *self, guint start, const PpsLineEnd *end)
{
  GString *words = g_string_sized_new (end->end - start + 1);

  for (guint i = start; i < end->end; i++)
    {
      if (memcmp (self->text + i, PPS_SOFT_HYPHEN, 2) == 0)
        i++;
      else
        g_string_append_c (words, self->text[i]);
    }
  while (words->len > 0 && strchr (" \n", words->str[words->len - 1]) != NULL)
    g_string_truncate (words, words->len - 1);
  if (end->hyphen)
    g_string_append_c (words, '-');

  return g_string_free (words, FALSE);
}

void
pps_paragraph_add_line (PpsParagraph *self, guint start, const PpsLineEnd *end)
{
  PpsSetLine set = {
    .face = self->face,
    .size = self->set_size,
    .text = dup_words (self, start, end),
    .hyphen = end->hyphen,
  };

  set.word_goes_on = self->text[end->end] != '\0' && end->end > 0
                     && strchr (" \n", self->text[end->end - 1]) == NULL;
  set.glyphs = shape (self, set.text, self->set_width / self->set_size);
  set.width = set.glyphs->width * self->set_size;
  g_array_append_val (self->lines, set);
}
