/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-draft.h"

G_BEGIN_DECLS

/**
 * PpsMark:
 * @PPS_MARK_NONE: nothing
 * @PPS_MARK_DOT: a small dot: the place tells whose it is
 * @PPS_MARK_CHIP: the letter of a group
 * @PPS_MARK_SHARED: a check mark, filled
 * @PPS_MARK_SILENT: an open circle
 */
typedef enum
{
  PPS_MARK_NONE,
  PPS_MARK_DOT,
  PPS_MARK_CHIP,
  PPS_MARK_SHARED,
  PPS_MARK_SILENT,
} PpsMark;

/**
 * pps_marks_add:
 * @group: index, for a chip
 * @x: where the mark begins
 * @baseline: of the words that it stands before
 * @size: of these words
 *
 * Adds a mark to a box, centred on the capitals of the words. The letter of a chip is the first
 * line of its box.
 */
void pps_marks_add (
    PpsDraft *draft, int box, PpsMark mark, int group, double x, double baseline, double size);

/**
 * pps_marks_get_label:
 *
 * Returns: (nullable): what a mark says, in words
 */
const char *pps_marks_get_label (PpsDraft *draft, PpsMark mark, int group);

G_END_DECLS
