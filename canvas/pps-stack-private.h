/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-stack.h"

G_BEGIN_DECLS

/* What measuring a stack and making its boxes share: sizes in points, widths in points unless they
 * are told in ems. */

#define PPS_STACK_SIGN_ROOM 1.5 /* beside a title that bears a sign, in ems */

struct _PpsStack
{
  GPtrArray *items; /* of PpsItem */
};

double pps_stack_get_small_size (const PpsDraft *draft);
double pps_stack_get_item_size (const PpsItem *item, const PpsDraft *draft);

/* The number of a note as it stands behind words: `¹²`. */
char *pps_stack_dup_superscript (guint number);

/* How many letters the lines of an item have that stand before one. */
guint pps_stack_count_letters (const PpsItem *item, guint line);

/* Returns: (transfer full) (nullable): where the words that changed begin and end, in letters of
 * the text: blanks and hyphens are not the same on the lines. */
GArray *pps_stack_count_marks (const PpsSheetLine *line);

/**
 * pps_stack_mark_words:
 * @box: that the lines of @place were put into
 * @first: of those lines in the box
 *
 * Strikes and underlines the words that changed.
 */
void pps_stack_mark_words (
    PpsDraft *draft, int box, const PpsItem *item, const PpsPlace *place, guint first);

/* From line to line, in lines of the grid. */
double pps_stack_get_pitch (const PpsItem *item, const PpsDraft *draft);

/* How far the words of an item hang in. */
double pps_stack_get_hang (const PpsItem *item, const PpsDraft *draft);

/* What a sign takes of the width of a title. */
double pps_stack_get_sign_room (const PpsItem *item, const PpsDraft *draft);

G_END_DECLS
