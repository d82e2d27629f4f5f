/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_reworded_new:
 * @before: plain text
 * @after: plain text
 *
 * Two wordings in one, word by word: what went is struck through, what came is underlined and
 * heavier; told apart without colour.
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *pps_reworded_new (const char *before, const char *after);

G_END_DECLS
