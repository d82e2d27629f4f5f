/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsStudy:
 *
 * The one row that says what this study is.
 */
#define PPS_TYPE_STUDY (pps_study_get_type ())

G_DECLARE_FINAL_TYPE (PpsStudy, pps_study, PPS, STUDY, PpsRecord)

G_END_DECLS
