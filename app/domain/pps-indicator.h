/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsIndicator:
 *
 * A number to steer by.
 */
#define PPS_TYPE_INDICATOR (pps_indicator_get_type ())

G_DECLARE_FINAL_TYPE (PpsIndicator, pps_indicator, PPS, INDICATOR, PpsRecord)

G_END_DECLS
