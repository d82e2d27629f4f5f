/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsMemberCheck:
 *
 * What a respondent said of a finding that was sent back.
 */
#define PPS_TYPE_MEMBER_CHECK (pps_member_check_get_type ())

G_DECLARE_FINAL_TYPE (PpsMemberCheck, pps_member_check, PPS, MEMBER_CHECK, PpsRecord)

G_END_DECLS
