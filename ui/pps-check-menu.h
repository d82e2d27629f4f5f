/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PPS_TYPE_CHECK_MENU (pps_check_menu_get_type ())

/**
 * PpsCheckMenu:
 *
 * A button that says how many of some things are chosen, and under it a list to tick them in. Emits
 * `changed`.
 */
G_DECLARE_FINAL_TYPE (PpsCheckMenu, pps_check_menu, PPS, CHECK_MENU, GtkWidget)

/**
 * pps_check_menu_new:
 * @name: what is chosen with it: "Panes"
 */
GtkWidget *pps_check_menu_new (const char *name);

/**
 * pps_check_menu_add:
 * @id: what pps_check_menu_list_chosen() tells
 * @title: plain text
 *
 * Adds something, which is chosen at first.
 */
void pps_check_menu_add (PpsCheckMenu *self, const char *id, const char *title);

/* Adds a line above what is added next. */
void pps_check_menu_add_head (PpsCheckMenu *self, const char *title);

/* Takes away all that is on the list. */
void pps_check_menu_clear (PpsCheckMenu *self);

void pps_check_menu_set_chosen (PpsCheckMenu *self, const char *id, gboolean chosen);

gboolean pps_check_menu_is_chosen (PpsCheckMenu *self, const char *id);

/**
 * pps_check_menu_list_chosen:
 * @chosen: whether to list what is chosen, or what is not
 *
 * Returns: (transfer full): ids, in the order of the list
 */
GStrv pps_check_menu_list_chosen (PpsCheckMenu *self, gboolean chosen);

gboolean pps_check_menu_has_all (PpsCheckMenu *self);

G_END_DECLS
