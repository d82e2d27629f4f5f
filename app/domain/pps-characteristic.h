/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsCharacteristic:
 *
 * What marks a partnership, in one line.
 */
#define PPS_TYPE_CHARACTERISTIC (pps_characteristic_get_type ())

G_DECLARE_FINAL_TYPE (PpsCharacteristic, pps_characteristic, PPS, CHARACTERISTIC, PpsRecord)

G_END_DECLS
