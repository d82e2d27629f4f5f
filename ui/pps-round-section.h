/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_ROUND_SECTION (pps_round_section_get_type ())

/**
 * PpsRoundSection:
 *
 * One round: what it is, its interviews, and the means to plan another.
 */
G_DECLARE_FINAL_TYPE (PpsRoundSection, pps_round_section, PPS, ROUND_SECTION, GtkWidget)

GtkWidget *pps_round_section_new (PpsWorkspace *workspace, PpsRound *round);

G_END_DECLS
