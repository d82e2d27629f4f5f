/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_WITHDRAW_ROW (pps_withdraw_row_get_type ())

/**
 * PpsWithdrawRow:
 *
 * The consent of a respondent to all interviews: how many it was given for, and the key by which it
 * is taken back for all of them.
 */
G_DECLARE_FINAL_TYPE (PpsWithdrawRow, pps_withdraw_row, PPS, WITHDRAW_ROW, AdwActionRow)

GtkWidget *pps_withdraw_row_new (PpsWorkspace *workspace, PpsRespondent *respondent);

G_END_DECLS
