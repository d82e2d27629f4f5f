/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_LINE_LIST (pps_line_list_get_type ())

/**
 * PpsLineList:
 *
 * The small table beneath an answer. As long as there is nothing in it, it is one quiet button; it
 * is gone where the pane is no list.
 *
 * Emits `saved` when something of it is on disk.
 */
G_DECLARE_FINAL_TYPE (PpsLineList, pps_line_list, PPS, LINE_LIST, GtkWidget)

/**
 * pps_line_list_show:
 * @question: id of the question that is open
 * @kind: (nullable): which table its pane has, as the canvas says
 */
void pps_line_list_show (PpsLineList *self,
                         PpsWorkspace *workspace,
                         PpsInterview *interview,
                         const char *question,
                         const char *kind);

/**
 * pps_line_list_follow:
 * @answer: (nullable): the answer as it stands in the study
 */
void pps_line_list_follow (PpsLineList *self, PpsAnswer *answer);

void pps_line_list_set_editable (PpsLineList *self, gboolean editable);

/**
 * pps_line_list_save:
 *
 * Saves what is typed in it, now.
 */
void pps_line_list_save (PpsLineList *self);

G_END_DECLS
