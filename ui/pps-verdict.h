/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_VERDICT (pps_verdict_get_type ())

/**
 * PpsVerdict:
 *
 * How far the groups agree on a pane, as it is judged with a drop-down and a line that says why.
 * Both stand where their page has room for them.
 */
G_DECLARE_FINAL_TYPE (PpsVerdict, pps_verdict, PPS, VERDICT, GObject)

/**
 * pps_verdict_new:
 * @choice: is filled with the verdicts
 * @reason_place: holds the reason, and is hidden while there is nothing to give one for
 *
 * The widgets have to live as long as the verdict.
 */
PpsVerdict *pps_verdict_new (PpsWorkspace *workspace, GtkDropDown *choice, GtkBox *reason_place);

/**
 * pps_verdict_show:
 * @judgement: (nullable): what was judged of @pane in @round until now
 * @writable: whether it can be judged
 *
 * A reason that is being typed for another pane has to be saved before.
 */
void pps_verdict_show (PpsVerdict *self,
                       PpsRound *round,
                       const char *pane,
                       PpsPaneJudgement *judgement,
                       gboolean writable);

/**
 * pps_verdict_judge:
 * @verdict: as of pps_edit_judge_pane()
 *
 * Returns: %FALSE where it cannot be judged
 */
gboolean pps_verdict_judge (PpsVerdict *self, const char *verdict);

/**
 * pps_verdict_describe:
 *
 * Returns: how it is judged, also where it is not, in words
 */
const char *pps_verdict_describe (PpsVerdict *self);

/**
 * pps_verdict_save:
 *
 * Saves a reason that is being typed.
 */
void pps_verdict_save (PpsVerdict *self);

G_END_DECLS
