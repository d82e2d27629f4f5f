/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/* What undo and redo would take back, before they do. */

/**
 * pps_store_dup_step_verb:
 * @redo: whether of redo
 *
 * Returns: (transfer full) (nullable): the verb of the edit that undo, or redo, would take back
 */
char *pps_store_dup_step_verb (PpsStore *self, gboolean redo);

/**
 * pps_store_list_step_records:
 * @redo: whether of redo
 *
 * Returns: (transfer full) (element-type PpsRecord): the records that would change, tombstones
 * among them; none where there is nothing to take back
 */
GPtrArray *pps_store_list_step_records (PpsStore *self, gboolean redo);

/**
 * pps_store_dup_step_text:
 * @redo: whether of redo
 * @record: one of the records that would change
 * @field: a text or reference field of it
 *
 * A record that is made again by a step is a tombstone without anything in it: what it is about is
 * what it will be.
 *
 * Returns: (transfer full): what @field is, or is to be where it is empty now
 */
char *pps_store_dup_step_text (PpsStore *self, gboolean redo, gpointer record, const char *field);

/**
 * pps_store_count_steps_to:
 * @redo: whether of redo
 * @verb: of the steps
 * @record: a record
 * @field: a text field of it
 * @text: (nullable): what the field is to be; %NULL for whatever it becomes by one step
 *
 * Returns: how many steps, each by @verb and each on @field of @record, would make it @text again;
 * 0 where that is not so
 */
guint pps_store_count_steps_to (PpsStore *self,
                                gboolean redo,
                                const char *verb,
                                gpointer record,
                                const char *field,
                                const char *text);

/**
 * pps_store_mark_detour:
 *
 * Tells that the edit last made, if it was by @verb, is a stage of taking back: words that an entry
 * took back in part, saved in between. It is undone as any edit. It is not kept over closing that
 * it was one.
 */
void pps_store_mark_detour (PpsStore *self, const char *verb);

/**
 * pps_store_drop_detours:
 *
 * Takes the stages of taking back off the pile of redo, down to what was done: redone, they would
 * take back again what was brought back just now.
 */
void pps_store_drop_detours (PpsStore *self);

G_END_DECLS
