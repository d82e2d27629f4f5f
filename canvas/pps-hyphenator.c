/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-hyphenator.h"

#include "pps-hyphen-patterns.h"

/* Soft hyphens by dictionary. A text falls into tokens between spaces, a token into runs of
 * letters; each run that looks like a word goes through the patterns of its language, in lower case
 * and composed, in the encoding of the dictionary. The dictionaries are loaded once and kept until
 * the program ends; one lock guards them and everything that reads them. It must know nothing of
 * type: where a line ends is for the layout. */

#define DEBIAN_FOLDER "/usr/share/hyphen"
#define MIN_LETTERS 6
#define MIN_PART 4
#define MAX_LETTERS 128 /* longer is no word; and the patterns of compounds are quadratic */
#define MIN_LEFT 2
#define MIN_RIGHT 3

#define SOFT_HYPHEN 0x00ad

typedef struct
{
  PpsHyphenPatterns *patterns; /* NULL if there is no dictionary */
  gboolean is_dutch;
  GHashTable *bytes; /* of an 8-bit encoding: character -> byte; NULL for UTF-8 */
} Dictionary;

static GMutex lock;
static GHashTable *dictionaries; /* folder/language -> Dictionary */

/* Each byte above 127 of an 8-bit encoding is asked for once. An encoding that cannot be read
 * leaves the table empty, so that only words in ASCII are broken. */
static GHashTable *
map_bytes (const char *encoding)
{
  GHashTable *bytes = g_hash_table_new (NULL, NULL);

  for (guint byte = 0x80; byte < 0x100; byte++)
    {
      char from = (char) byte;
      g_autofree char *to = g_convert (&from, 1, "UTF-8", encoding, NULL, NULL, NULL);

      if (to != NULL && *to != '\0')
        g_hash_table_insert (bytes, GUINT_TO_POINTER (g_utf8_get_char (to)),
                             GUINT_TO_POINTER (byte));
    }

  return bytes;
}

static Dictionary *
load_dictionary (const char *folder, const char *language)
{
  static const struct
  {
    const char *language;
    const char *file;
  } files[] = {
    { "nl", "hyph_nl_NL.dic" },
    { "en", "hyph_en_GB.dic" },
    { "en", "hyph_en_US.dic" },
  };
  Dictionary *dictionary = g_new0 (Dictionary, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files) && dictionary->patterns == NULL; i++)
    {
      if (g_str_equal (files[i].language, language))
        {
          g_autofree char *path = g_build_filename (folder, files[i].file, NULL);

          if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
            dictionary->patterns = pps_hyphen_patterns_load (path);
        }
    }

  dictionary->is_dutch = g_str_equal (language, "nl");

  if (dictionary->patterns != NULL
      && g_ascii_strcasecmp (pps_hyphen_patterns_get_encoding (dictionary->patterns), "UTF-8") != 0)
    dictionary->bytes = map_bytes (pps_hyphen_patterns_get_encoding (dictionary->patterns));

  return dictionary;
}

static const Dictionary *
find_dictionary (const char *language)
{
  const char *folder = g_getenv ("PPS_HYPHEN_DIR");
  g_autofree char *plain = g_strndup (language, strcspn (language, "_-.@"));
  g_autofree char *key = NULL;
  Dictionary *dictionary;

  if (folder == NULL || *folder == '\0')
    folder = DEBIAN_FOLDER;

  if (dictionaries == NULL)
    dictionaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  key = g_build_filename (folder, plain, NULL);
  dictionary = g_hash_table_lookup (dictionaries, key);

  if (dictionary == NULL)
    {
      dictionary = load_dictionary (folder, plain);
      g_hash_table_insert (dictionaries, g_steal_pointer (&key), dictionary);
    }

  return dictionary->patterns != NULL ? dictionary : NULL;
}

/* FALSE if the encoding of the dictionary has no such letter. */
static gboolean
append_encoded (const Dictionary *dictionary, GString *word, gunichar letter)
{
  gpointer byte;

  if (dictionary->bytes == NULL || letter < 0x80)
    {
      g_string_append_unichar (word, letter);
      return TRUE;
    }

  if (!g_hash_table_lookup_extended (dictionary->bytes, GUINT_TO_POINTER (letter), NULL, &byte))
    return FALSE;

  g_string_append_c (word, (char) GPOINTER_TO_UINT (byte));
  return TRUE;
}

static void
ask_patterns (const Dictionary *dictionary,
              const GString *word,
              guint n_letters,
              gboolean *may_break)
{
  g_autofree guint8 *places = g_malloc (word->len);
  const char *at = word->str;

  pps_hyphen_patterns_match (dictionary->patterns, word->str, word->len, places);

  for (guint i = 0; i + MIN_RIGHT < n_letters; i++)
    {
      at = dictionary->bytes != NULL ? at + 1 : g_utf8_next_char (at);
      if (i + 1 >= MIN_LEFT)
        may_break[i] = (places[at - word->str - 1] & 1) != 0;
    }
}

/* Reads one letter with the marks on it, composed as far as Unicode has it so; other marks say
 * nothing to a pattern. */
static const char *
read_letter (const char *at, const char *end, gunichar *letter)
{
  *letter = g_utf8_get_char (at);

  for (at = g_utf8_next_char (at); at < end && g_unichar_ismark (g_utf8_get_char (at));
       at = g_utf8_next_char (at))
    {
      gunichar composed;

      if (g_unichar_compose (*letter, g_utf8_get_char (at), &composed))
        *letter = composed;
    }

  return at;
}

