/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Words that were said to one question and belong to another pane.
 *
 * Such words become an answer of their own: of the same interview, to the question about the pane
 * they belong to, with `said-at` for the answer that they were said in. So they are found wherever
 * the answers about that pane are, several can be sent to one pane, and they never mix with what
 * was said when that pane was asked about: the answer to a question is the one without `said-at`.
 * Words that are parked for later have neither question nor pane.
 *
 * They leave the text they were said in. Evidence and quotes that stand on them go along; those
 * that reach beyond them are cut off at the border and stay. */

/**
 * pps_edit_send_words:
 * @answer: an answer
 * @start: first character of the words, in Unicode code points
 * @end: after the last; as @start for all words
 * @pane: id; empty to park them
 *
 * Sends words to where they belong.
 *
 * Fails with %G_IO_ERROR_INVALID_ARGUMENT and a sentence where there are no words, where they are
 * about @pane already, and where the guide does not ask about @pane.
 *
 * Returns: (transfer full): the words, in their place
 */
PpsAnswer *pps_edit_send_words (PpsWorkspace *workspace,
                                PpsAnswer *answer,
                                guint start,
                                guint end,
                                const char *pane,
                                GError **error);

/**
 * pps_edit_send_on:
 * @sent: words that were sent or parked
 * @pane: id; empty to park them
 *
 * Sends words that were sent before to another pane. Where they were said stays.
 */
gboolean
pps_edit_send_on (PpsWorkspace *workspace, PpsAnswer *sent, const char *pane, GError **error);

/**
 * pps_edit_bring_back:
 * @sent: words that were sent or parked
 *
 * Puts words back behind what is left of the answer that they were said in, with their evidence and
 * quotes.
 */
gboolean pps_edit_bring_back (PpsWorkspace *workspace, PpsAnswer *sent, GError **error);

/**
 * pps_answer_is_sent:
 *
 * Returns: whether these words were said in another answer
 */
gboolean pps_answer_is_sent (PpsAnswer *self);

/**
 * pps_edit_reword_sent:
 * @sent: words that were sent
 * @text: what they are to be
 *
 * Changes sent words where they stand, with what rests on them. Words that are all deleted are
 * refused with %G_IO_ERROR_INVALID_DATA: they are brought back or sent on, not lost.
 */
gboolean pps_edit_reword_sent (PpsWorkspace *workspace,
                               PpsAnswer *sent,
                               const char *text,
                               GError **error);

G_END_DECLS
