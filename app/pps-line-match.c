/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-match.h"

#include "pps-record-kinds.h"
#include "pps-said-words.h"

/* Two lists of lines laid side by side. What a researcher linked counts first; what is left is
 * proposed by the words. It must not know what a canvas or a table looks like. */

#define LONGEST_CHAIN 20 /* of findings that continue one another */
#define MIN_WORDS 2
#define MIN_SHARE 0.5
#define SAME 2.0

typedef struct
{
  PpsWorkspace *workspace;
  GArray *before;
  GArray *now;
  int *match;    /* for each line of now the one of before that it was, or -1 */
  int *taken_by; /* for each line of before the one of now that it became, or -1 */
} Match;

typedef struct
{
  guint before;
  guint now;
  double likeness;
} Likely;

static const PpsLineMatch *
get_line (GArray *lines, guint index)
{
  return &g_array_index (lines, PpsLineMatch, index);
}

static void
pair (Match *self, guint now, guint before)
{
  self->match[now] = before;
  self->taken_by[before] = now;
}

/* By link */

static int
find_free (GArray *lines, const int *taken, const char *id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      if (taken[i] < 0 && g_strcmp0 (get_line (lines, i)->id, id) == 0)
        return i;
    }

  return -1;
}

static char *
dup_continued (PpsWorkspace *workspace, const char *id)
{
  g_autoptr (PpsRecord) finding = pps_workspace_lookup (workspace, PPS_TYPE_FINDING, id);

  return finding != NULL ? g_strdup (pps_record_get_text (finding, "continues")) : NULL;
}

/* Goes back along what a finding continues until it comes upon one of the other list. */
static int
find_continued (Match *self, const PpsLineMatch *line, GArray *lines, const int *taken)
{
  g_autofree char *id = g_strdup (line->continues);
  int found = line->id != NULL ? find_free (lines, taken, line->id) : -1;

  for (guint i = 0; found < 0 && id != NULL && *id != '\0' && i < LONGEST_CHAIN; i++)
    {
      char *next = dup_continued (self->workspace, id);

      found = find_free (lines, taken, id);
      g_free (id);
      id = next;
    }

  return found;
}

/* The later round may be the one that is compared with: then its findings lead back to these. */
static void
pair_by_link (Match *self)
{
  for (guint i = 0; i < self->now->len; i++)
    {
      int found = find_continued (self, get_line (self->now, i), self->before, self->taken_by);

      if (found >= 0)
        pair (self, i, found);
    }
  for (guint i = 0; i < self->before->len; i++)
    {
      int found = self->taken_by[i] < 0
                      ? find_continued (self, get_line (self->before, i), self->now, self->match)
                      : -1;

      if (found >= 0)
        pair (self, found, i);
    }
}

/* By words */

static GPtrArray *
read_words (PpsStemmer *stemmer, GArray *lines)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      GHashTable *words = pps_said_words_new ();

      pps_said_words_read (stemmer, get_line (lines, i)->text, words);
      g_ptr_array_add (all, words);
    }

  return all;
}

/* Which part of the words of the shorter one stands in both; of equals those first that are about
 * as long. */
static double
measure (GHashTable *words, GHashTable *others)
{
  guint shorter = MIN (g_hash_table_size (words), g_hash_table_size (others));
  guint longer = MAX (g_hash_table_size (words), g_hash_table_size (others));
  guint n = pps_said_words_count_common (words, others);

  if (n < MIN_WORDS || n < MIN_SHARE * shorter)
    return 0;

  return (double) n / shorter + 0.001 * n / longer;
}

static int
compare_likely (gconstpointer a, gconstpointer b)
{
  const Likely *one = a;
  const Likely *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->now != other->now)
    return one->now < other->now ? -1 : 1;

  return (one->before > other->before) - (one->before < other->before);
}

static GArray *
list_likely (Match *self)
{
  g_autoptr (PpsStemmer) stemmer = pps_stemmer_new ();
  g_autoptr (GPtrArray) before = read_words (stemmer, self->before);
  g_autoptr (GPtrArray) now = read_words (stemmer, self->now);
  GArray *likely = g_array_new (FALSE, FALSE, sizeof (Likely));

  for (guint i = 0; i < now->len; i++)
    {
      const PpsLineMatch *line = get_line (self->now, i);

      for (guint j = 0; self->match[i] < 0 && j < before->len; j++)
        {
          const PpsLineMatch *other = get_line (self->before, j);
          Likely pair = { j, i, 0 };

          if (self->taken_by[j] >= 0 || !g_str_equal (line->place, other->place))
            continue;
          pair.likeness = g_str_equal (line->text, other->text)
                              ? SAME
                              : measure (g_ptr_array_index (now, i), g_ptr_array_index (before, j));
          if (pair.likeness > 0)
            g_array_append_val (likely, pair);
        }
    }
  g_array_sort (likely, compare_likely);

  return likely;
}

static void
pair_by_words (Match *self)
{
  g_autoptr (GArray) likely = list_likely (self);

  for (guint i = 0; i < likely->len; i++)
    {
      const Likely *next = &g_array_index (likely, Likely, i);

      if (self->match[next->now] < 0 && self->taken_by[next->before] < 0)
        pair (self, next->now, next->before);
    }
}

static int *
new_indices (guint n)
{
  int *indices = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    indices[i] = -1;

  return indices;
}

int *
pps_line_match (PpsWorkspace *workspace, GArray *before, GArray *now)
{
  g_autofree int *taken_by = new_indices (before->len);
  Match self = { workspace, before, now, new_indices (now->len), taken_by };

  pair_by_link (&self);
  pair_by_words (&self);

  return self.match;
}

const char *
pps_line_match_describe (const char *language)
{
  return g_str_equal (language, "nl")
             ? "Een bevinding is dezelfde als zij de eerdere voortzet; anders als op dezelfde "
               "plaats hetzelfde staat; anders als minstens twee woorden in beide staan, en dat "
               "minstens de helft van de woorden van de kortste is (lidwoorden en dergelijke "
               "tellen niet mee)."
             : "A finding is the same one where it continues the earlier one; else where the same "
               "place says the same; else where at least two words stand in both, and these are at "
               "least half of the words of the shorter one (articles and the like do not count).";
}