/* In Dutch the diaeresis goes when the word is broken before it (re-integratie), which a soft
 * hyphen cannot say either. */
static gboolean
loses_diaeresis (gunichar letter)
{
  return letter == 0xe4 || letter == 0xeb || letter == 0xef || letter == 0xf6 || letter == 0xfc;
}

/* What compounds of this field end in. The patterns look a few letters far, and break many of these
   compounds beside the seam (scholingstra-ject, technie-kopleider); where a word ends in one of
   these, give or take an ending, its two parts are asked about on their own. */
static const char *const compound_tails[] = {
  "aanbod",  "aanpak",    "aanvra",   "activit", "afspra",    "ervaring", "inkom",
  "instel",  "instro",    "nabij",    "onderne", "onderwijs", "opleid",   "oriënt",
  "overleg", "presentat", "scholing", "stappen", "traject",   "uitker",
};

#define MAX_ENDING 5

static gboolean
has_tail (const gunichar *letters, guint n, guint at, const char *tail)
{
  for (; *tail != '\0'; tail = g_utf8_next_char (tail), at++)
    {
      if (at >= n || g_unichar_tolower (letters[at]) != g_utf8_get_char (tail))
        return FALSE;
    }

  return n - at <= MAX_ENDING;
}

/* Returns: where the second part of a compound begins, 0 if the word is none */
static guint
find_seam (const gunichar *letters, guint n)
{
  for (guint at = MIN_PART; at < n; at++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (compound_tails); i++)
        {
          if (has_tail (letters, n, at, compound_tails[i]))
            return at;
        }
    }

  return 0;
}

static void
ask_part (const Dictionary *dictionary, const gunichar *letters, guint n, gboolean *may_break)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (!append_encoded (dictionary, part, g_unichar_tolower (letters[i])))
        return;
    }

  if (n >= MIN_LETTERS)
    ask_patterns (dictionary, part, n, may_break);
}

static void
find_breaks (const Dictionary *dictionary, const gunichar *letters, guint n, gboolean *may_break)
{
  guint seam = dictionary->is_dutch ? find_seam (letters, n) : 0;

  if (seam > 0)
    {
      ask_part (dictionary, letters, seam, may_break);
      may_break[seam - 1] = TRUE;
    }

  ask_part (dictionary, letters + seam, n - seam, may_break + seam);
}

/* Letters from @start to @end, all of one word. A capital is welcome at the beginning only. */
static void
append_word (const Dictionary *dictionary, GString *out, const char *start, const char *end)
{
  const char *ends[MAX_LETTERS];
  gunichar letters[MAX_LETTERS];
  gboolean may_break[MAX_LETTERS] = { FALSE };
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean is_word = TRUE;
  guint n = 0;

  for (const char *at = start; at < end && is_word; n++)
    {
      gunichar letter;

      at = read_letter (at, end, &letter);
      is_word = n < MAX_LETTERS && (n == 0 || !g_unichar_isupper (letter))
                && append_encoded (dictionary, word, g_unichar_tolower (letter));

      if (is_word)
        {
          ends[n] = at;
          letters[n] = letter;
        }
    }

  if (is_word && n >= MIN_LETTERS)
    find_breaks (dictionary, letters, n, may_break);
  else
    n = 0;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_len (out, start, ends[i] - start);
      start = ends[i];

      if (may_break[i] && !(dictionary->is_dutch && loses_diaeresis (letters[i + 1])))
        g_string_append_unichar (out, SOFT_HYPHEN);
    }

  g_string_append_len (out, start, end - start);
}

/* An address, a path, a name of a file, or what somebody has hyphenated already. */
static gboolean
is_left_alone (const char *start, const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (c == SOFT_HYPHEN || c == '@' || c == '\\' || c == '_' || c == '=' || c == '&')
        return TRUE;

      if ((c == '.' || c == ':') && at > start && next < end
          && g_unichar_isalnum (g_utf8_get_char (next)))
        return TRUE;

      if ((c == '/') && next < end && *next == '/')
        return TRUE;
    }

  return FALSE;
}

static const char *
find_run_end (const char *at, const char *end)
{
  while (at < end
         && (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);

  return at;
}

static gboolean
has_digit (const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (at)) && !g_unichar_ismark (g_utf8_get_char (at)))
        return TRUE;
    }

  return FALSE;
}

static void
append_token (const Dictionary *dictionary, GString *out, const char *start, const char *end)
{
  if (is_left_alone (start, end))
    {
      g_string_append_len (out, start, end - start);
      return;
    }

  while (start < end)
    {
      const char *run_end = find_run_end (start, end);

      if (run_end == start)
        run_end = g_utf8_next_char (start);

      if (has_digit (start, run_end))
        g_string_append_len (out, start, run_end - start);
      else
        append_word (dictionary, out, start, run_end);

      start = run_end;
    }
}

char *
pps_hyphenator_insert (const char *language, const char *text)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *valid = NULL;
  const Dictionary *dictionary;
  GString *out;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  locker = g_mutex_locker_new (&lock);
  dictionary = find_dictionary (language);

  if (dictionary == NULL)
    return g_steal_pointer (&valid);

  out = g_string_sized_new (strlen (valid) * 5 / 4);

  for (const char *at = valid; *at != '\0';)
    {
      const char *end = at;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      append_token (dictionary, out, at, end);

      for (at = end; *at != '\0' && g_unichar_isspace (g_utf8_get_char (at));
           at = g_utf8_next_char (at))
        g_string_append_unichar (out, g_utf8_get_char (at));
    }

  return g_string_free (out, FALSE);
}
