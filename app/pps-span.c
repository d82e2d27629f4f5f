/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-span.h"

/* How a span of words stays right while the text around it is edited. The old text is three parts, and so is the new one:
 *
 *     old   | common beginning | [start .. old_end) | common end |
 *     new   | common beginning | [start .. new_end) | common end |
 *
 * An end of a span that lies in the beginning stays (case A), one that lies in the common end moves by the difference (case B), one
 * that lies within what was replaced goes to the border of the replacement that keeps replaced words out (case C). */

PpsTextChange
pps_text_change_find (const char *before,
                      const char *after)
{
  PpsTextChange change = { 0, };
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

  return change;
}

gboolean
pps_text_change_move_span (const PpsTextChange *self,
                           guint               *start,
                           guint               *end)
{
  guint new_start = *start;
  guint new_stop = *end;
  gboolean around;

  around = *start <= self->start && *end >= self->old_end && *start < *end;

  if (*start >= self->old_end && *start > self->start)                  /* B */
    new_start = *start - self->old_end + self->new_end;
  else if (*start > self->start)                                        /* C */
    new_start = self->new_end;

  if (*end >= self->old_end && (*end > self->start || around))          /* B */
    new_stop = *end - self->old_end + self->new_end;
  else if (*end > self->start)                                          /* C */
    new_stop = self->start;

  /* Words typed right behind a span, or right before it, are not its words. */
  if (self->start == self->old_end && *end == self->start)
    new_stop = *end;
  if (self->start == self->old_end && *start == self->start && *start < *end)
    new_start = *start + (self->new_end - self->start);

  new_stop = MAX (new_start, new_stop);
  if (new_start == *start && new_stop == *end)
    return FALSE;

  *start = new_start;
  *end = new_stop;

  return TRUE;
}
