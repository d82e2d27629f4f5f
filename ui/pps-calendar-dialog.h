/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

/**
 * pps_calendar_dialog_ask:
 * @any_descendant: a widget in a window
 * @round: (nullable): only its interviews; %NULL for all of @partnership
 *
 * Asks for a file, and saves the interviews that are planned to it as a calendar.
 */
void pps_calendar_dialog_ask (GtkWidget *any_descendant,
                              PpsWorkspace *workspace,
                              PpsPartnership *partnership,
                              PpsRound *round);

/**
 * pps_calendar_dialog_save:
 * @path: where to
 *
 * What comes after the question: saves, and tells what became of it.
 *
 * Returns: whether it was saved
 */
gboolean pps_calendar_dialog_save (GtkWidget *any_descendant,
                                   PpsWorkspace *workspace,
                                   PpsPartnership *partnership,
                                   PpsRound *round,
                                   const char *path);

G_END_DECLS
