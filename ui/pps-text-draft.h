/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-edit.h"

G_BEGIN_DECLS

#define PPS_TYPE_TEXT_DRAFT (pps_text_draft_get_type ())

/**
 * PpsTextDraft:
 *
 * Words of one field of an answer, or of the interview, while they are typed. They are saved 700 ms
 * after the last key and at the latest 3 s after the first; where that fails they stay here and are
 * tried again.
 *
 * Emits `saved` after the commit, and `failed` with a sentence.
 */
G_DECLARE_FINAL_TYPE (PpsTextDraft, pps_text_draft, PPS, TEXT_DRAFT, GObject)

/**
 * pps_text_draft_new:
 * @question: id of the question; empty for the interview itself
 * @field: `text`, `note`, `reason` or `mark-reason` of the answer; `impressions`, `surprises` or
 * `follow-up` of the interview
 */
PpsTextDraft *pps_text_draft_new (PpsWorkspace *workspace,
                                  PpsInterview *interview,
                                  const char *question,
                                  const char *field);

GtkTextBuffer *pps_text_draft_get_buffer (PpsTextDraft *self);
const char *pps_text_draft_get_question (PpsTextDraft *self);

/**
 * pps_text_draft_is_saved:
 *
 * Returns: whether every word of it is on disk
 */
gboolean pps_text_draft_is_saved (PpsTextDraft *self);

/**
 * pps_text_draft_save:
 *
 * Saves what is not saved yet, now.
 */
gboolean pps_text_draft_save (PpsTextDraft *self, GError **error);

/**
 * pps_text_draft_follow:
 * @answer: (nullable): the answer as it stands in the study
 *
 * Takes what stands in the study, unless there are words that are not saved yet. Only what differs
 * is replaced.
 */
void pps_text_draft_follow (PpsTextDraft *self, PpsAnswer *answer);

/**
 * pps_text_draft_takes_step:
 * @redo: whether of redo
 *
 * Returns: whether the last thing done was typing here, so that the text itself is to take it back,
 * word by word
 */
gboolean pps_text_draft_takes_step (PpsTextDraft *self, gboolean redo);

G_END_DECLS
