/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsSharedProposal:
 * @first: a finding
 * @second: a finding of another group
 * @words: the words that they share, as the first has them
 * @tags: the themes that they share, by name
 * @n_words: how many words and themes the shorter of the two has
 * @score: how much of the shorter one is shared, 0 to 1
 *
 * Two findings that may say the same, and why one would think so.
 */
typedef struct
{
  PpsFinding *first;
  PpsFinding *second;
  GStrv words;
  GStrv tags;
  guint n_words;
  double score;
} PpsSharedProposal;

void pps_shared_proposal_free (PpsSharedProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSharedProposal, pps_shared_proposal_free)

/**
 * pps_shared_list:
 * @round: (nullable): only findings of it; %NULL for those without a round
 * @pane: (nullable): id; %NULL for all panes, also across them
 * @limit: how many at the most
 *
 * Looks for findings that groups seem to share, for the researcher to decide. The measure is plain:
 * of the words that say something (no "de", no "wij"; forms of one word are one word) and the
 * themes of the shorter finding, how many the other has too. Two are proposed when they share a
 * theme, or at least two words that are a third of the shorter; not when the researcher told them
 * apart.
 *
 * Returns: (transfer full) (element-type PpsSharedProposal): best first
 */
GPtrArray *pps_shared_list (PpsWorkspace *workspace,
                            PpsPartnership *partnership,
                            PpsRound *round,
                            const char *pane,
                            guint limit);

G_END_DECLS
