/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-text-draft.h"

G_BEGIN_DECLS

#define PPS_TYPE_REASON_PLACE (pps_reason_place_get_type ())

/**
 * PpsReasonPlace:
 *
 * A place for a reason that unfolds when one is asked, or was given.
 */
G_DECLARE_FINAL_TYPE (PpsReasonPlace, pps_reason_place, PPS, REASON_PLACE, GtkWidget)

/**
 * pps_reason_place_new:
 * @placeholder: what is asked
 */
GtkWidget *pps_reason_place_new (const char *placeholder);

/**
 * pps_reason_place_show:
 * @reason: the draft of the reason
 * @name: what a screen reader says of it
 */
void pps_reason_place_show (PpsReasonPlace *self, PpsTextDraft *reason, const char *name);

/**
 * pps_reason_place_ask:
 * @asked: whether a reason is asked
 *
 * Unfolds the place, or folds it. A reason that was given stays in sight. The focus stays where it
 * is.
 */
void pps_reason_place_ask (PpsReasonPlace *self, gboolean asked);

/**
 * pps_reason_place_enter:
 *
 * Goes into it, where it is unfolded.
 *
 * Returns: whether it could
 */
gboolean pps_reason_place_enter (PpsReasonPlace *self);

void pps_reason_place_set_editable (PpsReasonPlace *self, gboolean editable);

G_END_DECLS
