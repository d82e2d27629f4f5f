/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-stack.h"

G_BEGIN_DECLS

/* What stands on both sides of the words of a column, in points on A3; and beside the fold of the
 * paper. */
#define PPS_PANE_PADDING 7.5
#define PPS_PANE_FOLD 11.0

/**
 * PpsPanePlace:
 * @kind: of its box; 0 for %PPS_BOX_PANE
 * @lines: how high it is, in lines of the grid
 * @places: (element-type PpsPlace): what stands in it
 * @sign: what the pane is marked with
 * @goes_on: the page where the rest stands, -1 if there is none
 *
 * A pane with its place on a page.
 */
typedef struct
{
  PpsBoxKind kind;
  PpsStack *stack;
  const char *ref;
  int theme;
  guint page;
  double x;
  double y;
  double width;
  double lines;
  double left;
  double right;
  GArray *places;
  PpsSign sign;
  int goes_on;
} PpsPanePlace;

/* Adds the boxes of a pane, in another box or in none (-1). Returns that of the pane itself. */
int pps_pane_add_boxes (PpsDraft *draft, const PpsPanePlace *pane, int parent);

/* Adds the tint behind the lines of a pane that bear a sign. */
void pps_pane_add_line_tints (PpsDraft *draft, const PpsPanePlace *pane, int box);

/* Says at the lower right of a box where it goes on. */
void pps_pane_add_continued (
    PpsDraft *draft, guint page, int parent, double right, double bottom, guint to);

G_END_DECLS
