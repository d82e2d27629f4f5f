/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-shared.h"

#include "pps-said-words.h"

/* Findings of different groups that seem to say the same. It proposes and gives its reasons: the
 * words themselves. It must not decide. */

#define MIN_WORDS 2
#define MIN_SCORE (1.0 / 3)

/* A finding, cut into what it says. */
typedef struct
{
  PpsRecord *finding;
  GHashTable *words; /* stem -> the word as written */
  GHashTable *tags;  /* id -> name */
} Said;

static void
free_said (gpointer data)
{
  Said *said = data;

  g_object_unref (said->finding);
  g_hash_table_unref (said->words);
  g_hash_table_unref (said->tags);
  g_free (said);
}

void
pps_shared_proposal_free (PpsSharedProposal *self)
{
  g_object_unref (self->first);
  g_object_unref (self->second);
  g_strfreev (self->words);
  g_strfreev (self->tags);
  g_free (self);
}

static Said *
read_finding (PpsWorkspace *workspace, PpsStemmer *stemmer, PpsRecord *finding)
{
  Said *said = g_new0 (Said, 1);
  g_autoptr (PpsQuery) tags = pps_query_new (pps_workspace_get_store (workspace), "finding-tags",
                                             pps_record_get_id (finding), NULL);

  said->finding = g_object_ref (finding);
  said->words = pps_said_words_new ();
  said->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  pps_said_words_read (stemmer, pps_record_get_text (finding, "text"), said->words);
  for (guint i = 0; i < pps_query_get_n (tags); i++)
    {
      PpsRecord *tag = pps_query_get (tags, i);

      g_hash_table_insert (said->tags, g_strdup (pps_record_get_id (tag)),
                           g_strdup (pps_record_get_text (tag, "name")));
    }

  return said;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

/* What stands in both, as the first has it, in order. */
static GStrv
list_common (GHashTable *first, GHashTable *second)
{
  GPtrArray *common = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;
  gpointer word;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &key, &word))
    {
      if (g_hash_table_contains (second, key))
        g_ptr_array_add (common, g_strdup (word));
    }
  g_ptr_array_sort (common, compare_words);
  g_ptr_array_add (common, NULL);

  return (GStrv) g_ptr_array_free (common, FALSE);
}

static guint
get_length (Said *said)
{
  return g_hash_table_size (said->words) + g_hash_table_size (said->tags);
}

static char *
dup_pair (const char *a, const char *b)
{
  return g_strcmp0 (a, b) < 0 ? g_strconcat (a, " ", b, NULL) : g_strconcat (b, " ", a, NULL);
}

/* Returns: (transfer full) (element-type utf8): pairs of ids that the researcher told apart */
static GHashTable *
read_apart (PpsWorkspace *workspace, PpsPartnership *partnership)
{
  g_autoptr (PpsQuery) distinctions
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-distinctions",
                       pps_record_get_id (PPS_RECORD (partnership)), NULL);
  GHashTable *apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pps_query_get_n (distinctions); i++)
    {
      PpsRecord *distinction = pps_query_get (distinctions, i);

      g_hash_table_add (apart, dup_pair (pps_record_get_text (distinction, "finding"),
                                         pps_record_get_text (distinction, "other")));
    }

  return apart;
}

static gboolean
are_apart (GHashTable *apart, Said *first, Said *second)
{
  g_autofree char *pair
      = dup_pair (pps_record_get_id (first->finding), pps_record_get_id (second->finding));

  return g_hash_table_contains (apart, pair);
}

/* %NULL where there is no reason to think that the two say the same. */
static PpsSharedProposal *
compare (Said *first, Said *second)
{
  guint shorter = MIN (get_length (first), get_length (second));
  g_auto (GStrv) words = list_common (first->words, second->words);
  g_auto (GStrv) tags = list_common (first->tags, second->tags);
  guint n_words = g_strv_length (words);
  guint n_tags = g_strv_length (tags);
  double score = shorter > 0 ? (double) (n_words + n_tags) / shorter : 0.0;
  PpsSharedProposal *proposal;

  if (n_tags == 0 && (n_words < MIN_WORDS || score < MIN_SCORE))
    return NULL;

  proposal = g_new0 (PpsSharedProposal, 1);
  proposal->first = PPS_FINDING (g_object_ref (first->finding));
  proposal->second = PPS_FINDING (g_object_ref (second->finding));
  proposal->words = g_steal_pointer (&words);
  proposal->tags = g_steal_pointer (&tags);
  proposal->n_words = shorter;
  proposal->score = MIN (score, 1.0);

  return proposal;
}

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  const PpsSharedProposal *first = *(PpsSharedProposal *const *) a;
  const PpsSharedProposal *second = *(PpsSharedProposal *const *) b;

  return (first->score < second->score) - (first->score > second->score);
}

static gboolean
is_meant (PpsRecord *finding, PpsRound *round, const char *pane)
{
  const char *id = round != NULL ? pps_record_get_id (PPS_RECORD (round)) : NULL;

  return g_strcmp0 (pps_record_get_text (finding, "round"), id) == 0
         && pps_record_has_text (finding, "stakeholder-group")
         && (pane == NULL || g_str_equal (pps_record_get_text (finding, "pane"), pane));
}

static const char *
get_group (Said *said)
{
  return pps_record_get_text (said->finding, "stakeholder-group");
}

static GPtrArray *
list_pairs (GPtrArray *all, GHashTable *apart)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) pps_shared_proposal_free);

  for (guint i = 0; i < all->len; i++)
    {
      for (guint j = i + 1; j < all->len; j++)
        {
          Said *first = g_ptr_array_index (all, i);
          Said *second = g_ptr_array_index (all, j);
          PpsSharedProposal *proposal = NULL;

          if (!g_str_equal (get_group (first), get_group (second))
              && !are_apart (apart, first, second))
            proposal = compare (first, second);
          if (proposal != NULL)
            g_ptr_array_add (proposals, proposal);
        }
    }

  /* Stable: of equal ones, those that come first on the canvas. */
  g_ptr_array_sort (proposals, compare_proposals);

  return proposals;
}

GPtrArray *
pps_shared_list (PpsWorkspace *workspace,
                 PpsPartnership *partnership,
                 PpsRound *round,
                 const char *pane,
                 guint limit)
{
  g_autoptr (PpsStemmer) stemmer = pps_stemmer_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_said);
  g_autoptr (PpsQuery) findings = NULL;
  g_autoptr (GHashTable) apart = NULL;
  GPtrArray *proposals;

  g_return_val_if_fail (PPS_IS_PARTNERSHIP (partnership), NULL);
  g_return_val_if_fail (round == NULL || PPS_IS_ROUND (round), NULL);

  findings = pps_query_new (pps_workspace_get_store (workspace), "partnership-findings",
                            pps_record_get_id (PPS_RECORD (partnership)), NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    {
      PpsRecord *finding = pps_query_get (findings, i);

      if (is_meant (finding, round, pane))
        g_ptr_array_add (all, read_finding (workspace, stemmer, finding));
    }

  apart = read_apart (workspace, partnership);
  proposals = list_pairs (all, apart);
  if (proposals->len > limit)
    g_ptr_array_set_size (proposals, limit);

  return proposals;
}
