/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ways to find a widget and to act on it, as one who looks at the screen would. */

/* Returns: (nullable): the first widget of that type, @widget itself among them */
GtkWidget *ui_find_of_type (GtkWidget *widget, GType type);

/* Returns: (nullable): the first label on the screen that says just @text */
GtkWidget *ui_find_label (GtkWidget *widget, const char *text);

/* Returns: (nullable): the first widget of that type on the screen around a label that says @text
 */
GtkWidget *ui_find_around (GtkWidget *widget, const char *text, GType type);

/* Clicks the button that says @text; fails where there is none. */
void ui_click (GtkWidget *widget, const char *text);

/* Presses a key where the controllers of @widget get it first. */
void ui_press (GtkWidget *widget, guint key, GdkModifierType state);

/* Selects the first words in @view that read @wanted. */
void ui_select (GtkTextView *view, const char *wanted);

G_END_DECLS
