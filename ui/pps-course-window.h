/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_COURSE_WINDOW (pps_course_window_get_type ())

/**
 * PpsCourseWindow:
 *
 * The course of one interview in a window beside it: what happened when, as a table that can be
 * copied and saved, and how long each question took.
 */
G_DECLARE_FINAL_TYPE (PpsCourseWindow, pps_course_window, PPS, COURSE_WINDOW, AdwWindow)

/**
 * pps_course_window_new:
 * @parent: (nullable): the window that it belongs to
 * @elapsed: seconds that the interview lasted until now
 *
 * Returns: (transfer none): the window, not yet shown
 */
PpsCourseWindow *pps_course_window_new (GtkWindow *parent,
                                        PpsWorkspace *workspace,
                                        PpsInterview *interview,
                                        int elapsed);

G_END_DECLS
