/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsPartnership:
 *
 * A PPS.
 */
#define PPS_TYPE_PARTNERSHIP (pps_partnership_get_type ())

G_DECLARE_FINAL_TYPE (PpsPartnership, pps_partnership, PPS, PARTNERSHIP, PpsRecord)

G_END_DECLS
