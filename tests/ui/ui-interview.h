/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-interview-page.h"
#include "ui-study.h"

/* The interview page in a window of its own, on a fresh study: an employer of a second round, whose
 * group said something about the first pane in the round before. */

#define UI_INTERVIEW_PANE "pane.social-problem"
#define UI_INTERVIEW_NEXT_PANE "pane.solution"

typedef struct
{
  char *dir;
  char *path;
  PpsWorkspace *workspace;
  PpsInterview *interview;
  GtkWidget *window;
  GtkWidget *page;
} UiInterview;

typedef void (*UiInterviewTest) (UiInterview *fixture, gconstpointer data);

/* What main() of such a test begins with. */
void ui_interview_init (int *argc, char ***argv);

/* Adds a test, each on a study of its own. */
void ui_interview_add (const char *path, UiInterviewTest test);

/* As after a kill: the study opened again from the disk, the page as it comes up. */
void ui_interview_start_again (UiInterview *fixture);
void ui_interview_close_page (UiInterview *fixture);

/* The text that holds the respondent's words. */
GtkWidget *ui_interview_find_answer (UiInterview *fixture);
GtkWidget *ui_interview_get_focus (UiInterview *fixture);

void ui_interview_act (UiInterview *fixture, const char *action);

/* A digit, as it comes to the page when nothing that is typed into wanted it. */
void ui_interview_press_digit (UiInterview *fixture, guint keyval);

/* What stands in the study. */
char *ui_interview_dup_field (UiInterview *fixture, const char *question, const char *field);
void ui_interview_assert_field (UiInterview *fixture,
                                const char *question,
                                const char *field,
                                const char *expected);
int ui_interview_get_mark (UiInterview *fixture, const char *question);
const char *ui_interview_get_place (UiInterview *fixture);

/* The first mapped widget of @type with @css_class, if that is given, under @widget. */
GtkWidget *ui_find (GtkWidget *widget, GType type, const char *css_class);

/* Types into a text view. */
void ui_type (GtkWidget *view, const char *text);
