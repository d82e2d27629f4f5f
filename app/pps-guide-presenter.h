/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-presenter.h"

G_BEGIN_DECLS

/**
 * pps_present_guide:
 * @partnership: (nullable): whose name is to stand on it
 * @options: its language and round; the first of its groups
 * @kind: (nullable): kind of round that the questions are worded for, where @options has no round:
 *   `design`, `running` or `evaluation`
 * @error: return location for an error
 *
 * Makes the guide that the next interview with a group is held with, to be printed and written on:
 * what to fill in beforehand, consent, and each question with its probes and its statement, in the
 * order of the interview. Fails with %G_IO_ERROR_INVALID_ARGUMENT and a sentence where there is no
 * such group.
 *
 * Returns: (transfer full): the sheet, or %NULL
 */
PpsSheet *pps_present_guide (PpsWorkspace *workspace,
                             PpsPartnership *partnership,
                             const PpsPresentOptions *options,
                             const char *kind,
                             GError **error);

G_END_DECLS
