/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-presenter.h"

G_BEGIN_DECLS

#define PPS_TYPE_PURPOSE_GROUP (pps_purpose_group_get_type ())

/**
 * PpsPurposeGroup:
 * @purpose: for whom
 *
 * For whom a sheet is made, and what is therefore left out of it.
 */
G_DECLARE_FINAL_TYPE (PpsPurposeGroup, pps_purpose_group, PPS, PURPOSE_GROUP, AdwPreferencesGroup)

PpsPurpose pps_purpose_group_get_purpose (PpsPurposeGroup *self);
void pps_purpose_group_set_purpose (PpsPurposeGroup *self, PpsPurpose purpose);

/**
 * pps_purpose_group_tell:
 * @options: (nullable): those of the sheet; %NULL for one that shows no findings
 *
 * Says what a sheet of @partnership leaves out, and who can be recognised on it.
 */
void pps_purpose_group_tell (PpsPurposeGroup *self,
                             PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options);

G_END_DECLS
