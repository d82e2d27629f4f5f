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

gboolean pps_sheet_tiles_is_empty (PpsSheetTiles *self);

/**
 * pps_sheet_tiles_paint:
 * @zoom: pixels of @area to the point
 * @area: a part of the page
 * @until: in monotonic time; after it no second tile is begun; 0 to paint none
 *
 * Paints what is missing there.
 *
 * Returns: whether all of it is there
 */
gboolean pps_sheet_tiles_paint (
    PpsSheetTiles *self, guint page, double zoom, const graphene_rect_t *area, gint64 until);

/**
 * pps_sheet_tiles_snapshot:
 * @snapshot: where to, its origin in the corner of the page
 * @page: from 0
 * @zoom: pixels of @snapshot to the point
 * @visible: the part of the page that is looked at, in pixels of @snapshot
 *
 * Puts down what is painted. Where @zoom is not what the tiles were made for they are stretched.
 */
void pps_sheet_tiles_snapshot (PpsSheetTiles *self,
                               GtkSnapshot *snapshot,
                               guint page,
                               double zoom,
                               const graphene_rect_t *visible);

/**
 * pps_sheet_tiles_trim:
 *
 * Lets tiles go that nobody came near since the last call, once there are many.
 */
void pps_sheet_tiles_trim (PpsSheetTiles *self);

G_END_DECLS
