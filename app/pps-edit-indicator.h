/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Numbers to steer by. A number is removed with pps_edit_remove(). */

/**
 * pps_edit_add_indicator:
 * @round: (nullable): the round it was counted in
 *
 * Adds a number without a value, at the end, dated as @round.
 *
 * Returns: (transfer full): the number
 */
PpsIndicator *pps_edit_add_indicator (PpsWorkspace *workspace,
                                      PpsPartnership *partnership,
                                      PpsRound *round,
                                      const char *name,
                                      GError **error);

/**
 * pps_edit_indicator_number:
 * @field: `value`, `target` or `baseline`
 * @text: as typed, see pps_amount_read(); empty where it is not known
 *
 * Fails with %G_IO_ERROR_INVALID_DATA and a sentence where @text is no number.
 */
gboolean pps_edit_indicator_number (PpsWorkspace *workspace,
                                    gpointer indicator,
                                    const char *field,
                                    const char *text,
                                    GError **error);

/**
 * pps_edit_indicator_answered:
 * @text: of how many it tells, as typed: `6/7`, `6 van 7`; empty where nobody knows
 *
 * Fails with %G_IO_ERROR_INVALID_DATA and a sentence where @text is no such thing.
 */
gboolean pps_edit_indicator_answered (PpsWorkspace *workspace,
                                      PpsIndicator *indicator,
                                      const char *text,
                                      GError **error);

G_END_DECLS
