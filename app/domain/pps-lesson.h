/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsLesson:
 *
 * What others should know.
 */
#define PPS_TYPE_LESSON (pps_lesson_get_type ())

G_DECLARE_FINAL_TYPE (PpsLesson, pps_lesson, PPS, LESSON, PpsRecord)

G_END_DECLS
