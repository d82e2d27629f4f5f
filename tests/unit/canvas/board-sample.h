/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-sheet.h"

/* A board with bars of unlike units, a line through rounds, a map, groups on an axis, and a panel
 * of which there is nothing to say. */
PpsSheet *board_sample_make (void);
