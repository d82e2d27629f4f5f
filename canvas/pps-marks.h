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
 * @PPS_MARK_MORE: a dot in the colour of a group
 * @PPS_MARK_SIGN: a sign, where no letter stands
 */
typedef enum
{
  PPS_MARK_NONE,
  PPS_MARK_DOT,
  PPS_MARK_CHIP,
  PPS_MARK_SHARED,
  PPS_MARK_SILENT,
  PPS_MARK_MORE,
  PPS_MARK_SIGN,
} PpsMark;

/**
 * pps_marks_get_middle:
 * @size: of the words
 *
 * Returns: how far in the middle of a mark stands
 */
double pps_marks_get_middle (const PpsDraft *draft, double size);

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
 * pps_marks_add_sign:
 * @x: of the middle of the symbol
 *
 * Adds the symbol of a sign to a box: in a circle what somebody does not know, on its tint how far
 * the groups agree. On the paper itself that has no tint to stand on, unless @on_tint.
 */
void pps_marks_add_sign (PpsDraft *draft,
                         int box,
                         PpsSign sign,
                         double x,
                         double baseline,
                         double size,
                         gboolean on_tint);

/**
 * pps_marks_get_label:
 *
 * Returns: (nullable): what a mark says, in words
 */
const char *pps_marks_get_label (PpsDraft *draft, PpsMark mark, int group);

G_END_DECLS
