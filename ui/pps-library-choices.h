/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-library.h"

G_BEGIN_DECLS

#define PPS_TYPE_LIBRARY_CHOICES (pps_library_choices_get_type ())

/**
 * PpsLibraryChoices:
 *
 * What of the library to see: kind, pane or theme of the canvas, phase, theme, sector, region, and
 * of which partnership the likes. What there is nothing to choose in is not shown.
 */
G_DECLARE_FINAL_TYPE (PpsLibraryChoices, pps_library_choices, PPS, LIBRARY_CHOICES, GtkWidget)

/* Signal `changed`: something else is chosen. */
GtkWidget *pps_library_choices_new (PpsWorkspace *workspace);

/* Lists anew what there is to choose; what is chosen stays. */
void pps_library_choices_update (PpsLibraryChoices *self);

/**
 * pps_library_choices_fill:
 * @filter: (out caller-allocates): what is chosen; valid until something else is
 *
 * Returns: (transfer full) (nullable): the partnership whose likes are wanted
 */
PpsPartnership *pps_library_choices_fill (PpsLibraryChoices *self, PpsLibraryFilter *filter);

/* Chooses by name what is shown in the list of that name; for tests and jumps. */
GtkDropDown *pps_library_choices_get_alike (PpsLibraryChoices *self);
GtkDropDown *pps_library_choices_get_pane (PpsLibraryChoices *self);

G_END_DECLS
