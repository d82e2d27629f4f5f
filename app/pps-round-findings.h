/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsRoundFinding:
 * @pane: empty for none
 * @group: empty for what is shared
 * @continues: (nullable)
 *
 * What a finding says in a round.
 */
typedef struct
{
  char *id;
  char *pane;
  char *group;
  char *text;
  char *continues;
} PpsRoundFinding;

/**
 * pps_round_findings_list:
 * @options: which round, groups and purpose
 *
 * Lists the findings of a round, in their order. Of a round that is frozen they are those of its
 * last snapshot, as they were then; what was erased since is not among them.
 *
 * Returns: (transfer full) (element-type PpsRoundFinding): a list that owns what is in it
 */
GArray *pps_round_findings_list (PpsWorkspace *workspace,
                                 PpsPartnership *partnership,
                                 const PpsPresentOptions *options);

G_END_DECLS
