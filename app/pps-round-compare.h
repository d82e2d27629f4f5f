/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-line-fate.h"
#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * PpsRoundLine:
 * @finding: id of the finding: of what is gone the former one
 * @former: (nullable): id of the finding that it was; %NULL for what is new
 * @pane: id of its pane; empty for none
 * @group: letter; empty for what is shared
 * @text: what it says, or said
 * @was: (nullable): what it said, where it was changed
 * @was_pane: (nullable): id of the pane it stood in, where that is another
 * @was_group: (nullable): letter of whom it was, where that is another; empty for what was shared
 *
 * A finding, and what became of it.
 */
typedef struct
{
  PpsLineFate fate;
  char *finding;
  char *former;
  char *pane;
  char *group;
  char *text;
  char *was;
  char *was_pane;
  char *was_group;
} PpsRoundLine;

/**
 * PpsRoundCompare:
 *
 * Two rounds of a partnership laid side by side. A round that is frozen is compared as it was
 * frozen, whatever has become of the study since. Immutable.
 */
typedef struct _PpsRoundCompare PpsRoundCompare;

/**
 * pps_round_compare_new:
 * @options: @compare is the earlier round and @round the later one, %NULL for all that there is;
 *   groups, shared and public as for other sheets
 *
 * Returns: (transfer full): the comparison
 */
PpsRoundCompare *pps_round_compare_new (PpsWorkspace *workspace,
                                        PpsPartnership *partnership,
                                        const PpsPresentOptions *options);
void pps_round_compare_free (PpsRoundCompare *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsRoundCompare, pps_round_compare_free)

/* The lines in the order of the later round, and then what is gone in that of the earlier one. */
guint pps_round_compare_get_n_lines (PpsRoundCompare *self);
const PpsRoundLine *pps_round_compare_get_line (PpsRoundCompare *self, guint index);

/**
 * pps_round_compare_count:
 * @pane: (nullable): id; %NULL for all panes
 *
 * Returns: of how many lines this became
 */
guint pps_round_compare_count (PpsRoundCompare *self, const char *pane, PpsLineFate fate);

G_END_DECLS
