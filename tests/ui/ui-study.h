/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-edit.h"
#include "pps-ui.h"

/* A study in a folder of its own, with one partnership, and ways to wait for what is shown. */

/* What an employer and a government say about the social problem. The words of the employer count
 * differently in bytes. */
#define UI_STUDY_PANE "social-problem"
#define UI_STUDY_WORDS "Één monteur – dat is té weinig: wij zoeken er tien. “Niemand” reageert."

typedef struct
{
  char *dir;
  PpsWorkspace *workspace;
  PpsPartnership *partnership;
  PpsRound *round;
  PpsAnswer *employers;
  PpsAnswer *government;
} UiStudy;

void ui_study_open (UiStudy *self);
void ui_study_close (UiStudy *self);
PpsFinding *ui_study_add (UiStudy *self, const char *pane, const char *group, const char *text);

typedef gboolean (*UiCondition) (gpointer data);

/* Runs the main loop until @condition holds; fails after five seconds. */
void ui_wait_until (UiCondition condition, gpointer data);

/* A condition: @data, a widget, is on the screen. */
gboolean ui_is_mapped (gpointer data);

/* Runs the main loop until nothing waits. */
void ui_run_pending (void);

/* The same, and what waits for a frame is drawn. */
void ui_settle (GtkWidget *widget);

/* Puts @child into a window and waits until it is drawn. */
GtkWidget *ui_show (GtkWidget *child, int width, int height);

/* The words in a text view. */
char *ui_dup_words (GtkTextView *view);
