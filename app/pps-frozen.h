/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsFrozen:
 *
 * What a snapshot holds, read back: a round as it stood when it was frozen. Its records are copies
 * that no study knows, whatever became of those they were made from. Frozen.
 */
typedef struct _PpsFrozen PpsFrozen;

/**
 * pps_frozen_new:
 *
 * Returns: (transfer full) (nullable): what @snapshot holds; %NULL with a sentence where it cannot
 *   be read
 */
PpsFrozen *pps_frozen_new (PpsSnapshot *snapshot, GError **error);
void pps_frozen_free (PpsFrozen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsFrozen, pps_frozen_free)

const char *pps_frozen_get_name (PpsFrozen *self);

/* Returns: when it was frozen, a time of the file */
const char *pps_frozen_get_taken (PpsFrozen *self);

PpsPartnership *pps_frozen_get_partnership (PpsFrozen *self);
PpsRound *pps_frozen_get_round (PpsFrozen *self);

/* Returns: (element-type PpsFinding) (transfer none): in the order of the canvas */
GPtrArray *pps_frozen_get_findings (PpsFrozen *self);

/* Returns: (element-type PpsCellText) (transfer none): cells of the table written by hand */
GPtrArray *pps_frozen_get_cells (PpsFrozen *self);

/* Returns: (nullable) (transfer none): how the table was laid out */
PpsTableSetting *pps_frozen_get_table (PpsFrozen *self);

/**
 * pps_frozen_get_heard:
 * @n: (out): how many respondents of the group were heard
 *
 * Returns: whether the snapshot tells
 */
gboolean pps_frozen_get_heard (PpsFrozen *self, const char *group, guint *n);

/**
 * pps_frozen_get_silence:
 *
 * Returns: (nullable): what became of asking a group that stands with nothing in a pane: a state of
 *   an answer; empty where it was not asked, %NULL where it said something or nothing is told
 */
const char *pps_frozen_get_silence (PpsFrozen *self, const char *pane, const char *group);

/**
 * pps_frozen_find:
 * @name: id or name of a snapshot
 *
 * Returns: (transfer full) (nullable): the snapshot of that name of a round of @partnership, of
 *   several the latest
 */
PpsSnapshot *
pps_frozen_find (PpsWorkspace *workspace, PpsPartnership *partnership, const char *name);

G_END_DECLS
