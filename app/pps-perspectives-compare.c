/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-perspectives-private.h"
#include "pps-record-kinds.h"
#include "pps-word-diff.h"

/* Two tables laid side by side. It only knows lines; what is in a table is the presenter's. */

#define LONGEST_CHAIN 20 /* of findings that continue one another */
#define LIKE_ENOUGH 0.5

typedef struct
{
  GArray *before;
  GArray *now;
  int *match; /* for each line of now the one of before that it was, or -1 */
  gboolean *taken;
} Comparison;

static void
clear_line (gpointer line)
{
  PpsTableLine *self = line;

  g_object_unref (self->record);
  g_free (self->text);
}

GArray *
pps_table_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PpsTableLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

static PpsTableLine *
get_line (GArray *lines, guint index)
{
  return &g_array_index (lines, PpsTableLine, index);
}

void
pps_table_lines_gather_heads (GArray *lines)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (PpsTableLine));

  g_ptr_array_add (heads, (gpointer) "");
  for (guint i = 0; i < lines->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (heads, get_line (lines, i)->head, g_str_equal, NULL))
        g_ptr_array_add (heads, (gpointer) get_line (lines, i)->head);
    }

  for (guint i = 0; i < heads->len; i++)
    {
      for (guint j = 0; j < lines->len; j++)
        {
          if (g_str_equal (get_line (lines, j)->head, g_ptr_array_index (heads, i)))
            g_array_append_val (sorted, *get_line (lines, j));
        }
    }
  if (lines->len > 0)
    memcpy (lines->data, sorted->data, lines->len * sizeof (PpsTableLine));
}

/* Matching */

static void
pair (Comparison *self, guint now, guint before)
{
  self->match[now] = before;
  self->taken[before] = TRUE;
}

static int
find_record (Comparison *self, const char *id)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      if (!self->taken[i] && PPS_IS_FINDING (get_line (self->before, i)->record)
          && g_str_equal (pps_record_get_id (get_line (self->before, i)->record), id))
        return i;
    }

  return -1;
}

/* Goes back along what a finding continues until it comes upon one of the other table. */
static int
find_continued (Comparison *self, PpsWorkspace *workspace, PpsRecord *record)
{
  g_autoptr (PpsRecord) finding = PPS_IS_FINDING (record) ? g_object_ref (record) : NULL;

  for (guint i = 0; finding != NULL && i < LONGEST_CHAIN; i++)
    {
      int found = find_record (self, pps_record_get_id (finding));
      const char *continued = pps_record_get_text (finding, "continues");
      PpsRecord *next;

      if (found >= 0)
        return found;

      next = continued != NULL ? pps_workspace_lookup (workspace, PPS_TYPE_FINDING, continued)
                               : NULL;
      g_object_unref (finding);
      finding = next;
    }

  return -1;
}

static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (tokens[i]));

  return words;
}

/* Which part of the words of the longer line stands in both. */
static double
measure_likeness (const char *one, const char *other)
{
  g_autoptr (GHashTable) words = list_words (one);
  g_autoptr (GHashTable) others = list_words (other);
  guint longer = MAX (g_hash_table_size (words), g_hash_table_size (others));
  guint n_same = 0;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_same += g_hash_table_contains (others, word);

  return longer > 0 ? (double) n_same / longer : 0.0;
}

static double
compare_lines (const PpsTableLine *now, const PpsTableLine *before)
{
  if (!g_str_equal (now->row, before->row) || now->column != before->column)
    return 0.0;
  if (g_str_equal (now->text, before->text))
    return 2.0;

  return measure_likeness (now->text, before->text);
}

