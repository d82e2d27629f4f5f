/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsRespondent:
 *
 * A person under an organisation, as a code and a role, never a name.
 */
#define PPS_TYPE_RESPONDENT (pps_respondent_get_type ())

G_DECLARE_FINAL_TYPE (PpsRespondent, pps_respondent, PPS, RESPONDENT, PpsRecord)

G_END_DECLS
