/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* A round that is frozen is what was reported: every verb refuses to change it, its interviews and
 * answers, its findings and what they rest on, and its tables, with a sentence. What happens to it
 * afterwards stays open: consent that is withdrawn, permission for a quote, the fate of an
 * agreement, and where the user is in an interview. */

/**
 * pps_edit_freeze_round:
 * @name: what the snapshot is called; empty for the name of the round
 * @note: why; may be empty
 *
 * Makes a snapshot of the canvas of a round, and lets nothing change it from then on. One act,
 * `freeze` in the log.
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
PpsSnapshot *pps_edit_freeze_round (
    PpsWorkspace *workspace, PpsRound *round, const char *name, const char *note, GError **error);

/**
 * pps_edit_unfreeze_round:
 *
 * Opens a round again. One act, `unfreeze` in the log; the snapshot stays. Silent where it is open.
 */
gboolean pps_edit_unfreeze_round (PpsWorkspace *workspace, PpsRound *round, GError **error);

/**
 * pps_edit_is_frozen:
 * @round: (nullable): a round
 */
gboolean pps_edit_is_frozen (PpsRound *round);

/**
 * pps_edit_is_interview_frozen:
 *
 * Returns: whether @interview belongs to a round that is frozen
 */
gboolean pps_edit_is_interview_frozen (PpsWorkspace *workspace, PpsInterview *interview);

/**
 * pps_edit_is_part_frozen:
 * @record: (nullable): a record of any kind
 *
 * Returns: whether @record belongs to a round that is frozen, so that every verb refuses to change
 *   it
 */
gboolean pps_edit_is_part_frozen (PpsWorkspace *workspace, gpointer record);

/**
 * pps_edit_find_part_round:
 *
 * Returns: (transfer full) (nullable): the round that @record belongs to, itself where it is one
 */
PpsRound *pps_edit_find_part_round (PpsWorkspace *workspace, gpointer record);

/**
 * pps_edit_breaks_freeze:
 * @store: a study in an edit
 *
 * Returns: whether the edit changes what is frozen; then @error has a sentence
 */
gboolean pps_edit_breaks_freeze (PpsStore *store, GError **error);

/**
 * pps_freeze_dup_snapshot:
 *
 * The canvas of a round as JSON: the round and its partnership, what stands on its canvas with what
 * that rests on and its themes, who was heard and who was silent, how far the groups agree on each
 * pane, how its table is laid out and the cells of it that were written by hand; each record with
 * all its fields, named as the columns of its table. #PpsFrozen reads it.
 *
 * Returns: (transfer full): an object with members `format`, `version`, `partnership`, `round`,
 * `table`, `heard`, `silences`, `findings`, `judgements` and `cells`
 */
char *pps_freeze_dup_snapshot (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
