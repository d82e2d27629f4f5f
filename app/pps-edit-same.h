/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* "The same as then": an answer that says again what was said in an earlier round. The interviewer
 * has read the old words out, or turned the screen, so from then on they are this respondent's own:
 * they are copied, can be edited and be quoted, and stay when the old interview is erased. The
 * answer remembers where they came from in `same-as`. */

/**
 * pps_edit_say_same:
 * @earlier: an answer of an earlier round
 *
 * Answers @question as @earlier did: its words, state, mark and reasons come wherever there is
 * nothing yet. What was put down already stays.
 */
gboolean pps_edit_say_same (PpsWorkspace *workspace,
                            PpsInterview *interview,
                            const char *question,
                            PpsAnswer *earlier,
                            GError **error);

/**
 * pps_edit_say_own:
 *
 * Forgets that @answer says the same as an earlier one. Its words stay.
 */
gboolean pps_edit_say_own (PpsWorkspace *workspace, PpsAnswer *answer, GError **error);

G_END_DECLS
