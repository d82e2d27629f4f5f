/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-agreements.h"

#include "pps-round-order.h"

/* Agreements by round. Which round said what became of one stands on the agreement, so a report of
 * an earlier round says again what it said then. */

static const struct
{
  const char *word;
  const char *sign;
  const char *nl;
  const char *en;
} outcomes[] = {
  { "kept", "✓", "Gedaan", "Done" },
  { "partly", "◐", "Deels", "Partly" },
  { "dropped", "✕", "Vervallen", "Dropped" },
  { "open", "○", "Open", "Open" },
};

static guint
find_outcome (const char *outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      if (g_str_equal (outcomes[i].word, outcome))
        return i;
    }

  return G_N_ELEMENTS (outcomes) - 1;
}

const char *
pps_agreement_get_outcome_name (const char *outcome, const char *language)
{
  guint at = find_outcome (outcome);

  return g_str_equal (language, "nl") ? outcomes[at].nl : outcomes[at].en;
}

const char *
pps_agreement_get_outcome_sign (const char *outcome)
{
  return outcomes[find_outcome (outcome)].sign;
}

gboolean
pps_agreement_is_open (PpsRecord *agreement)
{
  const char *outcome = pps_record_get_text (agreement, "outcome");

  return *outcome == '\0' || g_str_equal (outcome, "open");
}

GPtrArray *
pps_agreements_list_of (PpsWorkspace *workspace, PpsRound *round)
{
  GPtrArray *agreements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PpsQuery) of = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), agreements);

  of = pps_query_new (pps_workspace_get_store (workspace), "round-agreements",
                      pps_record_get_id (PPS_RECORD (round)), NULL);
  for (guint i = 0; i < pps_query_get_n (of); i++)
    g_ptr_array_add (agreements, g_object_ref (pps_query_get (of, i)));

  return agreements;
}

/* A fate without a round was given when nobody knew rounds: it is taken for older than any. */
static gboolean
was_open (PpsQuery *rounds, PpsRecord *agreement, int at)
{
  if (pps_agreement_is_open (agreement))
    return TRUE;

  return pps_round_order_find (rounds, pps_record_get_text (agreement, "outcome-round")) >= at;
}

GPtrArray *
pps_agreements_list_earlier (PpsWorkspace *workspace, PpsRound *round)
{
  GPtrArray *agreements = g_ptr_array_new_with_free_func (g_object_unref);
  const char *partnership = pps_record_get_text (PPS_RECORD (round), "partnership");
  g_autoptr (PpsQuery) rounds = NULL;
  int at;

  if (partnership == NULL)
    return agreements;

  rounds = pps_query_new (pps_workspace_get_store (workspace), "partnership-rounds", partnership,
                          NULL);
  at = pps_round_order_find (rounds, pps_record_get_id (PPS_RECORD (round)));
  for (int i = 0; i < at; i++)
    {
      g_autoptr (GPtrArray) of = pps_agreements_list_of (workspace, pps_query_get (rounds, i));

      for (guint j = 0; j < of->len; j++)
        {
          PpsRecord *agreement = g_ptr_array_index (of, j);

          if (was_open (rounds, agreement, at))
            g_ptr_array_add (agreements, g_object_ref (agreement));
        }
    }

  return agreements;
}

guint
pps_agreements_count_open (PpsWorkspace *workspace, PpsRound *round)
{
  g_autoptr (GPtrArray) agreements = pps_agreements_list_of (workspace, round);
  guint n = 0;

  for (guint i = 0; i < agreements->len; i++)
    n += pps_agreement_is_open (g_ptr_array_index (agreements, i));

  return n;
}
