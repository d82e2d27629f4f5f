/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PPS_TYPE_RESPONDENT_WINDOW (pps_respondent_window_get_type ())

/**
 * PpsRespondentWindow:
 *
 * What the respondent may see, for a second screen: the pane, the question, and what was noted, as
 * it will stand on the canvas. It can be blank. It shows what it is told, and is told nothing else.
 */
G_DECLARE_FINAL_TYPE (PpsRespondentWindow, pps_respondent_window, PPS, RESPONDENT_WINDOW, AdwWindow)

PpsRespondentWindow *pps_respondent_window_new (void);

/**
 * pps_respondent_window_show_question:
 * @name: (nullable): the pane; %NULL where there is nothing to show
 */
void pps_respondent_window_show_question (PpsRespondentWindow *self,
                                          const char *name,
                                          const char *question,
                                          const char *note);

gboolean pps_respondent_window_is_blank (PpsRespondentWindow *self);
void pps_respondent_window_set_blank (PpsRespondentWindow *self, gboolean blank);

/**
 * pps_respondent_window_toggle_fullscreen:
 * @other: (nullable): a window whose screen is not to be taken, if there is another
 */
void pps_respondent_window_toggle_fullscreen (PpsRespondentWindow *self, GtkWindow *other);

G_END_DECLS
