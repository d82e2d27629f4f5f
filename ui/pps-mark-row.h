/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-text-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_MARK_ROW (pps_mark_row_get_type ())

/**
 * PpsMarkRow:
 *
 * A statement and the mark that it gets: 1 to 5, or no opinion. At a mark of 1 or 2 a place for the
 * reason unfolds.
 *
 * Emits `marked` with the mark that the user gave, -1 where it was taken away.
 */
G_DECLARE_FINAL_TYPE (PpsMarkRow, pps_mark_row, PPS, MARK_ROW, GtkWidget)

/**
 * pps_mark_row_new:
 * @in_list: whether it is one of many: then the keys stand beside the statement where there is
 * room, without captions
 */
GtkWidget *pps_mark_row_new (gboolean in_list);

/**
 * pps_mark_row_show:
 * @question: id of the question
 * @statement: what the mark is given to
 * @reason: the draft of the reason
 */
void pps_mark_row_show (PpsMarkRow *self,
                        const char *question,
                        const char *statement,
                        PpsTextDraft *reason);

const char *pps_mark_row_get_question (PpsMarkRow *self);

/**
 * pps_mark_row_follow:
 * @answer: (nullable): the answer as it stands in the study
 */
void pps_mark_row_follow (PpsMarkRow *self, PpsAnswer *answer);

/**
 * pps_mark_row_set_earlier:
 * @earlier: what mark it got before, in words; empty for none
 */
void pps_mark_row_set_earlier (PpsMarkRow *self, const char *earlier);

/**
 * pps_mark_row_enter:
 *
 * Goes to its keys.
 */
void pps_mark_row_enter (PpsMarkRow *self);

/**
 * pps_mark_row_enter_reason:
 *
 * Goes to the reason for the mark, where it is asked.
 *
 * Returns: whether it could
 */
gboolean pps_mark_row_enter_reason (PpsMarkRow *self);

void pps_mark_row_set_editable (PpsMarkRow *self, gboolean editable);

/**
 * pps_mark_get_text:
 * @mark: 0 to 5
 *
 * Returns: what the mark says, in words
 */
const char *pps_mark_get_text (int mark);

G_END_DECLS
