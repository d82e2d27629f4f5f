/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_FORM_WINDOW (pps_form_window_get_type ())

/**
 * PpsFormWindow:
 *
 * A form of a member check, filled in on the copy of the program of whoever got it: for each
 * finding right, otherwise or take it out, and words. What is filled in is saved in the file by
 * itself. It knows no study.
 */
G_DECLARE_FINAL_TYPE (PpsFormWindow, pps_form_window, PPS, FORM_WINDOW, AdwWindow)

/**
 * pps_form_window_new:
 * @path: a form
 *
 * Returns: (nullable): a window; %NULL with a sentence where the file is none
 */
GtkWidget *pps_form_window_new (const char *path, GError **error);

/**
 * pps_form_window_save:
 *
 * Saves what was filled in now. What cannot be saved is told in the window.
 */
gboolean pps_form_window_save (PpsFormWindow *self);

G_END_DECLS
