/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-lessons.h"

G_BEGIN_DECLS

/**
 * pps_edit_judge_lesson:
 * @lesson: 1 to 10
 * @light: how it stands by the researcher; %PPS_LIGHT_NONE to follow the marks
 * @reason: the one sentence that shows it; may be empty
 *
 * Judges one of the ten lessons in a round. Without a light and a reason the judgement is taken
 * back.
 */
gboolean pps_edit_judge_lesson (PpsWorkspace *workspace,
                                PpsRound *round,
                                guint lesson,
                                PpsLight light,
                                const char *reason,
                                GError **error);

G_END_DECLS
