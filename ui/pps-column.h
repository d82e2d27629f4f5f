/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_COLUMN (pps_column_get_type ())

/**
 * PpsColumn:
 *
 * One calm column that scrolls as a whole and keeps what has the focus in sight: the cursor of a
 * text, else the whole widget.
 */
G_DECLARE_FINAL_TYPE (PpsColumn, pps_column, PPS, COLUMN, GtkWidget)

/**
 * pps_column_new_around:
 * @child: what it shows
 * @widest: how wide @child may become, in pixels
 * @tightens: from which width on @child takes less than it is given
 *
 * For text, which reads badly in lines that are too long.
 *
 * Returns: (transfer floating): a column with @child in it
 */
PpsColumn *pps_column_new_around (GtkWidget *child, int widest, int tightens);

void pps_column_set_child (PpsColumn *self, GtkWidget *child);

void pps_column_scroll_to_top (PpsColumn *self);

G_END_DECLS
