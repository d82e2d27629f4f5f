/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_LEAVE_WATCH (pps_leave_watch_get_type ())

/**
 * PpsLeaveWatch:
 *
 * Tells when the user's session is about to end, or the computer to sleep or to be switched off:
 * the last moment in which words can be saved.
 *
 * Emits `leaving`, and waits for its handlers.
 */
G_DECLARE_FINAL_TYPE (PpsLeaveWatch, pps_leave_watch, PPS, LEAVE_WATCH, GObject)

/**
 * pps_leave_watch_new:
 * @application: the program; it registers with the session
 *
 * Where there is no system bus, or nobody on it who tells of sleep, it hears of the session only.
 */
PpsLeaveWatch *pps_leave_watch_new (GtkApplication *application);

G_END_DECLS
