/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-agreement-page.h"
#include "pps-copy-bar.h"
#include "pps-frozen-page.h"
#include "pps-interview-page.h"
#include "pps-keyring.h"
#include "pps-study-page.h"
#include "pps-window.h"
#include "pps-workbench-page.h"

G_BEGIN_DECLS

struct _PpsWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  PpsCopyBar *copy_bar;
  GtkRevealer *recovery;
  GtkLabel *recovered;
  GtkLabel *recovered_numbers;

  PpsWorkspace *workspace;
  char *path;
  PpsInterview *interview;

  PpsStudyPage *study_page;
  PpsInterviewPage *interview_page;
  PpsWorkbenchPage *workbench_page;
  GQueue trail; /* see pps-window-trail.c */
  PpsAgreementPage *agreement_page;
  PpsFrozenPage *frozen_page;

  PpsKeyring *keyring;

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

/* Returns: (nullable): the window that @widget stands in, or in front of */
PpsWindow *pps_window_find (GtkWidget *widget);

/* pps-window-recovery.c, for pps-window.c: says that the program did not end well, with what is
 * there; @saved: when something was last saved, before this start wrote anything. */
void pps_window_tell_recovery (PpsWindow *self, const char *saved);
void pps_window_forget_recovery (PpsWindow *self);

/* pps-window-privacy.c, for pps-window.c: makes the keyring and its actions */

void pps_window_add_compare (PpsWindow *self);
void pps_window_add_privacy (PpsWindow *self);

/* pps-window-backups.c, for pps-window.c */

void pps_window_add_backups (PpsWindow *self);

/* Keeps the study as it was when today's work began, as soon as nothing else is to do. */
void pps_window_keep_daily_backup (PpsWindow *self);

/* pps-window-workbench.c, for the others */

/**
 * pps_window_open_workbench:
 * @pane: (nullable): id of a pane; %NULL for the one that was open last
 */
void pps_window_open_workbench (PpsWindow *self, PpsPartnership *partnership, const char *pane);

/**
 * pps_window_open_words:
 * @start: first character of words of @answer
 * @end: after the last
 *
 * Opens the workbench of the pane that was asked about, with the words selected.
 */
void pps_window_open_words (PpsWindow *self, PpsAnswer *answer, guint start, guint end);

/**
 * pps_window_is_at_workbench:
 *
 * Returns: whether the workbench is what is shown
 */
gboolean pps_window_is_at_workbench (PpsWindow *self);

/* pps-window-agreement.c, for the others */

/**
 * pps_window_open_agreement:
 * @round: (nullable): %NULL for the one that was shown, or the latest
 * @pane: (nullable): id of the pane to begin at
 */
void pps_window_open_agreement (PpsWindow *self,
                                PpsPartnership *partnership,
                                PpsRound *round,
                                const char *pane);

/* pps-window-trail.c, for the others */

/**
 * pps_window_mark_place:
 *
 * Remembers what is shown and has the focus, before something follows a thread from there.
 */
void pps_window_mark_place (PpsWindow *self);

/**
 * pps_window_go_back:
 *
 * Goes back to the place that was marked last and is still there.
 *
 * Returns: whether there was one
 */
gboolean pps_window_go_back (PpsWindow *self);

/* Forgets all places: somebody went elsewhere by themselves. */
void pps_window_forget_places (PpsWindow *self);

gboolean pps_window_can_go_back (PpsWindow *self);

/* pps-window-jumps.c, for pps-window.c */

void pps_window_add_jumps (PpsWindow *self);

/* Shows @record on a page of its partnership. */
void pps_window_show_on_page (PpsWindow *self, PpsRecord *record, const char *name);

/* pps-window-frozen.c, for the others */

/**
 * pps_window_open_frozen:
 * @id: of a snapshot, or of a round for its latest
 */
void pps_window_open_frozen (PpsWindow *self, const char *id);

/* pps-window-actions.c, for pps-window.c */

void pps_window_add_actions (PpsWindow *self);

/**
 * pps_window_update_actions:
 *
 * Makes those actions sensitive that make sense for what is shown.
 */
void pps_window_update_actions (PpsWindow *self);

G_END_DECLS
