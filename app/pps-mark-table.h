/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/** From this many marks on, an average says something; with fewer the marks themselves are shown.
 */
#define PPS_MARKS_FOR_MEAN 3

/** Stands in the place of a letter for the employers with fewer than 50 people. */
#define PPS_MARKS_OF_SMALL "small"

/**
 * PpsMarkChange:
 *
 * How marks went since the round before.
 */
typedef enum
{
  PPS_MARK_CHANGE_UNKNOWN,
  PPS_MARK_CHANGE_DOWN,
  PPS_MARK_CHANGE_SAME,
  PPS_MARK_CHANGE_UP,
} PpsMarkChange;

/**
 * PpsMarkCell:
 * @marks: (element-type guint): 1 to 5, lowest first
 * @n_no_opinion: who was asked and had none
 * @before: (element-type guint): the marks of the round before, lowest first
 *
 * The marks that a group gave to one question.
 */
typedef struct
{
  GArray *marks;
  guint n_no_opinion;
  GArray *before;
} PpsMarkCell;

/**
 * PpsMarkTable:
 *
 * The marks of a round, groups by questions, beside those of the round before. It is read once, and
 * does not follow later edits.
 */
typedef struct _PpsMarkTable PpsMarkTable;

/**
 * pps_mark_table_new:
 * @before: (nullable): an earlier round of the same partnership
 *
 * Returns: (transfer full): the marks
 */
PpsMarkTable *pps_mark_table_new (PpsWorkspace *workspace, PpsRound *round, PpsRound *before);
void pps_mark_table_free (PpsMarkTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsMarkTable, pps_mark_table_free)

/**
 * pps_mark_table_get:
 * @question: id of a question: `pane.costs`, `involvement.heard`, `lesson.3`
 * @group: letter, or %PPS_MARKS_OF_SMALL
 *
 * Returns: the cell; an empty one where no mark was asked
 */
const PpsMarkCell *pps_mark_table_get (PpsMarkTable *self, const char *question, const char *group);

/**
 * pps_mark_table_get_spread:
 *
 * Returns: how far the groups lie apart: from the lowest of their medians to the highest, 0 to 4;
 *   0 where fewer than two groups gave marks
 */
double pps_mark_table_get_spread (PpsMarkTable *self, const char *question);

/**
 * pps_mark_cell_get_median:
 *
 * Returns: the middle mark, or what lies between the two in the middle; 0 where there are none
 */
double pps_mark_cell_get_median (const PpsMarkCell *cell);

/**
 * pps_mark_cell_get_change:
 *
 * Returns: whether the median went up or down; unknown where one of the rounds has no mark
 */
PpsMarkChange pps_mark_cell_get_change (const PpsMarkCell *cell);

/**
 * pps_mark_cell_dup_words:
 * @language: `nl` or `en`
 *
 * Returns: (transfer full): what the cell says: `4 · 3 · 2` for few marks, `3,6 (n = 5)` for
 *   enough of them; empty where there are none
 */
char *pps_mark_cell_dup_words (const PpsMarkCell *cell, const char *language);

G_END_DECLS
