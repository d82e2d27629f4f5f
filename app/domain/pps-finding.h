/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsFinding:
 *
 * One line on the canvas.
 */
#define PPS_TYPE_FINDING (pps_finding_get_type ())

G_DECLARE_FINAL_TYPE (PpsFinding, pps_finding, PPS, FINDING, PpsRecord)

G_END_DECLS
