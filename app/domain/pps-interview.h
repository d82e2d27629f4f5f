/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsInterview:
 *
 * One talk.
 */
#define PPS_TYPE_INTERVIEW (pps_interview_get_type ())

G_DECLARE_FINAL_TYPE (PpsInterview, pps_interview, PPS, INTERVIEW, PpsRecord)

G_END_DECLS
