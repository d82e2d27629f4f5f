/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_BACKUPS_PAGE (pps_backups_page_get_type ())

/**
 * PpsBackupsPage:
 * @folded: whether the list of the study is hidden
 *
 * The backups of the study that is open.
 */
G_DECLARE_FINAL_TYPE (PpsBackupsPage, pps_backups_page, PPS, BACKUPS_PAGE, GtkWidget)

GtkWidget *pps_backups_page_new (PpsWorkspace *workspace);

/* Looks anew which backups there are. */
void pps_backups_page_refresh (PpsBackupsPage *self);

G_END_DECLS
