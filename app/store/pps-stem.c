/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-stem.h"

#include <libstemmer.h>
#include <string.h>

/* Forms of Dutch words, for search. A stem is nothing that is shown: it only has to be the same for
 * the forms of one word, and seldom the same for others. It knows nothing of studies. */

/* Together a few megabytes. */
#define MAX_REMEMBERED 50000

#define MIN_LETTERS 3
#define MAX_LETTERS 48

struct _PpsStemmer
{
  struct sb_stemmer *dutch;
  GHashTable *forms; /* word -> its forms */
};

PpsStemmer *
pps_stemmer_new (void)
{
  PpsStemmer *self = g_new0 (PpsStemmer, 1);

  self->dutch = sb_stemmer_new ("dutch", "UTF_8");
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
pps_stemmer_free (PpsStemmer *self)
{
  sb_stemmer_delete (self->dutch);
  g_hash_table_unref (self->forms);
  g_free (self);
}

void
pps_stemmer_forget (PpsStemmer *self)
{
  if (g_hash_table_size (self->forms) > MAX_REMEMBERED)
    g_hash_table_remove_all (self->forms);
}

static void
append_form (GString *forms, const char *word, const char *form)
{
  g_auto (GStrv) known = NULL;

  if (*form == '\0' || g_str_equal (form, word))
    return;

  known = g_strsplit (forms->str, " ", -1);
  if (g_strv_contains ((const char *const *) known, form))
    return;

  if (forms->len > 0)
    g_string_append_c (forms, ' ');
  g_string_append (forms, form);
}

/* Plurals that change their vowel, or that the algorithm leaves alone: it takes -en for a plural
 * after a consonant only. */
static char *
make_singular (const char *word)
{
  if (g_str_has_suffix (word, "eeen") || g_str_has_suffix (word, "ieen"))
    return g_strndup (word, strlen (word) - 2);
  if (g_str_equal (word, "leden"))
    return g_strdup ("lid");
  if (g_str_equal (word, "steden"))
    return g_strdup ("stad");

  return g_strdup (word);
}

static char *
make_stem (PpsStemmer *self, const char *word)
{
  g_autofree char *singular = make_singular (word);
  gsize length = strlen (singular);
  const sb_symbol *symbols;
  char *stem;
  gsize n;

  symbols = sb_stemmer_stem (self->dutch, (const sb_symbol *) singular, length);
  if (symbols == NULL)
    return g_steal_pointer (&singular);

  n = sb_stemmer_length (self->dutch);
  /* The s of *kans* and *mens* is no plural, and without it they are other words. */
  if (n <= 3 && n + 1 == length && singular[n] == 's')
    return g_steal_pointer (&singular);

  stem = g_strndup ((const char *) symbols, n);
  if (n >= 3 && stem[n - 1] == 'v')
    stem[n - 1] = 'f';
  else if (n >= 3 && stem[n - 1] == 'z')
    stem[n - 1] = 's';

  return stem;
}

/* The stem as the infinitive has it: *plaats* of *geplaatst* as that of *plaatsen*. */
static void
append_verb (PpsStemmer *self, GString *forms, const char *word, const char *root)
{
  g_autofree char *infinitive = NULL;
  g_autofree char *stem = NULL;

  if (strlen (root) < MIN_LETTERS)
    return;

  infinitive = g_strconcat (root, "en", NULL);
  stem = make_stem (self, infinitive);
  append_form (forms, word, stem);
}

/* *werkt*, and not *dienst*, *kracht*, *project*. */
static void
append_third_person (PpsStemmer *self, GString *forms, const char *word)
{
  gsize length = strlen (word);
  g_autofree char *root = NULL;

  if (length < 5 || word[length - 1] != 't' || strchr ("sthc", word[length - 2]) != NULL)
    return;

  root = g_strndup (word, length - 1);
  append_verb (self, forms, word, root);
  append_form (forms, word, root);
}

/* *gewerkt*, *opgeleid*. */
static void
append_participle (PpsStemmer *self, GString *forms, const char *word)
{
  static const char *const particles[] = {
    "",    "op",   "aan", "uit",  "in",   "af", "bij",   "mee", "mede", "samen",
    "toe", "door", "om",  "over", "voor", "na", "terug", "weg", "vast",
  };
  gsize length = strlen (word);

  if (word[length - 1] != 'd' && word[length - 1] != 't')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      gsize n = strlen (particles[i]);
      g_autofree char *root = NULL;
      g_autofree char *shorter = NULL;

      if (length < n + 6 || strncmp (word, particles[i], n) != 0
          || strncmp (word + n, "ge", 2) != 0)
        continue;

      root = g_strconcat (particles[i], word + n + 2, NULL);
      shorter = g_strndup (root, strlen (root) - 1);
      append_verb (self, forms, word, root);
      append_verb (self, forms, word, shorter);
      return;
    }
}

static gboolean
is_word (const char *word)
{
  gsize length = strlen (word);

  if (length < MIN_LETTERS || length > MAX_LETTERS)
    return FALSE;

  for (const char *p = word; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        return FALSE;
    }

  return TRUE;
}

static char *
make_forms (PpsStemmer *self, const char *word)
{
  g_autoptr (GString) forms = g_string_new (NULL);
  g_autofree char *stem = NULL;

  if (!is_word (word))
    return g_strdup ("");

  stem = make_stem (self, word);
  append_form (forms, word, stem);
  append_third_person (self, forms, word);
  append_participle (self, forms, word);

  return g_string_free (g_steal_pointer (&forms), FALSE);
}

const char *
pps_stemmer_get_forms (PpsStemmer *self, const char *word)
{
  char *forms = g_hash_table_lookup (self->forms, word);

  if (forms == NULL)
    {
      forms = make_forms (self, word);
      g_hash_table_insert (self->forms, g_strdup (word), forms);
    }

  return forms;
}

static gboolean
is_part_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
}

static void
append_folded (GString *folded, gunichar letter)
{
  gunichar base;

  if (letter < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower (letter));
      return;
    }

  if (g_unichar_ismark (letter))
    return;

  if (g_unichar_fully_decompose (letter, FALSE, &base, 1) == 0)
    base = letter;
  g_string_append_unichar (folded, g_unichar_tolower (base));
}

const char *
pps_stem_next_word (const char *text, const char **end, GString *folded)
{
  const char *start = text;
  const char *p;

  g_string_truncate (folded, 0);
  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (*start == '\0')
    return NULL;

  for (p = start; is_part_of_word (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));
  *end = p;

  return start;
}
