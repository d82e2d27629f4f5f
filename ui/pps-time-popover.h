/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_TIME_POPOVER (pps_time_popover_get_type ())

/**
 * PpsTimePopover:
 *
 * What is behind the clock of an interview: the planned time, the time of this question, pausing,
 * and the times that were noted for a recording. What it does goes out as actions of the page
 * around it (`interview.pause`, `interview.note-time`, `interview.course`).
 */
G_DECLARE_FINAL_TYPE (PpsTimePopover, pps_time_popover, PPS, TIME_POPOVER, GtkPopover)

/**
 * pps_time_popover_take_up:
 * @interview: (nullable): the interview that it is about from now on
 */
void
pps_time_popover_take_up (PpsTimePopover *self, PpsWorkspace *workspace, PpsInterview *interview);

/**
 * pps_time_popover_set_time:
 * @elapsed: seconds with the interview on the screen
 * @question: id of the question that is open
 */
void pps_time_popover_set_time (PpsTimePopover *self, int elapsed, const char *question);

G_END_DECLS
