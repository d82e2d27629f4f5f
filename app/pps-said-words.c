/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-said-words.h"

#include <string.h>

/* The words of a text that say something, as a set. Where findings of different groups may say the
 * same, and where a finding of a later round may be an earlier one, it is counted which of them
 * stand in both. */

/* What every sentence has. */
static const char *const stop_words[] = {
  "aan",    "alle",   "als",     "altijd", "and",    "are",    "bij",    "dan",    "dat",
  "die",    "dit",    "door",    "een",    "eens",   "elk",    "elke",   "erg",    "for",
  "geen",   "goed",   "had",     "hadden", "heb",    "hebben", "heeft",  "heel",   "hem",
  "het",    "hier",   "hij",     "hoe",    "hun",    "iets",   "ieder",  "iedere", "iedereen",
  "kan",    "kunnen", "maar",    "meer",   "men",    "met",    "mijn",   "moet",   "moeten",
  "naar",   "niet",   "niets",   "nog",    "not",    "nu",     "omdat",  "onder",  "ons",
  "onze",   "ook",    "our",     "over",   "steeds", "teveel", "that",   "the",    "their",
  "there",  "they",   "this",    "toch",   "tot",    "uit",    "van",    "veel",   "voor",
  "vooral", "waar",   "wanneer", "want",   "was",    "wat",    "weer",   "wel",    "welke",
  "werd",   "wie",    "wij",     "wil",    "willen", "with",   "word",   "worden", "wordt",
  "zal",    "zich",   "zij",     "zijn",   "zoals",  "zodat",  "zonder", "zou",    "zouden",
};

static gboolean
is_stop_word (const char *word)
{
  if (strlen (word) < 3)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (stop_words); i++)
    {
      if (g_str_equal (stop_words[i], word))
        return TRUE;
    }

  return FALSE;
}

/* One stem for all forms of a word. A verb in the third person has two, of which the last is that
 * of the verb. */
static char *
dup_stem (PpsStemmer *stemmer, const char *word)
{
  const char *forms = pps_stemmer_get_forms (stemmer, word);
  const char *last = strrchr (forms, ' ');

  if (*forms == '\0')
    return g_strdup (word);

  return g_strdup (last != NULL ? last + 1 : forms);
}

void
pps_said_words_read (PpsStemmer *stemmer, const char *text, GHashTable *words)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *end = text;
  const char *start;

  while ((start = pps_stem_next_word (end, &end, folded)) != NULL)
    {
      if (!is_stop_word (folded->str))
        g_hash_table_insert (words, dup_stem (stemmer, folded->str),
                             g_strndup (start, end - start));
    }
}

GHashTable *
pps_said_words_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

guint
pps_said_words_count_common (GHashTable *words, GHashTable *others)
{
  GHashTableIter iter;
  gpointer stem;
  guint n = 0;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    n += g_hash_table_contains (others, stem);

  return n;
}
