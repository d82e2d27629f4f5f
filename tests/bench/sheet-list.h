/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * sheet_list_new:
 *
 * Tells a layout thing by thing, as floor-sheet reads it: the size of the page, then in the order
 * of reading tags that open and close, words as whole paragraphs, and shapes.
 *
 * Returns: (transfer full): the list
 */
char *sheet_list_new (PpsLayout *layout);

G_END_DECLS
