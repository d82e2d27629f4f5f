/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-soft-breaks.h"

#include <string.h>

/* Where soft breaks go. Paragraphs up to a length that takes a few milliseconds stay as they are; a
 * longer one is cut into pieces of about half that, so that typing on does not cut it at each key.
 * A piece without a space stays whole. */

#define SEPARATOR "\xe2\x80\xa9"
#define PIECE 3000
#define SEARCH 600 /* how far back a piece looks for the end of a sentence */

static gboolean
ends_sentence (const GtkTextIter *space)
{
  GtkTextIter before = *space;

  gunichar last;

  if (!gtk_text_iter_backward_char (&before))
    return FALSE;

  last = gtk_text_iter_get_char (&before);

  return last == '.' || last == '?' || last == '!';
}

/* Returns: the space to break at, at most SEARCH characters back; -1 where there is none */
static int
find_space (const GtkTextIter *from)
{
  GtkTextIter iter = *from;
  int space = -1;

  for (int i = 0; i < SEARCH && gtk_text_iter_backward_char (&iter); i++)
    {
      if (gtk_text_iter_get_char (&iter) != ' ')
        continue;
      if (ends_sentence (&iter))
        return gtk_text_iter_get_offset (&iter);
      if (space < 0)
        space = gtk_text_iter_get_offset (&iter);
    }

  return space;
}

static void
find_breaks (GtkTextBuffer *buffer, GtkTextIter line, GArray *breaks)
{
  GtkTextIter end = line;
  int last;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  last = gtk_text_iter_get_offset (&end);

  for (int at = gtk_text_iter_get_offset (&line) + PIECE; at < last - PIECE / 2; at += PIECE)
    {
      GtkTextIter iter;
      int space;

      gtk_text_buffer_get_iter_at_offset (buffer, &iter, at);
      space = find_space (&iter);
      if (space >= 0)
        {
          g_array_append_val (breaks, space);
          at = space;
        }
    }
}

static void
put_break (GtkTextBuffer *buffer, int offset)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + 1);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, SEPARATOR, -1);
}

gboolean
pps_soft_breaks_add (GtkTextBuffer *buffer)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (int));
  int cursor;
  GtkTextIter iter;

  if (gtk_text_buffer_get_char_count (buffer) <= PPS_SOFT_BREAKS_LONGEST)
    return FALSE;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    {
      if (gtk_text_iter_get_chars_in_line (&iter) > PPS_SOFT_BREAKS_LONGEST)
        find_breaks (buffer, iter, breaks);
    }
  while (gtk_text_iter_forward_line (&iter));
  if (breaks->len == 0)
    return FALSE;

  /* The cursor would come to lie before a break that is put where it stands. */
  g_object_get (buffer, "cursor-position", &cursor, NULL);
  gtk_text_buffer_begin_irreversible_action (buffer);
  for (guint i = 0; i < breaks->len; i++)
    put_break (buffer, g_array_index (breaks, int, i));
  gtk_text_buffer_end_irreversible_action (buffer);
  if (!gtk_text_buffer_get_has_selection (buffer))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, cursor);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }

  return TRUE;
}

char *
pps_soft_breaks_undo (char *text)
{
  const char *from = strstr (text, SEPARATOR);
  char *to = (char *) from;

  while (from != NULL)
    {
      const char *next = strstr (from + strlen (SEPARATOR), SEPARATOR);
      const char *piece = from + strlen (SEPARATOR);
      gsize length = next != NULL ? (gsize) (next - piece) : strlen (piece) + 1;

      *to++ = ' ';
      memmove (to, piece, length);
      to += length;
      from = next;
    }

  return text;
}

gboolean
pps_soft_breaks_has_real (const char *text)
{
  return strstr (text, SEPARATOR) != NULL;
}
