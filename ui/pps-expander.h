/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_expander_guard:
 * @expander: an expander with its child
 *
 * Keeps the focus out of what @expander holds while it is folded. GTK 4.8 offers it to the child
 * all the same, which stands in no window then, and complains.
 */
void pps_expander_guard (GtkExpander *expander);

G_END_DECLS
