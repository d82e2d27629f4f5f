/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-hyphen-patterns.h"

#include <string.h>

/* The patterns of a hyphenation dictionary, in a table by their letters. They stay as they are in
 * the file: to read it costs a tenth of what the automaton of libhyphen takes, which is more than
 * laying out a sheet, and few words are looked up in it. It must not know languages or encodings.
 */

#define MOST_BYTES (16 << 20)
#define FIRST_HASH 2166136261u

struct _PpsHyphenPatterns
{
  char *contents;
  char *encoding;
  guint32 *slots; /* where in the contents a pattern begins; 0 is free */
  guint32 mask;
  gsize longest; /* in letters */
};

static guint32
add_to_hash (guint32 hash, char letter)
{
  return (hash ^ (guchar) letter) * 16777619u;
}

static guint32
find_slot (guint32 hash, guint32 mask)
{
  return (hash ^ hash >> 15) & mask;
}

static gboolean
is_end (char c)
{
  return c == '\0' || c == '\n' || c == '\r' || c == '/' || c == ' ' || c == '\t';
}

static gboolean
has_letters (const char *pattern, const char *letters, gsize n)
{
  for (; !is_end (*pattern); pattern++)
    {
      if (g_ascii_isdigit (*pattern))
        continue;
      if (n == 0 || *pattern != *letters)
        return FALSE;
      letters++;
      n--;
    }

  return n == 0;
}

static const char *
look_up (const PpsHyphenPatterns *self, guint32 hash, const char *letters, gsize n)
{
  for (guint32 slot = find_slot (hash, self->mask); self->slots[slot] != 0;
       slot = (slot + 1) & self->mask)
    {
      const char *pattern = self->contents + self->slots[slot];

      if (has_letters (pattern, letters, n))
        return pattern;
    }

  return NULL;
}

static void
add_pattern (PpsHyphenPatterns *self, const char *pattern)
{
  guint32 hash = FIRST_HASH;
  guint32 slot;
  gsize n = 0;

  for (const char *c = pattern; !is_end (*c); c++)
    {
      if (g_ascii_isdigit (*c))
        continue;
      hash = add_to_hash (hash, *c);
      n++;
    }

  if (n == 0)
    return;

  for (slot = find_slot (hash, self->mask); self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    ;
  self->slots[slot] = (guint32) (pattern - self->contents);
  self->longest = MAX (self->longest, n);
}

/* A line with capitals in front is an order to libhyphen, and of no matter for words of letters
 * whose ends are kept together anyway. */
static gboolean
is_pattern (const char *line)
{
  return !is_end (*line) && *line != '%' && *line != '#'
         && !(g_ascii_isupper (line[0]) && g_ascii_isupper (line[1]));
}

static guint32
count_lines (const char *text)
{
  guint32 n = 1;

  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    n++;

  return n;
}

PpsHyphenPatterns *
pps_hyphen_patterns_load (const char *path)
{
  g_autoptr (PpsHyphenPatterns) self = g_new0 (PpsHyphenPatterns, 1);
  guint32 n_lines;
  gsize length;

  if (!g_file_get_contents (path, &self->contents, &length, NULL) || length > MOST_BYTES)
    return NULL;

  self->encoding = g_strndup (self->contents, strcspn (self->contents, " \t\r\n"));
  n_lines = count_lines (self->contents);
  for (self->mask = 1; self->mask < 2 * n_lines; self->mask *= 2)
    ;
  self->slots = g_new0 (guint32, self->mask);
  self->mask--;

  for (const char *line = strchr (self->contents, '\n'); line != NULL; line = strchr (line, '\n'))
    {
      line++;
      if (is_pattern (line))
        add_pattern (self, line);
    }

  return g_steal_pointer (&self);
}

void
pps_hyphen_patterns_free (PpsHyphenPatterns *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->contents);
  g_free (self->encoding);
  g_free (self->slots);
  g_free (self);
}

const char *
pps_hyphen_patterns_get_encoding (const PpsHyphenPatterns *self)
{
  return self->encoding;
}

/* The digit before the first letter is of the place before @places. A pattern that would change
 * the spelling (omaatje, oma-tje) has a slash; a soft hyphen cannot say that, so it keeps the word
 * together as firmly as it would break it. */
static void
apply (const char *pattern, guint8 *places)
{
  const char *end = pattern;
  gboolean changes;

  while (!is_end (*end))
    end++;
  changes = *end == '/';

  for (; pattern < end; pattern++)
    {
      guint8 value;

      if (!g_ascii_isdigit (*pattern))
        {
          places++;
          continue;
        }
      value = (guint8) (*pattern - '0');
      if (changes && value % 2 == 1)
        value++;
      *places = MAX (*places, value);
    }
}

void
pps_hyphen_patterns_match (const PpsHyphenPatterns *self,
                           const char *word,
                           gsize length,
                           guint8 *places)
{
  g_autofree char *dotted = g_strdup_printf (".%.*s.", (int) length, word);
  g_autofree guint8 *all = g_new0 (guint8, length + 3); /* before each letter and each dot */

  for (gsize start = 0; start < length + 2; start++)
    {
      gsize most = MIN (self->longest, length + 2 - start);
      guint32 hash = FIRST_HASH;

      for (gsize n = 1; n <= most; n++)
        {
          const char *pattern;

          hash = add_to_hash (hash, dotted[start + n - 1]);
          pattern = look_up (self, hash, dotted + start, n);
          if (pattern != NULL)
            apply (pattern, all + start);
        }
    }

  memcpy (places, all + 2, length);
}
