/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsTag:
 *
 * A theme over all panes.
 */
#define PPS_TYPE_TAG (pps_tag_get_type ())

G_DECLARE_FINAL_TYPE (PpsTag, pps_tag, PPS, TAG, PpsRecord)

G_END_DECLS
