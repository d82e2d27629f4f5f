/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsErasure:
 *
 * What remains of a respondent who was erased.
 */
#define PPS_TYPE_ERASURE (pps_erasure_get_type ())

G_DECLARE_FINAL_TYPE (PpsErasure, pps_erasure, PPS, ERASURE, PpsRecord)

G_END_DECLS
