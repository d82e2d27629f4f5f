/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * pps_drop_down_name:
 * @name: what is chosen with it
 *
 * Makes a screen reader say @name and what is chosen when the drop-down has the focus. Its model is
 * one of strings.
 */
void pps_drop_down_name (GtkDropDown *self, const char *name);

/**
 * pps_drop_down_shorten:
 * @max: in characters
 *
 * Lets a long choice end in an ellipsis where it is shown, and stand whole in the list. The model
 * is one of strings.
 */
void pps_drop_down_shorten (GtkDropDown *self, int max);

/**
 * pps_drop_down_shorten_row:
 *
 * The same for a row, which of itself cuts off after twenty characters in its list as well.
 */
void pps_drop_down_shorten_row (AdwComboRow *row, int max);

G_END_DECLS
