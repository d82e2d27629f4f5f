/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-hyphen-patterns.h"

#include <hyphen.h>
#include <stdlib.h>
#include <string.h>

/* Our reader of patterns against libhyphen, the program that they were made for: on the words of a
 * text, on those words put together, and on random letters, every hyphen stands where libhyphen has
 * it. Encodings are not of this layer, so the words are of ASCII letters. */

#define N_WORDS 30000
#define LONGEST 60
#define LEFT 2
#define RIGHT 3

static const char *const stems[] = {
  "samen",  "werking",  "zij",      "instroom",  "techniek",  "opleiding", "gemeente",  "regio",
  "arbeid", "markt",    "scholing", "traject",   "bedrijf",   "leven",     "kandidaat", "subsidie",
  "loon",   "kosten",   "praktijk", "leren",     "docent",    "werkgever", "overheid",  "partner",
  "schap",  "omgeving", "maak",     "industrie", "ontwikkel", "ing",       "en",        "school",
  "uit",    "voering",  "plan",     "through",   "knowledge", "business",  "model",     "canvas",
};

static char *
make_word (GRand *random)
{
  GString *word = g_string_new (NULL);
  int n = g_rand_int_range (random, 1, 5);

  if (g_rand_int_range (random, 0, 4) == 0)
    {
      for (int i = g_rand_int_range (random, 2, 24); i > 0; i--)
        g_string_append_c (word, (char) g_rand_int_range (random, 'a', 'z' + 1));
    }
  else
    {
      while (n-- > 0)
        g_string_append (word, stems[g_rand_int_range (random, 0, G_N_ELEMENTS (stems))]);
    }

  g_string_truncate (word, MIN (word->len, LONGEST));
  return g_string_free (word, FALSE);
}

/* Returns: how many hyphens the two agree on */
static guint
compare_word (HyphenDict *theirs, PpsHyphenPatterns *ours, const char *word)
{
  guint8 places[LONGEST + 1] = { 0 };
  char expected[LONGEST + 5] = { 0 };
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  int length = (int) strlen (word);
  guint n = 0;

  pps_hyphen_patterns_match (ours, word, (gsize) length, places);
  g_assert_cmpint (hnj_hyphen_hyphenate3 (theirs, word, length, expected, NULL, &replacements,
                                          &positions, &cuts, LEFT, RIGHT, LEFT, RIGHT),
                   ==, 0);

  for (int i = LEFT - 1; i + RIGHT < length; i++)
    {
      gboolean breaks = (expected[i] & 1) && (replacements == NULL || replacements[i] == NULL);

      if (breaks != ((places[i] & 1) != 0))
        g_error ("%s: after letter %d libhyphen says %d", word, i + 1, breaks);
      n += breaks;
    }

  for (int i = 0; replacements != NULL && i < length; i++)
    free (replacements[i]);
  free (replacements);
  free (positions);
  free (cuts);

  return n;
}

static void
test_same (gconstpointer path)
{
  HyphenDict *theirs = hnj_hyphen_load (path);
  PpsHyphenPatterns *ours = pps_hyphen_patterns_load (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  guint n = 0;

  g_assert_nonnull (theirs);
  g_assert_nonnull (ours);
  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autofree char *word = make_word (random);

      n += compare_word (theirs, ours, word);
    }
  g_assert_cmpuint (n, >, N_WORDS);

  pps_hyphen_patterns_free (ours);
  hnj_hyphen_free (theirs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/hyphen-patterns/dutch", "/usr/share/hyphen/hyph_nl_NL.dic", test_same);
  g_test_add_data_func ("/hyphen-patterns/english", "/usr/share/hyphen/hyph_en_GB.dic", test_same);

  return g_test_run ();
}
