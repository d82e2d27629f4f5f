/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsDistinction:
 *
 * Two findings that the researcher holds apart.
 */
#define PPS_TYPE_DISTINCTION (pps_distinction_get_type ())

G_DECLARE_FINAL_TYPE (PpsDistinction, pps_distinction, PPS, DISTINCTION, PpsRecord)

G_END_DECLS
