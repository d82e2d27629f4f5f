/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsTagging:
 *
 * A tag on a record.
 */
#define PPS_TYPE_TAGGING (pps_tagging_get_type ())

G_DECLARE_FINAL_TYPE (PpsTagging, pps_tagging, PPS, TAGGING, PpsRecord)

G_END_DECLS
