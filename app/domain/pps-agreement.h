/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsAgreement:
 *
 * What was agreed: what, who, when.
 */
#define PPS_TYPE_AGREEMENT (pps_agreement_get_type ())

G_DECLARE_FINAL_TYPE (PpsAgreement, pps_agreement, PPS, AGREEMENT, PpsRecord)

G_END_DECLS
