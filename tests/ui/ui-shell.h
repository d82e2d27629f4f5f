/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-application.h"
#include "pps-window.h"
#include "ui-study.h"

/* The window around the pages, in process, on a study of its own, and ways to find what it shows.
 * Names in the study hold what would be markup elsewhere. */

typedef struct
{
  char *dir;
  char *path;
  char *partnership;
  char *interview;
  PpsApplication *application;
  PpsWindow *window;
} UiShell;

typedef void (*UiShellTest) (UiShell *fixture, gconstpointer data);
typedef gboolean (*UiShellMatch) (GtkWidget *widget, gpointer data);

void ui_shell_init (int *argc, char ***argv);
void ui_shell_add (const char *path, UiShellTest test);
int ui_shell_run (void);

/* Opens the study in the window, and waits until it is on the screen. */
void ui_shell_show (UiShell *self);

/* @parameter may be %NULL */
void ui_shell_activate (UiShell *self, const char *action, const char *parameter);

/* The first that matches, @widget itself among them; %NULL where there is none. */
GtkWidget *ui_shell_find (GtkWidget *widget, UiShellMatch match, gpointer data);

/* Matches: @data is a type, the name of an action, or a title. */
gboolean ui_shell_is_of_type (GtkWidget *widget, gpointer data);
gboolean ui_shell_is_action_called (GtkWidget *widget, gpointer data);
gboolean ui_shell_is_row_called (GtkWidget *widget, gpointer data);

gboolean ui_shell_has_label (UiShell *self, const char *text);

/* Whether a screen reader has something to call it; fails a test for all that has not. */
gboolean ui_shell_has_name (GtkWidget *widget);
void ui_shell_check_names (GtkWidget *widget);
