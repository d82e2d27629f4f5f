/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsTableSetting:
 *
 * How a table of a round is laid out.
 */
#define PPS_TYPE_TABLE_SETTING (pps_table_setting_get_type ())

G_DECLARE_FINAL_TYPE (PpsTableSetting, pps_table_setting, PPS, TABLE_SETTING, PpsRecord)

G_END_DECLS
