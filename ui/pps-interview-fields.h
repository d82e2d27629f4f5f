/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_interview_fields_fill:
 * @list: an empty boxed list
 *
 * Fills @list with the fields of a planned, running or finished interview: who, when, where, how
 * and by whom.
 */
void pps_interview_fields_fill (GtkListBox *list, PpsWorkspace *workspace, PpsInterview *interview);

G_END_DECLS
