/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsLineItem:
 *
 * A line of a small table: partner, cost, revenue ....
 */
#define PPS_TYPE_LINE_ITEM (pps_line_item_get_type ())

G_DECLARE_FINAL_TYPE (PpsLineItem, pps_line_item, PPS, LINE_ITEM, PpsRecord)

G_END_DECLS
