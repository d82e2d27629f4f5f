/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Undo within an interview. Words that are typed have two undos: the fine one of the text they are
 * typed into, and that of the study, which knows each save. They are one to the user: what the text
 * takes back is taken back in the study too, and not put down as something new that undo would
 * bring back. */

/**
 * pps_edit_is_typing:
 * @redo: whether of redo
 * @question: id of a question
 * @field: `text`, `note`, `reason` or `mark-reason` of its answer
 *
 * Returns: whether what would be taken back first is words typed there
 */
gboolean pps_edit_is_typing (PpsWorkspace *workspace,
                             gboolean redo,
                             PpsInterview *interview,
                             const char *question,
                             const char *field);

/**
 * pps_edit_follow_typing:
 * @text: what a field has become by undo or redo in the text it is typed into
 *
 * Takes saves of words back, or does them again, where that leads to @text.
 *
 * Returns: whether the study says @text now; %FALSE where it has to be put down
 */
gboolean pps_edit_follow_typing (PpsWorkspace *workspace,
                                 PpsInterview *interview,
                                 const char *question,
                                 const char *field,
                                 const char *text);

/**
 * pps_edit_peek_step:
 * @redo: whether of redo
 * @verb: (out) (transfer full): what would be taken back
 * @question: (out) (transfer full): the question it was about; empty for the interview itself
 *
 * Returns: whether what would be taken back first is of @interview
 */
gboolean pps_edit_peek_step (
    PpsWorkspace *workspace, PpsInterview *interview, gboolean redo, char **verb, char **question);

/**
 * pps_edit_mark_detour:
 * @field: the field that was saved last
 *
 * Tells that what was saved last is a stage of taking words back, see pps_store_mark_detour().
 */
void pps_edit_mark_detour (PpsWorkspace *workspace, const char *field);

/**
 * pps_edit_drop_detours:
 *
 * Makes the next redo something that was done, see pps_store_drop_detours().
 */
void pps_edit_drop_detours (PpsWorkspace *workspace);

G_END_DECLS
