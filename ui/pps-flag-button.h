/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_FLAG_BUTTON (pps_flag_button_get_type ())

/**
 * PpsFlagButton:
 *
 * The flag of the question that is open, for the page's action `interview.flag`.
 */
G_DECLARE_FINAL_TYPE (PpsFlagButton, pps_flag_button, PPS, FLAG_BUTTON, GtkWidget)

G_END_DECLS
