/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

/**
 * SheetGenerator:
 * @level: from 0; with each there is more, up to 60 findings in a pane at 4
 *
 * Makes sheets of some kind from a seed, the same for the same one: what any study may hold and
 * then some. A new kind of sheet is put to the program of properties by adding a line to the list.
 * Each line of findings has a ref of its own.
 */
typedef struct
{
  const char *name;
  PpsSheet *(*make) (GRand *rand, guint level);
} SheetGenerator;

#define SHEET_GENERATOR_LEVELS 5

guint sheet_generators_get_n (void);
const SheetGenerator *sheet_generators_get (guint index);
