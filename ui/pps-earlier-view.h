/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_EARLIER_VIEW (pps_earlier_view_get_type ())

/**
 * PpsEarlierView:
 *
 * What was said to a question in the last round, folded beneath it. Each answer can be said again:
 * that goes out as an action of the page around it (`interview.same-as`).
 */
G_DECLARE_FINAL_TYPE (PpsEarlierView, pps_earlier_view, PPS, EARLIER_VIEW, GtkWidget)

/**
 * pps_earlier_view_show:
 * @earlier: (element-type PpsAnswer): answers of one round; with none it is not there
 */
void pps_earlier_view_show (PpsEarlierView *self, PpsWorkspace *workspace, GPtrArray *earlier);

/**
 * pps_earlier_view_toggle:
 *
 * Folds it, or unfolds it. The focus stays where it is.
 */
void pps_earlier_view_toggle (PpsEarlierView *self);

/**
 * pps_earlier_view_choose:
 *
 * Unfolds it and goes to the first answer that can be said again.
 */
void pps_earlier_view_choose (PpsEarlierView *self);

/**
 * pps_earlier_describe_mark:
 * @answer: an answer
 *
 * Returns: (transfer full) (nullable): its state, unless it was answered, and its mark, in words
 */
char *pps_earlier_describe_mark (PpsAnswer *answer);

/**
 * pps_earlier_describe_when:
 * @answer: an answer
 *
 * Returns: (transfer full): the round it is of, and by who: `2019 · W1 · employers`
 */
char *pps_earlier_describe_when (PpsWorkspace *workspace, PpsAnswer *answer);

G_END_DECLS
