/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pps_list_keys_add:
 * @list: a list of rows that hold nothing to go into
 *
 * For a page of several lists beneath each other: Tab passes a whole list at once, and the arrow
 * keys go on into the next one.
 */
void pps_list_keys_add (GtkListBox *list);

G_END_DECLS
