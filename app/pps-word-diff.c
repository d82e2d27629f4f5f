/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-word-diff.h"

/* Two wordings side by side. The table of the comparison grows with the product of the lengths, so
 * what both begin and end with is set apart first, and what is left of very long texts is taken for
 * new altogether. */

#define MAX_CELLS (1024 * 1024)

static void
clear_words (gpointer data)
{
  PpsWords *words = data;

  g_free (words->text);
}

/* Each with the blanks behind it, so that together they are the text again. */
static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' && p[1] != ' ')
        {
          g_autofree char *word = g_strndup (start, p + 1 - start);

          g_strv_builder_add (words, word);
          start = p + 1;
        }
    }
  if (*start != '\0')
    g_strv_builder_add (words, start);

  return g_strv_builder_end (words);
}

/* The last word of a text has no blank behind it, and is the same word all the same. */
static gboolean
is_same (const char *one, const char *other)
{
  gsize length = strlen (one);
  gsize other_length = strlen (other);

  while (length > 0 && one[length - 1] == ' ')
    length--;
  while (other_length > 0 && other[other_length - 1] == ' ')
    other_length--;

  return length == other_length && strncmp (one, other, length) == 0;
}

/* table[i][j]: how much of the first i and first j is common at most */
static void
mark_middle (const char *const *before,
             guint n_before,
             const char *const *after,
             guint n_after,
             gboolean *kept_before,
             gboolean *kept_after)
{
  const gsize width = n_after + 1;
  g_autofree guint16 *table = NULL;
  guint i = n_before;
  guint j = n_after;

  if ((gsize) (n_before + 1) * width > MAX_CELLS)
    return;

  table = g_new0 (guint16, (n_before + 1) * width);
  for (guint a = 1; a <= n_before; a++)
    for (guint b = 1; b <= n_after; b++)
      table[a * width + b] = is_same (before[a - 1], after[b - 1])
                                 ? table[(a - 1) * width + b - 1] + 1
                                 : MAX (table[(a - 1) * width + b], table[a * width + b - 1]);

  while (i > 0 && j > 0)
    {
      if (is_same (before[i - 1], after[j - 1]))
        kept_before[--i] = kept_after[--j] = TRUE;
      else if (table[(i - 1) * width + j] >= table[i * width + j - 1])
        i--;
      else
        j--;
    }
}

void
pps_word_diff_mark_common (const char *const *before,
                           const char *const *after,
                           gboolean *kept_before,
                           gboolean *kept_after)
{
  guint n_before = g_strv_length ((char **) before);
  guint n_after = g_strv_length ((char **) after);
  guint head = 0;

  memset (kept_before, 0, n_before * sizeof (gboolean));
  memset (kept_after, 0, n_after * sizeof (gboolean));

  while (head < n_before && head < n_after && is_same (before[head], after[head]))
    {
      kept_before[head] = kept_after[head] = TRUE;
      head++;
    }
  while (n_before > head && n_after > head && is_same (before[n_before - 1], after[n_after - 1]))
    kept_before[--n_before] = kept_after[--n_after] = TRUE;

  mark_middle (before + head, n_before - head, after + head, n_after - head, kept_before + head,
               kept_after + head);
}

/* Of a text that is another altogether, the odd word that is in both by chance is not kept: what
 * went and what came read better whole. */
static void
forget_chance (gboolean *kept_old, guint n_old, gboolean *kept_new, guint n_new)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_old; i++)
    n_kept += kept_old[i] ? 1 : 0;
  if (n_kept * 3 >= MAX (n_old, n_new))
    return;

  memset (kept_old, 0, n_old * sizeof (gboolean));
  memset (kept_new, 0, n_new * sizeof (gboolean));
}

static void
add_words (GArray *runs, PpsWordsFate fate, const char *word)
{
  PpsWords *last = runs->len > 0 ? &g_array_index (runs, PpsWords, runs->len - 1) : NULL;
  PpsWords run = { fate, NULL };

  if (last != NULL && last->fate == fate)
    {
      char *longer = g_strconcat (last->text, word, NULL);

      g_free (last->text);
      last->text = longer;
      return;
    }

  run.text = g_strdup (word);
  g_array_append_val (runs, run);
}

GArray *
pps_word_diff (const char *before, const char *after)
{
  g_auto (GStrv) old = NULL;
  g_auto (GStrv) new = NULL;
  g_autofree gboolean *kept_old = NULL;
  g_autofree gboolean *kept_new = NULL;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PpsWords));
  guint i = 0;
  guint j = 0;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  g_array_set_clear_func (runs, clear_words);
  old = split_words (before);
  new = split_words (after);
  kept_old = g_new0 (gboolean, g_strv_length (old) + 1);
  kept_new = g_new0 (gboolean, g_strv_length (new) + 1);
  pps_word_diff_mark_common ((const char *const *) old, (const char *const *) new, kept_old,
                             kept_new);
  forget_chance (kept_old, g_strv_length (old), kept_new, g_strv_length (new));

  while (old[i] != NULL || new[j] != NULL)
    {
      if (old[i] != NULL && !kept_old[i])
        add_words (runs, PPS_WORDS_GONE, old[i++]);
      else if (new[j] != NULL && !kept_new[j])
        add_words (runs, PPS_WORDS_NEW, new[j++]);
      else
        {
          add_words (runs, PPS_WORDS_KEPT, new[j++]);
          i++;
        }
    }

  return runs;
}
