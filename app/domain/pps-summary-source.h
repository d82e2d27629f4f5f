/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsSummarySource:
 *
 * What a summary was made of.
 */
#define PPS_TYPE_SUMMARY_SOURCE (pps_summary_source_get_type ())

G_DECLARE_FINAL_TYPE (PpsSummarySource, pps_summary_source, PPS, SUMMARY_SOURCE, PpsRecord)

G_END_DECLS
