/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-application.h"
#include "pps-keyring.h"
#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_WINDOW (pps_window_get_type ())

/**
 * PpsWindow:
 *
 * A window on one study, or on none yet. What goes from one page to another goes through its
 * actions:
 *
 * - `win.open-partnership` (id), `win.show-page` (`overview`, `interviews`, `canvas`,
 * `perspectives`)
 * - `win.open-interview` (id), `win.start-interview` (id), `win.leave-interview`
 * - `win.open-answer` (id): the interview of an answer, at its question
 * - `win.workbench-words` (id of an answer, first character, after the last): the workbench of its
 * pane, with these words selected
 * - `win.open-agreement` (ids of a partnership, a round and a pane; the last two may be empty),
 * `win.agreement`: the list of agreement and blind spots
 * - `win.show-finding` (id): the canvas of a finding, with the finding selected
 * - `win.show-record` (id of any record that search finds)
 * - `win.show-words` (id of such a record, field, first and last character): the same, and words of
 * an answer are selected where they stand
 * - `win.new-partnership`; `win.add-organisation`, `win.add-respondent` (letter of a group);
 * `win.add-round` (kind of round); `win.add-characteristic`, `win.add-lesson`: all to the
 * partnership that is shown
 * - `win.show-guides` (letter of a group; empty for the list of guides)
 * - `win.compare` (sheet): rounds or partnerships side by side
 * - `win.show-library`: what was learned over all partnerships
 * - `win.show-privacy`: what is done with the data of people
 * - `win.show-themes` (id of a theme; empty for the list of themes)
 * - `win.search`, `win.search-text` (words)
 * - `win.undo` (first in the text that has the focus), `win.redo`, `win.take-back` (only of the
 * study)
 * - `win.export`
 */
G_DECLARE_FINAL_TYPE (PpsWindow, pps_window, PPS, WINDOW, AdwApplicationWindow)

PpsWindow *pps_window_new (PpsApplication *application);

/**
 * pps_window_open:
 * @path: a study, as a canonical path
 *
 * Opens a study in place of what is shown, at the place where it was left; where that fails, the
 * window says why.
 *
 * Returns: whether it is open
 */
gboolean pps_window_open (PpsWindow *self, const char *path, PpsStoreFlags flags);

void pps_window_show_welcome (PpsWindow *self);

/**
 * pps_window_show_error:
 * @path: the study that cannot be opened
 * @error: why
 */
void pps_window_show_error (PpsWindow *self, const char *path, const GError *error);

void pps_window_show_preferences (PpsWindow *self);

/**
 * pps_window_get_path:
 *
 * Returns: (nullable): the study that is open
 */
const char *pps_window_get_path (PpsWindow *self);

/**
 * pps_window_get_workspace:
 *
 * Returns: (transfer none) (nullable): the study that is open
 */
PpsWorkspace *pps_window_get_workspace (PpsWindow *self);

/**
 * pps_window_save:
 *
 * Saves what was typed and is not saved yet, and goes on.
 */
void pps_window_save (PpsWindow *self);

/**
 * pps_window_leave:
 *
 * Saves what was typed, remembers the place, and lets the study go.
 */
void pps_window_leave (PpsWindow *self);

/* For every page: @any_descendant is a widget somewhere in a window, or in a dialog of one. */

/**
 * pps_window_get_keyring:
 *
 * Returns: (transfer none) (nullable): which key file the window works with; %NULL where
 * @any_descendant stands in no window of a study
 */
PpsKeyring *pps_window_get_keyring (GtkWidget *any_descendant);

/**
 * pps_window_toast:
 * @message: plain text, no markup
 */
void pps_window_toast (GtkWidget *any_descendant, const char *message);

/**
 * pps_window_toast_latest:
 * @message: plain text: what was just taken back
 *
 * A toast that takes the place of the one before it, and goes when an edit is made.
 */
void pps_window_toast_latest (GtkWidget *any_descendant, const char *message);

/**
 * pps_window_toast_undo:
 * @message: plain text: what was just done to the study
 *
 * A toast with a button that takes the last edit back. It goes when another edit is made.
 */
void pps_window_toast_undo (GtkWidget *any_descendant, const char *message);

/**
 * pps_window_report:
 * @error: (transfer none): what went wrong
 *
 * Tells the user that something was not done, and why. It stays until it is closed.
 *
 * Returns: (transfer none) (nullable): the toast, for who can tell that it is no longer true
 */
AdwToast *pps_window_report (GtkWidget *any_descendant, const GError *error);

G_END_DECLS
