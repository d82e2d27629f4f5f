/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-text-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_DRAFTS (pps_drafts_get_type ())

/**
 * PpsDrafts:
 *
 * The drafts of one interview: one for each field that was opened.
 *
 * Emits `saved` and `failed` for any of them.
 */
G_DECLARE_FINAL_TYPE (PpsDrafts, pps_drafts, PPS, DRAFTS, GObject)

PpsDrafts *pps_drafts_new (PpsWorkspace *workspace, PpsInterview *interview);

PpsInterview *pps_drafts_get_interview (PpsDrafts *self);

/**
 * pps_drafts_get:
 * @question: id of a question
 * @field: field of its answer
 *
 * Returns: (transfer none): the draft, the same one each time
 */
PpsTextDraft *pps_drafts_get (PpsDrafts *self, const char *question, const char *field);

/**
 * pps_drafts_save:
 *
 * Saves all that is not saved yet, now. Goes on past one that fails.
 */
gboolean pps_drafts_save (PpsDrafts *self, GError **error);

/**
 * pps_drafts_follow:
 * @answers: (element-type utf8 PpsAnswer): answers by id of their question
 *
 * Has every draft take what stands in the study.
 */
void pps_drafts_follow (PpsDrafts *self, GHashTable *answers);

/**
 * pps_drafts_find:
 * @buffer: a text
 *
 * Returns: (transfer none) (nullable): the draft whose words are in @buffer
 */
PpsTextDraft *pps_drafts_find (PpsDrafts *self, GtkTextBuffer *buffer);

G_END_DECLS
