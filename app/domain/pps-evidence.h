/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsEvidence:
 *
 * The words a finding rests on.
 */
#define PPS_TYPE_EVIDENCE (pps_evidence_get_type ())

G_DECLARE_FINAL_TYPE (PpsEvidence, pps_evidence, PPS, EVIDENCE, PpsRecord)

G_END_DECLS
