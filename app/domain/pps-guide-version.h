/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsGuideVersion:
 *
 * A guide as interviews of this study were held with it.
 */
#define PPS_TYPE_GUIDE_VERSION (pps_guide_version_get_type ())

G_DECLARE_FINAL_TYPE (PpsGuideVersion, pps_guide_version, PPS, GUIDE_VERSION, PpsRecord)

G_END_DECLS
