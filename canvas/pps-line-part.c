/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-part.h"

#include <string.h>

/* Some words of a line by themselves: the number of a note, what was changed. A ligature over the
 * end of a part is of the part that it begins in. */

#define SOFT_HYPHEN "\302\255"

/* The glyphs of a line run from left to right. */
static void
find_glyphs (const PpsGlyphs *glyphs, guint start, guint end, guint *first, guint *behind)
{
  guint i = 0;

  while (i < glyphs->n && glyphs->glyphs[i].start < start)
    i++;
  *first = i;
  while (i < glyphs->n && glyphs->glyphs[i].start < end)
    i++;
  *behind = i;
}

static double
get_x (const PpsTextLine *line, guint glyph)
{
  const PpsGlyphs *glyphs = line->glyphs;

  return line->x + line->size * (glyph < glyphs->n ? glyphs->glyphs[glyph].x : glyphs->width);
}

/* A byte of the text of the Pango layout, in which there are soft hyphens that are not of the
 * words.
 */
static int
find_byte (const PpsTextLine *line, guint byte)
{
  const char *text = pango_layout_get_text (line->line->layout);
  int at = line->line->start_index;
  int end = at + line->line->length;

  for (;; at += 2)
    {
      for (; byte > 0 && at < end && strncmp (text + at, SOFT_HYPHEN, 2) != 0; at++)
        byte--;
      if (byte == 0 || at >= end)
        return at;
    }
}

static void
get_range (const PpsTextLine *line, guint start, guint end, double *left, double *right)
{
  g_autofree int *ranges = NULL;
  int n_ranges = 0;
  int least = G_MAXINT;
  int most = 0;
  int from = 0;

  pango_layout_line_get_x_ranges (line->line, find_byte (line, start), find_byte (line, end),
                                  &ranges, &n_ranges);
  pango_layout_line_index_to_x (line->line, line->line->start_index, FALSE, &from);
  for (int i = 0; i < 2 * n_ranges; i++)
    {
      least = MIN (least, ranges[i]);
      most = MAX (most, ranges[i]);
    }
  *left = *right = line->x;
  if (n_ranges == 0)
    return;
  *left += line->scale * pango_units_to_double (least);
  *right += line->scale * pango_units_to_double (most);
}

void
pps_line_part_get_extent (
    const PpsTextLine *line, guint start, guint end, double *left, double *right)
{
  guint first, behind;

  g_return_if_fail (start <= end);

  if (line->glyphs == NULL)
    {
      get_range (line, start, end, left, right);
      return;
    }

  find_glyphs (line->glyphs, start, end, &first, &behind);
  *left = get_x (line, first);
  *right = get_x (line, behind);
}

gboolean
pps_line_part_take (const PpsTextLine *line, guint start, guint end, PpsTextLine *part)
{
  gboolean is_last = line->text[end] == '\0';
  double left, right;
  guint first, behind;

  g_return_val_if_fail (start <= end && end <= strlen (line->text), FALSE);

  if (line->glyphs == NULL)
    return FALSE;

  find_glyphs (line->glyphs, start, end, &first, &behind);
  pps_line_part_get_extent (line, start, end, &left, &right);
  *part = *line;
  part->text = g_strndup (line->text + start, end - start);
  part->x = left;
  part->width = right - left;
  part->has_hyphen = is_last && line->has_hyphen;
  part->word_goes_on = !is_last || line->word_goes_on;
  part->glyphs = g_malloc0 (sizeof (PpsGlyphs) + (behind - first) * sizeof (PpsGlyph));
  part->glyphs->n = behind - first;
  part->glyphs->width = (float) (part->width / line->size);
  for (guint i = first; i < behind; i++)
    {
      PpsGlyph *glyph = &part->glyphs->glyphs[i - first];

      *glyph = line->glyphs->glyphs[i];
      glyph->start -= start;
      glyph->x -= (float) ((left - line->x) / line->size);
    }

  return TRUE;
}

void
pps_line_part_clear (PpsTextLine *part)
{
  g_clear_pointer (&part->glyphs, g_free);
  g_clear_pointer (&part->text, g_free);
}
