/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-edit.h"

G_BEGIN_DECLS

/**
 * pps_edit_end:
 * @done: whether all was written
 *
 * Commits an edit, or rolls it back where something failed, or where an interview that it changes
 * is locked or a round frozen.
 *
 * Returns: whether the edit is on disk
 */
gboolean pps_edit_end (PpsStore *store, gboolean done, GError **error);

/**
 * pps_edit_next_position:
 * @siblings: the list that a new record will stand in
 *
 * Returns: a position behind all of them
 */
double pps_edit_next_position (PpsQuery *siblings);

/**
 * pps_edit_write_event:
 * @store: a study in an edit
 * @kind: `opened`, `answered`, `changed`, `state`, `mark`, `pause`, `resumed`, `language`
 * @question: (nullable): id of the question it is about
 * @detail: what it became; empty where that says nothing
 *
 * Puts down in an edit what happens in an interview by it. Typing that goes on is one `changed`.
 */
gboolean pps_edit_write_event (PpsStore *store,
                               PpsInterview *interview,
                               const char *kind,
                               const char *question,
                               const char *detail,
                               GError **error);

/**
 * pps_edit_read_number:
 * @text: (nullable): a number as typed, with a comma or a point; empty for absent
 * @has: (out): whether there is one
 *
 * Returns: whether @text is empty or a number
 */
gboolean pps_edit_read_number (const char *text, gboolean *has, double *number, GError **error);

/**
 * pps_edit_remove_tree:
 * @store: a study in an edit
 *
 * Removes @record and all that hangs under it.
 */
gboolean pps_edit_remove_tree (PpsStore *store, PpsRecord *record, GError **error);

/**
 * pps_edit_write_evidence:
 * @store: a study in an edit
 *
 * Returns: (transfer full) (nullable): the evidence
 */
PpsEvidence *pps_edit_write_evidence (PpsStore *store,
                                      PpsFinding *finding,
                                      PpsAnswer *answer,
                                      guint start,
                                      guint end,
                                      const char *words,
                                      GError **error);

/**
 * pps_edit_write_place:
 * @store: a study in an edit
 * @siblings: `partnership-findings` of its partnership
 * @before: (nullable): the finding it is to stand before; %NULL for the end
 *
 * Gives a finding its position in @pane.
 */
gboolean pps_edit_write_place (PpsStore *store,
                               PpsQuery *siblings,
                               PpsFinding *finding,
                               const char *pane,
                               PpsFinding *before,
                               GError **error);

/**
 * pps_edit_can_merge:
 *
 * Returns: whether two findings are of one partnership and one round
 */
gboolean pps_edit_can_merge (PpsRecord *a, PpsRecord *b, GError **error);

/**
 * pps_edit_write_merge:
 * @store: a study in an edit
 *
 * Puts all that hangs under the finding @gone under @kept, and removes it.
 */
gboolean pps_edit_write_merge (PpsStore *store, PpsRecord *kept, PpsRecord *gone, GError **error);

/**
 * pps_edit_write_member_answer:
 *
 * Puts down in an edit what was answered to a member check, and what its finding is by it.
 */
gboolean pps_edit_write_member_answer (PpsWorkspace *workspace,
                                       PpsMemberCheck *check,
                                       const char *answer,
                                       const char *words,
                                       GError **error);

/**
 * pps_edit_need_answer:
 *
 * Finds the answer to @question, or makes it in the edit that @workspace is in.
 *
 * Returns: (transfer full): the answer
 */
PpsAnswer *pps_edit_need_answer (PpsWorkspace *workspace,
                                 PpsInterview *interview,
                                 const char *question,
                                 GError **error);

/**
 * pps_edit_write_words:
 * @text: the respondent's words
 *
 * Within an edit: writes the words of an answer, as pps_edit_answer_text() says.
 */
gboolean
pps_edit_write_words (PpsStore *store, PpsAnswer *answer, const char *text, GError **error);

/**
 * pps_edit_copy_line_items:
 * @store: a study in an edit
 * @from: an answer
 *
 * Gives @answer the lines of the table of @from, unless it has lines of its own.
 */
gboolean pps_edit_copy_line_items (PpsStore *store,
                                   PpsAnswer *answer,
                                   PpsAnswer *from,
                                   GError **error);

G_END_DECLS
