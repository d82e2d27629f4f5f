/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_earlier_list_answers:
 * @interview: an interview
 * @question: id of a question
 *
 * Looks back over the rounds before that of @interview for the last one in which the same group
 * answered @question.
 *
 * Returns: (transfer full) (element-type PpsAnswer): its answers, one for each interview of that
 * round; none where nothing was said
 */
GPtrArray *
pps_earlier_list_answers (PpsWorkspace *workspace, PpsInterview *interview, const char *question);

/**
 * pps_earlier_choose:
 * @answers: (element-type PpsAnswer): from pps_earlier_list_answers()
 *
 * Returns: (transfer none) (nullable): the answer that "the same as then" is about: the only one,
 * or the only one of somebody who is heard in @interview too; %NULL where that does not tell
 */
PpsAnswer *
pps_earlier_choose (PpsWorkspace *workspace, PpsInterview *interview, GPtrArray *answers);

G_END_DECLS
