/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-paragraph-private.h"

#include <string.h>

/* When a paragraph is set, its lines are shaped for good. What Inter alone cannot set Pango breaks
 * and shapes, with only those soft hyphens in it that are used. That is done at one size, in a
 * column that is scaled to it: for each size of a font Pango starts a thread that looks for it in
 * fontconfig, and measures it anew. */

/* Pango shapes the rest of a text anew at many line ends: long texts are set in portions that end
 * at the end of a line. */
#define PORTION_LINES  40
#define IN_WORD_LINES  8 /* for a line that ends within a word: all the rest is shaped anew there */

/* What counts as a lost last line, and in how long a paragraph it is seen to. */
#define LONELY         0.25
#define MOST_LINES     8

static void
clear_line (PpsSetLine *line)
{
  g_free (line->glyphs);
  g_free (line->text);
}

static void
add_line (PpsParagraph    *self,
          PangoLayout     *layout,
          PangoLayoutLine *line,
          double           width,
          gboolean         in_word)
{
  const char *text = pango_layout_get_text (layout) + line->start_index;
  PpsSetLine set
      = { .line = line,
          .face = self->face,
          .scale = self->set_size / PPS_FONTS_SIZE,
          .size = self->set_size,
          .word_goes_on = in_word };
  GString *words = g_string_new_len (text, line->length);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    set.width += pango_glyph_string_get_width (((PangoLayoutRun *) l->data)->glyphs)
                 / (double) PANGO_SCALE * set.scale;
  set.offset = line->resolved_dir == PANGO_DIRECTION_RTL ? MAX (width - set.width, 0) : 0;

  if (text[line->length] != '\0' && text[line->length] != '\n')
    set.word_goes_on = line->length > 0 && text[line->length - 1] != ' ';
  g_string_replace (words, PPS_SOFT_HYPHEN, "", 0);
  while (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      if (((PangoLayoutRun *) l->data)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN)
        {
          g_string_append_c (words, '-');
          set.hyphen = TRUE;
          break;
        }
    }

  set.text = g_string_free (words, FALSE);
  g_array_append_val (self->lines, set);
}

static void
set_portion (PpsParagraph *self,
             GString      *portion,
             double        column,
             gboolean      in_word)
{
  PangoLayout *layout;
  GSList *lines;

  while (portion->len > 0 && strchr (" \n", portion->str[portion->len - 1]) != NULL)
    g_string_truncate (portion, portion->len - 1);

  layout = pps_typesetter_create_layout (self->typesetter, self->face, portion->str,
                                         portion->len);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (column, 1) * PPS_FONTS_SIZE * PANGO_SCALE + 1);
  lines = pango_layout_get_lines_readonly (layout);
  for (GSList *l = lines; l != NULL; l = l->next)
    add_line (self, layout, l->data, self->set_width, in_word && l->next == NULL);

  g_ptr_array_add (self->layouts, layout);
  g_string_truncate (portion, 0);
}

static void
append_without_hyphens (GString    *portion,
                        const char *text,
                        guint       length)
{
  for (guint i = 0; i < length; i++)
    {
      if (i + 1 < length && memcmp (text + i, PPS_SOFT_HYPHEN, 2) == 0)
        i++;
      else
        g_string_append_c (portion, text[i]);
    }
}

/* One short word alone on a last line looks lost. In a slightly narrower column it may get company
 * without another line. */
static double
find_column (PpsParagraph *self,
             double        column)
{
  double last;
  guint n_lines = pps_paragraph_break (self, column, NULL, &last);

  if (n_lines < 2 || n_lines > MOST_LINES || last > LONELY * column)
    return column;

  for (double narrow = 0.96; narrow > 0.78; narrow -= 0.04)
    if (pps_paragraph_break (self, narrow * column, NULL, &last) == n_lines
        && last > LONELY * column)
      return narrow * column;

  return column;
}

static void
set_portions (PpsParagraph *self,
              GArray       *ends,
              double        column)
{
  g_autoptr (GString) portion = g_string_new (NULL);
  guint start = 0;
  guint n_lines = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      PpsLineEnd *end = &g_array_index (ends, PpsLineEnd, i);

      append_without_hyphens (portion, self->text + start, end->end - start);
      start = end->end;
      if (end->hyphen)
        g_string_append (portion, PPS_SOFT_HYPHEN);
      else if ((n_lines += end->in_word ? IN_WORD_LINES : 1) >= PORTION_LINES)
        {
          set_portion (self, portion, column, end->in_word);
          n_lines = 0;
        }
    }
  append_without_hyphens (portion, self->text + start, strlen (self->text) - start);
  set_portion (self, portion, column, FALSE);
}

static void
set_lines (PpsParagraph *self,
           GArray       *ends)
{
  PpsLineEnd last = { strlen (self->text), FALSE, FALSE };
  guint start = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const PpsLineEnd *end = &g_array_index (ends, PpsLineEnd, i);

      pps_paragraph_add_line (self, start, end);
      start = end->end;
    }
  pps_paragraph_add_line (self, start, &last);
}

guint
pps_paragraph_set (PpsParagraph *self,
                   double        width,
                   double        size)
{
  g_autoptr (GArray) ends = NULL;
  double column;

  if (self->lines != NULL && self->set_width == width && self->set_size == size)
    return self->lines->len;

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (PpsSetLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) clear_line);
  self->set_width = width;
  self->set_size = size;

  column = find_column (self, width / size);
  ends = g_array_new (FALSE, FALSE, sizeof (PpsLineEnd));
  pps_paragraph_break (self, column, ends, NULL);
  if (self->wide)
    set_portions (self, ends, column);
  else
    set_lines (self, ends);

  return self->lines->len;
}

guint
pps_paragraph_get_n_lines (PpsParagraph *self)
{
  return self->lines->len;
}

const PpsSetLine *
pps_paragraph_get_line (PpsParagraph *self,
                        guint         index)
{
  return &g_array_index (self->lines, PpsSetLine, index);
}

char *
pps_paragraph_dup_text (PpsParagraph *self,
                        guint         first,
                        guint         n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n_lines; i++)
    {
      const PpsSetLine *line = pps_paragraph_get_line (self, i);

      g_string_append_len (text, line->text, strlen (line->text) - (line->hyphen ? 1 : 0));
      if (!line->word_goes_on && i + 1 < first + n_lines)
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}
