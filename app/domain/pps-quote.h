/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsQuote:
 *
 * Words of an answer that may be quoted.
 */
#define PPS_TYPE_QUOTE (pps_quote_get_type ())

G_DECLARE_FINAL_TYPE (PpsQuote, pps_quote, PPS, QUOTE, PpsRecord)

G_END_DECLS
