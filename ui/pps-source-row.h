/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_SOURCE_ROW (pps_source_row_get_type ())

/**
 * PpsSourceRow:
 *
 * A finding or an answer that something was made of, in two lines; activating it goes there.
 */
G_DECLARE_FINAL_TYPE (PpsSourceRow, pps_source_row, PPS, SOURCE_ROW, GtkButton)

/**
 * pps_source_row_new:
 * @source: a finding or an answer
 */
GtkWidget *pps_source_row_new (PpsWorkspace *workspace, PpsRecord *source);

G_END_DECLS
