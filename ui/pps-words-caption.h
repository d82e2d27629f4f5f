/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_words_describe_when:
 * @interview: the one that @answer is of
 *
 * Returns: (transfer full): the round and day of the words, whether the round is frozen, and the
 * question where it is not the one of its pane; empty where none is known
 */
char *pps_words_describe_when (PpsWorkspace *workspace, PpsAnswer *answer, PpsInterview *interview);

/**
 * pps_words_describe_standing:
 *
 * Returns: (transfer full): why there are no words, and where those that there are come from; empty
 * where there is nothing to say
 */
char *pps_words_describe_standing (PpsWorkspace *workspace, PpsAnswer *answer);

G_END_DECLS
