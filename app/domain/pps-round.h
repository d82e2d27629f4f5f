/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsRound:
 *
 * A measurement moment of a partnership.
 */
#define PPS_TYPE_ROUND (pps_round_get_type ())

G_DECLARE_FINAL_TYPE (PpsRound, pps_round, PPS, ROUND, PpsRecord)

G_END_DECLS
