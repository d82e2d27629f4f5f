/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/* The file dialogs of a member check. Each asks, does what was asked, and tells how it went. */

/**
 * pps_form_files_fill:
 *
 * Asks for a form and opens it to be filled in.
 */
void pps_form_files_fill (GtkApplication *application, GtkWindow *window);

/**
 * pps_form_files_write:
 *
 * Asks for a folder and writes the forms of a round into it.
 */
void pps_form_files_write (GtkWidget *widget, PpsWorkspace *workspace, PpsRound *round);

/**
 * pps_form_files_read:
 *
 * Asks for a form that came back and reads it.
 */
void pps_form_files_read (GtkWidget *widget, PpsWorkspace *workspace);

G_END_DECLS
