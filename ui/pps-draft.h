/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-edit.h"

G_BEGIN_DECLS

#define PPS_TYPE_DRAFT (pps_draft_get_type ())

/**
 * PpsDraft:
 *
 * Words of one field of an answer while they are typed. They are saved 700 ms after the last key and at the latest 3 s after the first;
 * where that fails they stay here and are tried again.
 *
 * Emits `saved` after the commit, and `failed` with a sentence.
 */
G_DECLARE_FINAL_TYPE (PpsDraft, pps_draft, PPS, DRAFT, GObject)

/**
 * pps_draft_new:
 * @question: id of the question
 * @field: `text`, `note`, `reason` or `mark-reason` of the answer
 */
PpsDraft      *pps_draft_new        (PpsWorkspace  *workspace,
                                     PpsInterview  *interview,
                                     const char    *question,
                                     const char    *field);

GtkTextBuffer *pps_draft_get_buffer (PpsDraft      *self);
const char    *pps_draft_get_question (PpsDraft    *self);

/**
 * pps_draft_is_saved:
 *
 * Returns: whether every word of it is on disk
 */
gboolean       pps_draft_is_saved   (PpsDraft      *self);

/**
 * pps_draft_save:
 *
 * Saves what is not saved yet, now.
 */
gboolean       pps_draft_save       (PpsDraft      *self,
                                     GError       **error);

/**
 * pps_draft_follow:
 * @answer: (nullable): the answer as it stands in the study
 *
 * Takes what stands in the study, unless there are words that are not saved yet. Only what differs is replaced.
 */
void           pps_draft_follow     (PpsDraft      *self,
                                     PpsAnswer     *answer);

G_END_DECLS
