/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_drop_down_name:
 * @name: what is chosen with it
 *
 * Makes a screen reader say @name and what is chosen when the drop-down has the focus. Its model is
 * one of strings.
 */
void pps_drop_down_name (GtkDropDown *self, const char *name);

G_END_DECLS
