/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_spin_name:
 * @name: what the number is
 *
 * Names a spin button and its two buttons, which GTK leaves without a name.
 */
void pps_spin_name (GtkSpinButton *spin, const char *name);

G_END_DECLS
