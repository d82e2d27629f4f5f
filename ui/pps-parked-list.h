/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_PARKED_LIST (pps_parked_list_get_type ())

/**
 * PpsParkedList:
 *
 * Words of an interview that stand elsewhere than where they were said. It is seen where there are
 * any. What the user does with them goes out as actions of the page around it
 * (`interview.go-to`, `interview.send-on`, `interview.bring-back`).
 */
G_DECLARE_FINAL_TYPE (PpsParkedList, pps_parked_list, PPS, PARKED_LIST, GtkWidget)

GtkWidget *pps_parked_list_new (void);

/**
 * pps_parked_list_follow:
 * @question: id of a question; empty for what is parked
 * @language: of the questions
 *
 * Shows what was sent to a question, in full, and what was sent away from it, in short.
 */
void pps_parked_list_follow (PpsParkedList *self,
                             PpsWorkspace *workspace,
                             PpsInterview *interview,
                             const char *question,
                             const char *language);

void pps_parked_list_set_editable (PpsParkedList *self, gboolean editable);

G_END_DECLS
