/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-sheet-places.h"

G_BEGIN_DECLS

/**
 * PpsSheetPainter:
 *
 * Paints the pages that a widget shows, so that no frame takes long: what is looked at is painted
 * in the time that a frame has over, and then what lies around it, so that it is there when it is
 * scrolled to. While tiles are missing, those of the zoom before stand in for them.
 */
typedef struct _PpsSheetPainter PpsSheetPainter;

/**
 * pps_sheet_painter_new:
 * @widget: what shows the pages; borrowed
 */
PpsSheetPainter *pps_sheet_painter_new (GtkWidget *widget);

void pps_sheet_painter_free (PpsSheetPainter *self);

/* Lets go of all that is painted: the layout is another. */
void pps_sheet_painter_forget (PpsSheetPainter *self);

/* The zoom is another, and may change further before long. */
void pps_sheet_painter_zoom (PpsSheetPainter *self);

/**
 * pps_sheet_painter_snapshot:
 * @places: where pages lie
 * @x: how far is scrolled; likewise @y
 */
void pps_sheet_painter_snapshot (
    PpsSheetPainter *self, GtkSnapshot *snapshot, const PpsSheetPlaces *places, int x, int y);

G_END_DECLS
