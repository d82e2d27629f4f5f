/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsCellText:
 *
 * A cell of the perspectives table as edited by hand.
 */
#define PPS_TYPE_CELL_TEXT (pps_cell_text_get_type ())

G_DECLARE_FINAL_TYPE (PpsCellText, pps_cell_text, PPS, CELL_TEXT, PpsRecord)

G_END_DECLS
