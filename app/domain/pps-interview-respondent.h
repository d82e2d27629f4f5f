/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsInterviewRespondent:
 *
 * Who took part in a talk.
 */
#define PPS_TYPE_INTERVIEW_RESPONDENT (pps_interview_respondent_get_type ())

G_DECLARE_FINAL_TYPE (
    PpsInterviewRespondent, pps_interview_respondent, PPS, INTERVIEW_RESPONDENT, PpsRecord)

G_END_DECLS
