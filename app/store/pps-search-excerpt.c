/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-search-private.h"

#include <string.h>

/* The words around a hit, and where in which field it stands. FTS5 makes excerpts too, but does not
 * know that it found *bedrijven* for *bedrijf*. */

/* In words. */
#define BEFORE 5
#define BEHIND 10

/* What one word without an end may fill, in bytes. */
#define MAX_WORD 160

static gboolean
has_form (const char *forms, const char *word, gsize length)
{
  for (const char *p = forms; p != NULL && *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (n == length && strncmp (p, word, n) == 0)
        return TRUE;
      p += n + (p[n] == ' ');
    }

  return FALSE;
}

static gboolean
share_form (const char *forms, const char *others)
{
  for (const char *p = forms; p != NULL && *p != '\0';)
    {
      gsize n = strcspn (p, " ");

      if (has_form (others, p, n))
        return TRUE;
      p += n + (p[n] == ' ');
    }

  return FALSE;
}

static gboolean
is_meant (PpsStemmer *stemmer, GString *word, GArray *terms)
{
  const char *forms = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      PpsSearchTerm *term = &g_array_index (terms, PpsSearchTerm, i);

      if (term->unfinished ? g_str_has_prefix (word->str, term->word)
                           : g_str_equal (word->str, term->word))
        return TRUE;
      if (term->forms == NULL)
        continue;

      if (forms == NULL)
        forms = pps_stemmer_get_forms (stemmer, word->str);
      if (has_form (term->forms, word->str, word->len)
          || has_form (forms, term->word, strlen (term->word)) || share_form (forms, term->forms))
        return TRUE;
    }

  return FALSE;
}

/* Where the first word that is meant begins in @text; its beginning where none is. */
static const char *
find_word (PpsStore *store, const char *text, GArray *terms, const char **end)
{
  g_autoptr (GString) word = g_string_new (NULL);
  PpsStemmer *stemmer = pps_store_get_stemmer (store);
  const char *p = text;
  const char *start;

  while ((start = pps_stem_next_word (p, &p, word)) != NULL)
    {
      if (is_meant (stemmer, word, terms))
        {
          *end = p;
          return start;
        }
    }

  *end = text;

  return text;
}

/* Back over some words; says whether something precedes. */
static const char *
go_back (const char *text, const char *from)
{
  const char *p = from;

  for (guint n = 0; p > text && n <= BEFORE && from - p < MAX_WORD; n++)
    {
      while (p > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
        p = g_utf8_prev_char (p);
      if (n == BEFORE)
        break;
      while (p > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)))
             && from - p < MAX_WORD)
        p = g_utf8_prev_char (p);
    }

  while (p < from && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

static const char *
go_on (const char *from)
{
  const char *p = from;

  for (guint n = 0; *p != '\0' && n < BEHIND && p - from < 2 * MAX_WORD; n++)
    {
      const char *start;

      while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      for (start = p;
           *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) && p - start < MAX_WORD;)
        p = g_utf8_next_char (p);
    }

  return p;
}

static void
append_plain (GString *excerpt, const char *from, const char *to)
{
  for (const char *p = from; p < to; p++)
    {
      if (*p == PPS_WORDS_SEPARATOR)
        g_string_append (excerpt, " · ");
      else
        g_string_append_c (excerpt, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
}

static void
write_excerpt (PpsSearchHit *hit, const char *words, const char *start, const char *end)
{
  g_autoptr (GString) excerpt = g_string_new (NULL);
  const char *from = go_back (words, start);
  const char *to = go_on (end);

  if (from > words)
    g_string_append (excerpt, "…");
  append_plain (excerpt, from, start);
  hit->start = excerpt->len;
  append_plain (excerpt, start, end);
  hit->end = excerpt->len;
  append_plain (excerpt, end, to);
  if (*to != '\0')
    g_string_append (excerpt, "…");

  hit->excerpt = g_string_free (g_steal_pointer (&excerpt), FALSE);
}

static void
write_marks (PpsSearchHit *hit, PpsStore *store, GArray *terms)
{
  g_autoptr (GString) word = g_string_new (NULL);
  PpsStemmer *stemmer = pps_store_get_stemmer (store);
  const char *p = hit->excerpt;
  const char *start;

  hit->marks = g_array_new (FALSE, FALSE, sizeof (PpsSearchMark));
  while ((start = pps_stem_next_word (p, &p, word)) != NULL)
    {
      PpsSearchMark mark = { (guint) (start - hit->excerpt), (guint) (p - hit->excerpt) };

      if (is_meant (stemmer, word, terms))
        g_array_append_val (hit->marks, mark);
    }
}

/* Which field of the record stands at @start in its words: those are its fields in order, without
 * the empty ones. */
static void
write_field (
    PpsSearchHit *hit, PpsRecordClass *klass, const char *words, const char *start, const char *end)
{
  const char *field = words;
  guint n_before = 0;

  for (const char *p = words; p < start; p++)
    {
      if (*p == PPS_WORDS_SEPARATOR)
        {
          field = p + 1;
          n_before++;
        }
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if ((klass->fields[i].flags & PPS_FIELD_SEARCHED) == 0
          || !pps_record_has_text (hit->record, klass->fields[i].name))
        continue;
      if (n_before-- == 0)
        {
          hit->field = klass->fields[i].name;
          break;
        }
    }

  hit->field_start = g_utf8_strlen (field, start - field);
  hit->field_end = hit->field_start + g_utf8_strlen (start, end - start);
}

void
pps_search_hit_write (PpsSearchHit *hit, PpsStore *store, GArray *terms)
{
  const PpsStoreKind *kind = pps_store_find_kind (store, G_OBJECT_TYPE (hit->record));
  g_autofree char *words = pps_store_dup_words (store, kind, hit->record);
  const char *start;
  const char *end;

  if (words == NULL)
    words = g_strdup ("");

  start = find_word (store, words, terms, &end);
  write_excerpt (hit, words, start, end);
  write_marks (hit, store, terms);
  write_field (hit, kind->klass, words, start, end);
}
