/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsSnapshot:
 *
 * A canvas as it stood when a round was frozen.
 */
#define PPS_TYPE_SNAPSHOT (pps_snapshot_get_type ())

G_DECLARE_FINAL_TYPE (PpsSnapshot, pps_snapshot, PPS, SNAPSHOT, PpsRecord)

G_END_DECLS
