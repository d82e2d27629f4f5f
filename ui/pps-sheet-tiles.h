/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-layout.h"

G_BEGIN_DECLS

/**
 * PpsSheetTiles:
 *
 * The pages of a layout, painted once into square textures as far as they are looked at, so that
 * scrolling only shifts them.
 */
typedef struct _PpsSheetTiles PpsSheetTiles;

/**
 * pps_sheet_tiles_new:
 * @layout: what to paint
 * @scale: pixels of the device to the point
 */
PpsSheetTiles *pps_sheet_tiles_new (PpsLayout *layout, double scale);

void pps_sheet_tiles_free (PpsSheetTiles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsSheetTiles, pps_sheet_tiles_free)

double pps_sheet_tiles_get_scale (PpsSheetTiles *self);

/**
 * pps_sheet_tiles_snapshot:
 * @snapshot: where to, its origin in the corner of the page
 * @page: from 0
 * @zoom: pixels of @snapshot to the point
 * @visible: the part of the page that is looked at, in pixels of @snapshot
 *
 * Puts a white page down. Where @zoom is not what the tiles were made for they are stretched.
 */
void pps_sheet_tiles_snapshot (PpsSheetTiles *self,
                               GtkSnapshot *snapshot,
                               guint page,
                               double zoom,
                               const graphene_rect_t *visible);

/**
 * pps_sheet_tiles_trim:
 *
 * Lets tiles go that were not shown since the last call, once there are many.
 */
void pps_sheet_tiles_trim (PpsSheetTiles *self);

G_END_DECLS
