/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * PpsMemberCheckRow:
 *
 * What one respondent was shown of a finding, what came back and when, and what was done with it.
 * An answer that came by telephone is put down here, and what was asked is settled here.
 */
#define PPS_TYPE_MEMBER_CHECK_ROW (pps_member_check_row_get_type ())

G_DECLARE_FINAL_TYPE (
    PpsMemberCheckRow, pps_member_check_row, PPS, MEMBER_CHECK_ROW, AdwPreferencesRow)

GtkWidget *pps_member_check_row_new (PpsWorkspace *workspace, PpsMemberCheck *check);

/**
 * pps_member_check_row_new_apart:
 *
 * For where its finding is not in sight: with a way to it.
 */
GtkWidget *pps_member_check_row_new_apart (PpsWorkspace *workspace, PpsMemberCheck *check);

G_END_DECLS
