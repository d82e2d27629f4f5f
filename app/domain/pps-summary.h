/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsSummary:
 *
 * A cell of the framework matrix.
 */
#define PPS_TYPE_SUMMARY (pps_summary_get_type ())

G_DECLARE_FINAL_TYPE (PpsSummary, pps_summary, PPS, SUMMARY, PpsRecord)

G_END_DECLS
