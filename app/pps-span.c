/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-span.h"

#include <string.h>

/* How a span of words stays right while the text around it is edited. The old text is three parts,
 * and so is the new one:
 *
 *     old   | common beginning | [start .. old_end) | common end |
 *     new   | common beginning | [start .. new_end) | common end |
 *
 * An end of a span that lies in the beginning stays, one that lies in the common end moves by the
 * difference, and one that lies within what was replaced goes to the border of the replacement that
 * keeps replaced words out. */

/* How far a stretch of @text from @start to @end can move to the left over equal characters. */
static guint
measure_slack (const char *text, const char *start, const char *end)
{
  guint slack = 0;

  while (start > text)
    {
      start = g_utf8_prev_char (start);
      end = g_utf8_prev_char (end);
      if (g_utf8_get_char (start) != g_utf8_get_char (end))
        break;
      slack++;
    }

  return slack;
}

PpsTextChange
pps_text_change_find (const char *before, const char *after)
{
  PpsTextChange change = {
    0,
  };
  const char *old_end = before + strlen (before);
  const char *new_end = after + strlen (after);
  const char *b = before;
  const char *a = after;

  while (b < old_end && a < new_end && g_utf8_get_char (b) == g_utf8_get_char (a))
    {
      b = g_utf8_next_char (b);
      a = g_utf8_next_char (a);
      change.start++;
    }

  while (old_end > b && new_end > a)
    {
      const char *b_last = g_utf8_prev_char (old_end);
      const char *a_last = g_utf8_prev_char (new_end);

      if (g_utf8_get_char (b_last) != g_utf8_get_char (a_last))
        break;
      old_end = b_last;
      new_end = a_last;
    }

  change.old_end = change.start + g_utf8_strlen (b, old_end - b);
  change.new_end = change.start + g_utf8_strlen (a, new_end - a);

  if (old_end == b && new_end > a)
    change.slack = measure_slack (after, a, new_end);
  else if (new_end == a && old_end > b)
    change.slack = measure_slack (before, b, old_end);

  return change;
}

/* The same change, just before the span where it can lie there. */
static PpsTextChange
slide_before (const PpsTextChange *change, guint span_start)
{
  PpsTextChange slid = *change;
  guint shift;

  if (change->old_end <= span_start)
    return slid;

  shift = change->old_end - span_start;
  if (shift <= change->slack)
    {
      slid.start -= shift;
      slid.old_end -= shift;
      slid.new_end -= shift;
    }

  return slid;
}

gboolean
pps_text_change_move_span (const PpsTextChange *self, guint *start, guint *end)
{
  PpsTextChange change = *start < *end && self->start < *end ? slide_before (self, *start) : *self;
  guint new_start = *start;
  guint new_end = *end;

  if (*start >= change.old_end)
    new_start = *start - change.old_end + change.new_end;
  else if (*start > change.start)
    new_start = change.new_end;

  /* Words typed right behind a span are not its words. */
  if (*end >= change.old_end && *end > change.start)
    new_end = *end - change.old_end + change.new_end;
  else if (*end > change.start)
    new_end = change.start;

  new_end = MAX (new_start, new_end);
  if (new_start == *start && new_end == *end)
    return FALSE;

  *start = new_start;
  *end = new_end;

  return TRUE;
}

gboolean
pps_text_change_find_words (
    const PpsTextChange *self, const char *after, const char *words, guint *start, guint *end)
{
  const char *first;
  const char *last;
  const char *found;

  if (*words == '\0' || self->new_end == self->start)
    return FALSE;

  first = g_utf8_offset_to_pointer (after, self->start);
  last = g_utf8_offset_to_pointer (first, self->new_end - self->start);
  found = g_strstr_len (first, last - first, words);
  if (found == NULL || g_strstr_len (found + 1, last - found - 1, words) != NULL)
    return FALSE;

  *start = self->start + g_utf8_strlen (first, found - first);
  *end = *start + g_utf8_strlen (words, -1);

  return TRUE;
}

char *
pps_span_cut (const char *text, guint *start, guint *end)
{
  guint length = g_utf8_strlen (text, -1);
  const char *first;
  const char *last;

  *end = MIN (*end, length);
  *start = MIN (*start, *end);
  first = g_utf8_offset_to_pointer (text, *start);
  last = g_utf8_offset_to_pointer (text, *end);

  for (; first < last && g_unichar_isspace (g_utf8_get_char (first));
       first = g_utf8_next_char (first))
    *start += 1;
  for (; first < last && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last)));
       last = g_utf8_prev_char (last))
    *end -= 1;

  return g_strndup (first, last - first);
}
