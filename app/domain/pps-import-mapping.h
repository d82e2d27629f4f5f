/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsImportMapping:
 *
 * How the columns of a file were read the last time.
 */
#define PPS_TYPE_IMPORT_MAPPING (pps_import_mapping_get_type ())

G_DECLARE_FINAL_TYPE (PpsImportMapping, pps_import_mapping, PPS, IMPORT_MAPPING, PpsRecord)

G_END_DECLS
