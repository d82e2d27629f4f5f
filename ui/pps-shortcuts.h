/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_shortcuts_present:
 * @window: a window
 * @section: name of the section to begin at: `study` or `interview`
 *
 * Shows the window of shortcuts.
 *
 * Returns: (transfer none): that window
 */
GtkWindow *pps_shortcuts_present (GtkApplicationWindow *window, const char *section);

G_END_DECLS
