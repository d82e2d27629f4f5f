/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsOrganisation:
 *
 * A party in a partnership.
 */
#define PPS_TYPE_ORGANISATION (pps_organisation_get_type ())

G_DECLARE_FINAL_TYPE (PpsOrganisation, pps_organisation, PPS, ORGANISATION, PpsRecord)

G_END_DECLS
