/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsAnswer:
 *
 * What was said to one question of an interview.
 */
#define PPS_TYPE_ANSWER (pps_answer_get_type ())

G_DECLARE_FINAL_TYPE (PpsAnswer, pps_answer, PPS, ANSWER, PpsRecord)

G_END_DECLS
