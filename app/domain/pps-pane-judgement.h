/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-record.h"

G_BEGIN_DECLS

/**
 * PpsPaneJudgement:
 *
 * How far the groups agree on a pane in a round.
 */
#define PPS_TYPE_PANE_JUDGEMENT (pps_pane_judgement_get_type ())

G_DECLARE_FINAL_TYPE (PpsPaneJudgement, pps_pane_judgement, PPS, PANE_JUDGEMENT, PpsRecord)

G_END_DECLS