/* The likest pair of lines that have none yet; of equals the first. */
static gboolean
pair_likest (Comparison *self, double *likeness)
{
  double best = 0.0;
  guint now = 0;
  guint before = 0;

  for (guint i = 0; i < self->now->len; i++)
    {
      for (guint j = 0; self->match[i] < 0 && j < self->before->len; j++)
        {
          double like = likeness[i * self->before->len + j];

          if (self->taken[j] || like <= best)
            continue;
          best = like;
          now = i;
          before = j;
        }
    }
  if (best < LIKE_ENOUGH)
    return FALSE;

  pair (self, now, before);

  return TRUE;
}

static void
pair_by_words (Comparison *self)
{
  g_autofree double *likeness = g_new0 (double, (gsize) self->now->len * self->before->len + 1);

  for (guint i = 0; i < self->now->len; i++)
    {
      for (guint j = 0; self->match[i] < 0 && j < self->before->len; j++)
        {
          if (!self->taken[j])
            likeness[i * self->before->len + j]
                = compare_lines (get_line (self->now, i), get_line (self->before, j));
        }
    }

  while (pair_likest (self, likeness))
    ;
}

/* What became of a line */

static void
append_run (GString *text, const char *sign, const char *words)
{
  g_autofree char *bare = g_strchomp (g_strdup (words));

  if (*bare == '\0')
    return;
  g_string_append_printf (text, "[%s: %s]%s", sign, bare, words + strlen (bare));
}

static char *
describe_change (const char *before, const char *now, gboolean dutch)
{
  g_autoptr (GArray) runs = pps_word_diff (before, now);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const PpsWords *run = &g_array_index (runs, PpsWords, i);

      if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1])
          && (run->fate != PPS_WORDS_KEPT || text->str[text->len - 1] == ']'))
        g_string_append_c (text, ' ');
      if (run->fate == PPS_WORDS_KEPT)
        g_string_append (text, run->text);
      else if (run->fate == PPS_WORDS_GONE)
        append_run (text, "was", run->text);
      else
        append_run (text, dutch ? "nu" : "now", run->text);
    }

  return g_strchomp (g_string_free (text, FALSE));
}

static void
add (GArray *lines, const PpsTableLine *line, const char *sign, const char *text)
{
  PpsTableLine marked = *line;

  g_object_ref (marked.record);
  marked.text = g_strdup_printf ("%s: %s", sign, text);
  g_array_append_val (lines, marked);
}

static void
add_now (Comparison *self, GArray *lines, guint index, gboolean dutch)
{
  const PpsTableLine *line = get_line (self->now, index);
  const PpsTableLine *was
      = self->match[index] >= 0 ? get_line (self->before, self->match[index]) : NULL;

  if (was == NULL)
    add (lines, line, dutch ? "+ Nieuw" : "+ New", line->text);
  else if (g_str_equal (was->text, line->text))
    add (lines, line, dutch ? "= Gelijk" : "= Same", line->text);
  else
    {
      g_autofree char *change = describe_change (was->text, line->text, dutch);

      add (lines, line, dutch ? "± Gewijzigd" : "± Changed", change);
    }
}

GArray *
pps_table_lines_compare (PpsWorkspace *workspace, GArray *before, GArray *now, const char *language)
{
  g_autofree int *match = g_new (int, now->len + 1);
  g_autofree gboolean *taken = g_new0 (gboolean, before->len + 1);
  gboolean dutch = g_str_equal (language, "nl");
  Comparison self = { before, now, match, taken };
  GArray *lines = pps_table_lines_new ();

  for (guint i = 0; i < now->len; i++)
    match[i] = -1;
  for (guint i = 0; i < now->len; i++)
    {
      int continued = find_continued (&self, workspace, get_line (now, i)->record);

      if (continued >= 0)
        pair (&self, i, continued);
    }
  pair_by_words (&self);

  for (guint i = 0; i < now->len; i++)
    add_now (&self, lines, i, dutch);
  for (guint i = 0; i < before->len; i++)
    {
      if (!taken[i])
        add (lines, get_line (before, i), dutch ? "− Vervallen" : "− Gone",
             get_line (before, i)->text);
    }

  return lines;
}
