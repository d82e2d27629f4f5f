/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-store-splice.h"

#include <string.h>

/* A text is saved at each pause of whoever types it. Kept whole, before and after, an answer of a
 * hundred pages would put two hundred into the log every few seconds. */

#define LONG 4096

typedef struct
{
  gsize start;
  gsize length;
  const char *words;
  gsize n_words;
} Splice;

static gboolean
is_inside (const char *text, gsize at)
{
  return (text[at] & 0xc0) == 0x80;
}

static char *
format (const char *text, gsize length, gsize start, gsize end)
{
  GString *splice = g_string_new (NULL);

  g_string_printf (splice, "@%" G_GSIZE_FORMAT ",%" G_GSIZE_FORMAT ":", start, length);
  g_string_append_len (splice, text + start, end - start);

  return g_string_free (splice, FALSE);
}

static gboolean
parse (const char *text, Splice *splice)
{
  char *end;

  if (text == NULL || *text != '@' || !g_ascii_isdigit (text[1]))
    return FALSE;

  splice->start = g_ascii_strtoull (text + 1, &end, 10);
  if (*end != ',' || !g_ascii_isdigit (end[1]))
    return FALSE;
  splice->length = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != ':')
    return FALSE;

  splice->words = end + 1;
  splice->n_words = strlen (splice->words);

  return splice->start <= splice->length && splice->n_words <= splice->length - splice->start;
}

gboolean
pps_splice_make (const char *before, const char *after, char **from, char **to)
{
  gsize n_before = before != NULL ? strlen (before) : 0;
  gsize n_after = after != NULL ? strlen (after) : 0;
  gsize end_before = n_before;
  gsize end_after = n_after;
  gsize start = 0;

  if (n_before < LONG || n_after < LONG)
    return FALSE;

  while (start < n_before && start < n_after && before[start] == after[start])
    start++;
  while (start > 0 && (is_inside (before, start) || is_inside (after, start)))
    start--;
  while (end_before > start && end_after > start && before[end_before - 1] == after[end_after - 1])
    {
      end_before--;
      end_after--;
    }
  while (is_inside (before, end_before) || is_inside (after, end_after))
    {
      end_before++;
      end_after++;
    }

  if ((end_before - start) + (end_after - start) > (n_before + n_after) / 2)
    return FALSE;

  *from = format (before, n_before, start, end_before);
  *to = format (after, n_after, start, end_after);

  return TRUE;
}

char *
pps_splice_apply (const char *text, const char *from, const char *to)
{
  gsize length = strlen (text);
  GString *result;
  Splice old;
  Splice new;

  if (!parse (from, &old) || !parse (to, &new) || old.start != new.start || old.length != length
      || memcmp (text + old.start, old.words, old.n_words) != 0
      || new.length != length - old.n_words + new.n_words)
    return NULL;

  result = g_string_sized_new (new.length + 1);
  g_string_append_len (result, text, old.start);
  g_string_append_len (result, new.words, new.n_words);
  g_string_append (result, text + old.start + old.n_words);

  return g_string_free (result, FALSE);
}
