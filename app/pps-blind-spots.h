/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-hearing.h"

G_BEGIN_DECLS

/**
 * PpsHeardCell:
 * @heard: what the group has said, taken together; a finding of the group is something said, also
 *   where no interview was held
 * @n_spoke: interviews in which something was said
 * @n_do_not_know: interviews in which it was not known
 * @n_silent: interviews in which nothing was said to the question
 * @n_not_asked: interviews held in which it was not asked
 * @n_findings: findings of the group in the pane
 */
typedef struct
{
  PpsHearing heard;
  guint n_spoke;
  guint n_do_not_know;
  guint n_silent;
  guint n_not_asked;
  guint n_findings;
} PpsHeardCell;

/**
 * PpsBlindSpots:
 *
 * Panes by groups: who has said what, and who has not. It does not follow the study.
 */
typedef struct _PpsBlindSpots PpsBlindSpots;

/**
 * pps_blind_spots_new:
 * @round: (nullable): only what belongs to it; %NULL for all rounds
 *
 * Looks at interviews that run or are done, and at findings. An interview that is only planned has
 * asked nothing yet.
 */
PpsBlindSpots *
pps_blind_spots_new (PpsWorkspace *workspace, PpsPartnership *partnership, PpsRound *round);

PpsBlindSpots *pps_blind_spots_ref (PpsBlindSpots *self);
void pps_blind_spots_unref (PpsBlindSpots *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsBlindSpots, pps_blind_spots_unref)

/**
 * pps_blind_spots_get:
 * @pane: id
 * @group: letter
 *
 * Returns: (transfer none): the cell; %PPS_HEARING_NOT_ASKED where there is nothing at all
 */
const PpsHeardCell *
pps_blind_spots_get (PpsBlindSpots *self, const char *pane, const char *group);

/**
 * pps_blind_spots_has_group:
 *
 * Returns: whether anybody of the group was interviewed, or anything was found of it
 */
gboolean pps_blind_spots_has_group (PpsBlindSpots *self, const char *group);

G_END_DECLS
