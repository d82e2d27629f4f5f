/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsConsent:
 *
 * What a respondent agreed to.
 */
#define PPS_TYPE_CONSENT (pps_consent_get_type ())

G_DECLARE_FINAL_TYPE (PpsConsent, pps_consent, PPS, CONSENT, PpsRecord)

G_END_DECLS
