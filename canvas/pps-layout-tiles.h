/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-layout.h"
#include "pps-tiling.h"

G_BEGIN_DECLS

/**
 * pps_layout_tiles_new:
 * @n_pages: of the sheet
 *
 * Lays out what stands around the tiles: on the first page the key, which tile goes where and how
 * they are joined; on each of the others, in the order of pages, rows and columns, the marks to cut
 * by and the name of the tile. The sheet itself is for who writes the file.
 *
 * Returns: (transfer full): a layout on the paper of the tiles
 */
PpsLayout *pps_layout_tiles_new (PpsSheet *sheet, const PpsTiling *tiling, guint n_pages);

G_END_DECLS
