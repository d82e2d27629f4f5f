/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-guide.h"

G_BEGIN_DECLS

/**
 * PpsGuideFileChosen:
 *
 * Gets what was in the file that the user chose.
 */
typedef void (*PpsGuideFileChosen) (GtkWidget *widget, GBytes *xml, const char *name);

/**
 * pps_guide_files_open:
 * @widget: what is told; what goes wrong before that is told to the user
 *
 * Asks which file to take a guide from.
 */
void pps_guide_files_open (GtkWidget *widget, PpsGuideFileChosen chosen);

/**
 * pps_guide_files_save:
 *
 * Asks where to write @guide, and does so.
 */
void pps_guide_files_save (GtkWidget *widget, PpsGuide *guide);

G_END_DECLS
