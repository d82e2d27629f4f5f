/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * pps_sheet_copy_new_sheet:
 *
 * Returns: (transfer full): the whole sheet for a clipboard: its first page as a picture, and all
 *   of it as plain text
 */
GdkContentProvider *pps_sheet_copy_new_sheet (PpsLayout *layout);

/**
 * pps_sheet_copy_new_part:
 * @box: index of a pane, a cell or a line in one of them
 *
 * Returns: (transfer full) (nullable): the pane or cell for a clipboard, as a picture and as plain
 *   text; %NULL where there is none
 */
GdkContentProvider *pps_sheet_copy_new_part (PpsLayout *layout, guint box);

G_END_DECLS
