/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-guide-diff.h"

#include <glib/gi18n-lib.h>

#include "pps-word-diff.h"

/* Two guides laid side by side by their ids. It keeps copies of the words, not the guides. */

struct _PpsGuideDiff
{
  gatomicrefcount ref_count;
  GPtrArray *changes; /* of PpsGuideChange */
};

static const char *const languages[] = { "nl", "en" };

static void
free_change (gpointer data)
{
  PpsGuideChange *change = data;

  g_free (change->question);
  g_free (change->pane);
  g_free (change->probe);
  g_free (change->before);
  g_free (change->after);
  pps_bilingual_clear (&change->words);
  g_free (change);
}

/* @question: (nullable): whose it is */
static PpsGuideChange *
add_change (PpsGuideDiff *self,
            PpsGuideChangeKind kind,
            const PpsQuestion *question,
            PpsGuidePart part,
            const char *probe)
{
  PpsGuideChange *change = g_new0 (PpsGuideChange, 1);

  change->kind = kind;
  change->part = part;
  change->probe = g_strdup (probe);
  if (question != NULL)
    {
      change->question = g_strdup (pps_question_get_id (question));
      change->pane = g_strdup (pps_question_get_pane (question));
    }
  g_ptr_array_add (self->changes, change);

  return change;
}

static void
add_whole (PpsGuideDiff *self,
           PpsGuideChangeKind kind,
           const PpsQuestion *question,
           PpsGuidePart part,
           const char *probe,
           const PpsBilingual *words)
{
  PpsGuideChange *change = add_change (self, kind, question, part, probe);

  change->words.nl = g_strdup (words != NULL ? words->nl : "");
  change->words.en = g_strdup (words != NULL ? words->en : "");
}

static void
compare_text (PpsGuideDiff *self,
              const PpsQuestion *question,
              PpsGuidePart part,
              const char *probe,
              const PpsBilingual *before,
              const PpsBilingual *after)
{
  if (before == NULL && after == NULL)
    return;

  if (before == NULL || after == NULL)
    {
      add_whole (self, after != NULL ? PPS_GUIDE_CHANGE_ADDED : PPS_GUIDE_CHANGE_REMOVED, question,
                 part, probe, after != NULL ? after : before);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *was = pps_bilingual_get (before, languages[i]);
      const char *is = pps_bilingual_get (after, languages[i]);
      PpsGuideChange *change;

      if (g_strcmp0 (was, is) == 0)
        continue;

      change = add_change (self, PPS_GUIDE_CHANGE_REWORDED, question, part, probe);
      change->language = languages[i];
      change->before = g_strdup (was);
      change->after = g_strdup (is);
    }
}

/* In the order of @after, then those that went. */
static void
compare_probes (PpsGuideDiff *self, const PpsQuestion *before, const PpsQuestion *after)
{
  for (guint i = 0; i < pps_question_get_n_probes (after); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (after, i);
      const PpsProbe *was = pps_guide_part_find_probe (before, probe->id);

      compare_text (self, after, PPS_GUIDE_PART_PROBE, probe->id, was != NULL ? &was->text : NULL,
                    &probe->text);
    }

  for (guint i = 0; i < pps_question_get_n_probes (before); i++)
    {
      const PpsProbe *probe = pps_question_get_probe (before, i);

      if (pps_guide_part_find_probe (after, probe->id) == NULL)
        compare_text (self, after, PPS_GUIDE_PART_PROBE, probe->id, &probe->text, NULL);
    }
}

static void
compare_questions (PpsGuideDiff *self, const PpsQuestion *before, const PpsQuestion *after)
{
  static const PpsGuidePart asked[] = { PPS_GUIDE_PART_LEAD, PPS_GUIDE_PART_DESIGN,
                                        PPS_GUIDE_PART_RUNNING, PPS_GUIDE_PART_EVALUATION };
  static const PpsGuidePart rest[] = { PPS_GUIDE_PART_STATEMENT, PPS_GUIDE_PART_HINT };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    compare_text (self, after, asked[i], NULL, pps_guide_part_get (before, asked[i]),
                  pps_guide_part_get (after, asked[i]));
  compare_probes (self, before, after);
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    compare_text (self, after, rest[i], NULL, pps_guide_part_get (before, rest[i]),
                  pps_guide_part_get (after, rest[i]));
}

