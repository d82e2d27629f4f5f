/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsStakeholderGroup:
 *
 * A party that is interviewed: O, W, S, P, or one the study added.
 */
#define PPS_TYPE_STAKEHOLDER_GROUP (pps_stakeholder_group_get_type ())

G_DECLARE_FINAL_TYPE (PpsStakeholderGroup, pps_stakeholder_group, PPS, STAKEHOLDER_GROUP, PpsRecord)

G_END_DECLS
