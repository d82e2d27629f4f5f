/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-local-copy.h"

G_BEGIN_DECLS

#define PPS_TYPE_COPY_BAR (pps_copy_bar_get_type ())

/**
 * PpsCopyBar:
 *
 * Says at the foot of a window that one works in a copy of a study in a synchronised or network
 * folder, and puts it back.
 */
G_DECLARE_FINAL_TYPE (PpsCopyBar, pps_copy_bar, PPS, COPY_BAR, GtkWidget)

/**
 * pps_copy_bar_show:
 * @copy: what one works in
 * @store: the same, open
 */
void pps_copy_bar_show (PpsCopyBar *self, PpsLocalCopy *copy, PpsStore *store);

/* Lets go of both, before the study is closed. */
void pps_copy_bar_hide (PpsCopyBar *self);

G_END_DECLS
