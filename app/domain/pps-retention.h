/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsRetention:
 *
 * How long a kind of personal data is kept.
 */
#define PPS_TYPE_RETENTION (pps_retention_get_type ())

G_DECLARE_FINAL_TYPE (PpsRetention, pps_retention, PPS, RETENTION, PpsRecord)

G_END_DECLS