static GPtrArray *
list_questions (PpsGuide *guide)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < pps_guide_get_n_sections (guide); i++)
    {
      const PpsSection *section = pps_guide_get_section (guide, i);

      for (guint j = 0; j < pps_section_get_n_questions (section); j++)
        g_ptr_array_add (list, (gpointer) pps_section_get_question (section, j));
    }

  return list;
}

/* The ids of the questions that are in both guides, as @questions has them in order. */
static char **
list_common_ids (GPtrArray *questions, PpsGuide *other)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < questions->len; i++)
    {
      const char *id = pps_question_get_id (g_ptr_array_index (questions, i));

      if (pps_guide_find_question (other, id) != NULL)
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

/* The fewest questions that, taken out, leave the others in the order they had. */
static GHashTable *
find_moved (PpsGuide *before, GPtrArray *old, PpsGuide *after, GPtrArray *new)
{
  GHashTable *moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) was = list_common_ids (old, after);
  g_auto (GStrv) is = list_common_ids (new, before);
  guint n = g_strv_length (is);
  g_autofree gboolean *kept_was = g_new0 (gboolean, g_strv_length (was) + 1);
  g_autofree gboolean *kept_is = g_new0 (gboolean, n + 1);

  pps_word_diff_mark_common ((const char *const *) was, (const char *const *) is, kept_was,
                             kept_is);
  for (guint i = 0; i < n; i++)
    {
      const PpsQuestion *question = pps_guide_find_question (after, is[i]);
      const PpsQuestion *earlier = pps_guide_find_question (before, is[i]);

      if (!kept_is[i]
          || g_strcmp0 (pps_question_get_pane (question), pps_question_get_pane (earlier)) != 0)
        g_hash_table_add (moved, g_strdup (is[i]));
    }

  return moved;
}

static void
compare_guides (PpsGuideDiff *self, PpsGuide *before, PpsGuide *after)
{
  g_autoptr (GPtrArray) old = list_questions (before);
  g_autoptr (GPtrArray) new = list_questions (after);
  g_autoptr (GHashTable) moved = find_moved (before, old, after, new);

  compare_text (self, NULL, PPS_GUIDE_PART_TITLE, NULL, pps_guide_get_title (before),
                pps_guide_get_title (after));
  compare_text (self, NULL, PPS_GUIDE_PART_ABOUT, NULL, pps_guide_get_about (before),
                pps_guide_get_about (after));

  for (guint i = 0; i < new->len; i++)
    {
      const PpsQuestion *question = g_ptr_array_index (new, i);
      const PpsQuestion *earlier = pps_guide_find_question (before, pps_question_get_id (question));

      if (earlier == NULL || g_hash_table_contains (moved, pps_question_get_id (question)))
        add_whole (self, earlier == NULL ? PPS_GUIDE_CHANGE_ADDED : PPS_GUIDE_CHANGE_MOVED,
                   question, PPS_GUIDE_PART_QUESTION, NULL, pps_guide_part_get_words (question));
      if (earlier != NULL)
        compare_questions (self, earlier, question);
    }

  for (guint i = 0; i < old->len; i++)
    {
      const PpsQuestion *question = g_ptr_array_index (old, i);

      if (pps_guide_find_question (after, pps_question_get_id (question)) == NULL)
        add_whole (self, PPS_GUIDE_CHANGE_REMOVED, question, PPS_GUIDE_PART_QUESTION, NULL,
                   pps_guide_part_get_words (question));
    }
}

PpsGuideDiff *
pps_guide_diff_new (PpsGuide *before, PpsGuide *after)
{
  PpsGuideDiff *self;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_new0 (PpsGuideDiff, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  compare_guides (self, before, after);

  return self;
}

PpsGuideDiff *
pps_guide_diff_ref (PpsGuideDiff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pps_guide_diff_unref (PpsGuideDiff *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->changes);
  g_free (self);
}

guint
pps_guide_diff_get_n (PpsGuideDiff *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

const PpsGuideChange *
pps_guide_diff_get (PpsGuideDiff *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, index);
}

const char *
pps_guide_change_get_kind_name (const PpsGuideChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case PPS_GUIDE_CHANGE_ADDED:
      return _ ("Added");
    case PPS_GUIDE_CHANGE_REMOVED:
      return _ ("Removed");
    case PPS_GUIDE_CHANGE_MOVED:
      return _ ("Moved");
    case PPS_GUIDE_CHANGE_REWORDED:
    default:
      return _ ("Reworded");
    }
}
