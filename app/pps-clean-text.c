/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-clean-text.h"

#include <string.h>

/* Text from a word processor, a mail or a page, as it comes through a clipboard: with the letters
 * of symbol fonts for bullets, and layout that is no text. */

#define MAX_EMPTY_LINES 1

static gboolean
is_no_break_space (gunichar c)
{
  return c == 0x00a0 || c == 0x2007 || c == 0x202f || c == 0x2060;
}

/* U+F0B7 and its like are what Word takes from the fonts Symbol and Wingdings. */
static gboolean
is_bullet (gunichar c)
{
  static const gunichar bullets[]
      = { 0x2022, 0x00b7, 0x2023, 0x2043, 0x204c, 0x204d, 0x2219, 0x25aa, 0x25ab, 0x25a0,
          0x25cf, 0x25cb, 0x25e6, 0x2756, 0xf0b7, 0xf0a7, 0xf0d8, 0xf076, 0xf0fc, 0xf0a8 };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      if (bullets[i] == c)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0x00a0;
}

/* The bullet that a line begins with, which a tab follows or spaces do. The "o" of a second level
 * is a letter too: it is one before a tab only. Returns what comes after it, @line where there is
 * none.
 */
static const char *
skip_bullet (const char *line)
{
  const char *after = line;
  gunichar c;

  while (is_blank (g_utf8_get_char (after)))
    after = g_utf8_next_char (after);
  c = g_utf8_get_char (after);
  if (c == '\0')
    return line;
  after = g_utf8_next_char (after);
  if (is_bullet (c) ? !is_blank (g_utf8_get_char (after))
                    : (c != 'o' && c != '-' && c != 0x2013) || *after != '\t')
    return line;

  while (is_blank (g_utf8_get_char (after)))
    after = g_utf8_next_char (after);

  return after;
}

static gboolean
is_dropped (gunichar c)
{
  return c == 0x00ad || c == 0xfeff || c == 0x200b || (c < 0x20 && c != '\n' && c != '\t')
         || (c >= 0x7f && c < 0xa0 && c != 0x85);
}

/* Whatever ends a line, as one line feed; NUL is gone, for it ends a text in memory. */
static char *
dup_with_line_feeds (const char *data, gsize length)
{
  g_autofree char *plain = g_malloc (length + 1);
  g_autoptr (GString) text = NULL;
  g_autofree char *valid = NULL;
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] != '\0')
        plain[n++] = data[i];
    }
  plain[n] = '\0';
  valid = g_utf8_make_valid (plain, n);

  text = g_string_sized_new (n + 1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029)
        g_string_append_c (text, '\n');
      else if (is_no_break_space (c))
        g_string_append (text, c == 0x2060 ? "" : " ");
      else if (!is_dropped (c))
        g_string_append_unichar (text, c);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pps_clean_text (const char *data, gssize length)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) clean = NULL;
  const char *line;
  guint n_empty = 0;

  g_return_val_if_fail (data != NULL, NULL);

  text = dup_with_line_feeds (data, length >= 0 ? (gsize) length : strlen (data));
  clean = g_string_sized_new (strlen (text) + 1);
  for (line = text; line != NULL;)
    {
      const char *end = strchr (line, '\n');
      const char *words = skip_bullet (line);

      n_empty = end == line ? n_empty + 1 : 0;
      if (words != line)
        g_string_append (clean, "• ");
      if (n_empty <= MAX_EMPTY_LINES)
        g_string_append_len (clean, words, end != NULL ? end + 1 - words : (gssize) strlen (words));
      line = end != NULL ? end + 1 : NULL;
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}
