/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PLACE_PICKER (pps_place_picker_get_type ())

/**
 * PpsPlacePicker:
 *
 * A popover that asks where a finding is to stand: in which pane, and whose it is. Emits `picked`
 * (pane, letter).
 */
G_DECLARE_FINAL_TYPE (PpsPlacePicker, pps_place_picker, PPS, PLACE_PICKER, GtkPopover)

GtkWidget *pps_place_picker_new (PpsWorkspace *workspace);

/**
 * pps_place_picker_set_place:
 * @pane: id of the pane it stands in now; empty for parked
 * @group: letter; empty for shared
 */
void pps_place_picker_set_place (PpsPlacePicker *self, const char *pane, const char *group);

G_END_DECLS
