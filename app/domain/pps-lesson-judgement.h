/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsLessonJudgement:
 *
 * How one of the ten lessons is judged in a round.
 */
#define PPS_TYPE_LESSON_JUDGEMENT (pps_lesson_judgement_get_type ())

G_DECLARE_FINAL_TYPE (PpsLessonJudgement, pps_lesson_judgement, PPS, LESSON_JUDGEMENT, PpsRecord)

G_END_DECLS
