/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

/* What holds for every layout of every sheet: each ends the program where it does not. */

/* All that follows, and that no type is under the floor. */
void layout_checks_all (PpsLayout *layout);

/* Boxes stand on their page and within their parents, type within its box. */
void layout_checks_inside (PpsLayout *layout);

/* Findings are of one size, and all type has contrast. */
void layout_checks_type (PpsLayout *layout);

/* Each finding and each line of the appendix stands on the pages, whole, once, in order. */
void layout_checks_words (PpsLayout *layout);
void layout_checks_panels (PpsLayout *layout);

/* Likewise title, subtitle, notes and credit. */
void layout_checks_frame (PpsLayout *layout);

void layout_checks_order (PpsLayout *layout);

/* No line of a finding that is split stands alone, unless nothing else would do. */
void layout_checks_widows (PpsLayout *layout);

/* What is picked in the middle of a box is that box or one in it. */
void layout_checks_pick (PpsLayout *layout);

/* No two boxes of one parent overlap. */
void layout_checks_siblings (PpsLayout *layout);

/* Returns: (transfer full): all that a layout says, to be compared with another of the same */
char *layout_checks_dump (PpsLayout *layout);

/* Returns: (transfer full): what is left of a text when it is broken and spaced in another way */
char *layout_checks_dup_letters (const char *text);
