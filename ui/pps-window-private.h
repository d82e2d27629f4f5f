/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-interview-page.h"
#include "pps-study-page.h"
#include "pps-window.h"

G_BEGIN_DECLS

struct _PpsWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;

  PpsWorkspace *workspace;
  char *path;
  PpsInterview *interview;

  PpsStudyPage *study_page;
  PpsInterviewPage *interview_page;

  AdwToast *undo_toast;
  gulong changed_handler;
};

/* pps-window.c, for pps-window-actions.c */

/**
 * pps_window_need_study_page:
 *
 * Returns: (transfer none): the study page, made where it was not yet, and shown; an interview that
 * was open is left
 */
PpsStudyPage *pps_window_need_study_page (PpsWindow *self);

void pps_window_open_interview (PpsWindow *self, PpsInterview *interview, const char *question);
void pps_window_leave_interview (PpsWindow *self);

/* pps-window-actions.c, for pps-window.c */

void pps_window_add_actions (PpsWindow *self);

/**
 * pps_window_update_actions:
 *
 * Makes those actions sensitive that make sense for what is shown.
 */
void pps_window_update_actions (PpsWindow *self);

G_END_DECLS
