/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsEvent:
 *
 * What happened in an interview, and when.
 */
#define PPS_TYPE_EVENT (pps_event_get_type ())

G_DECLARE_FINAL_TYPE (PpsEvent, pps_event, PPS, EVENT, PpsRecord)

G_END_DECLS
