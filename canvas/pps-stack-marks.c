/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-part.h"
#include "pps-stack-private.h"

#include <string.h>

/* Words that changed are found on the lines by their letters: between a text and its lines blanks
 * are other ones, and hyphens come and go. Type has one weight for a line through it and a line
 * beneath it; both are as dark as the words, so that they are seen in grey too. */

#define STRIKE 0.27     /* ems above the baseline: half the height of small letters */
#define UNDERLINE -0.14 /* likewise */
#define WEIGHT 0.06     /* ems */

/* What a paragraph keeps of a text, and puts into none of its own. */
static gboolean
is_letter (gunichar c)
{
  return c > ' ' && !(c >= 0x7f && c < 0xa0) && c != 0xad && !g_unichar_isspace (c);
}

static guint
count_letters (const char *text, gsize length)
{
  guint n = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    n += is_letter (g_utf8_get_char (at)) ? 1 : 0;

  return n;
}

GArray *
pps_stack_count_marks (const PpsSheetLine *line)
{
  GArray *marks;

  if (line->marks == NULL)
    return NULL;

  marks = g_array_new (FALSE, FALSE, sizeof (PpsWordMark));
  for (guint i = 0; i < line->marks->len; i++)
    {
      PpsWordMark mark = g_array_index (line->marks, PpsWordMark, i);

      mark.start = count_letters (line->text, mark.start);
      mark.end = count_letters (line->text, mark.end);
      g_array_append_val (marks, mark);
    }

  return marks;
}

static gsize
get_length (const PpsSetLine *line)
{
  return strlen (line->text) - (line->hyphen ? 1 : 0);
}

guint
pps_stack_count_letters (const PpsItem *item, guint line)
{
  guint n = 0;

  for (guint i = 0; i < line; i++)
    {
      const PpsSetLine *set = pps_paragraph_get_line (item->paragraph, i);

      n += count_letters (set->text, get_length (set));
    }

  return n;
}

/* Where letter @n of a line begins; behind its last where it has fewer. */
static guint
find_letter (const PpsSetLine *line, guint n)
{
  const char *end = line->text + get_length (line);

  for (const char *at = line->text; at < end; at = g_utf8_next_char (at))
    {
      if (is_letter (g_utf8_get_char (at)) && n-- == 0)
        return (guint) (at - line->text);
    }

  return (guint) (end - line->text);
}

/* Behind letter @n, and behind what joins it. */
static guint
find_end (const PpsSetLine *line, guint n)
{
  guint end = find_letter (line, n + 1);

  while (end > 0 && line->text[end - 1] == ' ')
    end--;

  return end;
}

static void
draw (PpsDraft *draft, int box, const PpsLinePart *part)
{
  GArray *lines = pps_layout_get_box (draft->layout, (guint) box)->lines;
  const PpsTextLine *line = &g_array_index (lines, PpsTextLine, part->line);
  double y = line->baseline - (part->kind == PPS_LINE_PART_GONE ? STRIKE : UNDERLINE) * line->size;
  double left, right;

  pps_line_part_get_extent (line, part->start, part->end, &left, &right);
  pps_draft_add_shape (draft, box, PPS_SHAPE_LINE, left, y, right - left, 0, 0, WEIGHT * line->size,
                       line->colour);
}

/* @told: how many letters stand before the line */
static void
mark_line (
    PpsDraft *draft, int box, guint index, const PpsSetLine *line, const PpsItem *item, guint told)
{
  guint n = count_letters (line->text, get_length (line));

  for (guint i = 0; i < item->marks->len; i++)
    {
      const PpsWordMark *mark = &g_array_index (item->marks, PpsWordMark, i);
      PpsLinePart part = { mark->is_new ? PPS_LINE_PART_NEW : PPS_LINE_PART_GONE, index, 0, 0 };

      if (mark->start >= told + n || mark->end <= told || mark->start == mark->end)
        continue;
      part.start = find_letter (line, mark->start > told ? mark->start - told : 0);
      part.end = find_end (line, MIN (mark->end, told + n) - 1 - told);
      pps_draft_add_part (draft, box, part.kind, index, part.start, part.end);
      draw (draft, box, &part);
    }
}

void
pps_stack_mark_words (
    PpsDraft *draft, int box, const PpsItem *item, const PpsPlace *place, guint first)
{
  guint told = item->n_told + pps_stack_count_letters (item, place->first);

  for (guint i = 0; i < place->n_lines; i++)
    {
      const PpsSetLine *line = pps_paragraph_get_line (item->paragraph, place->first + i);

      mark_line (draft, box, first + i, line, item, told);
      told += count_letters (line->text, get_length (line));
    }
}
