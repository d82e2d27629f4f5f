/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-drafts.h"
#include "pps-route.h"

G_BEGIN_DECLS

#define PPS_TYPE_STATEMENTS_VIEW (pps_statements_view_get_type ())

/**
 * PpsStatementsView:
 *
 * The statements of a step as a list of mark rows. What the user does goes out as `interview.mark`
 * of the page around it.
 *
 * Emits `row-entered` with the id of the question whose row got the focus.
 */
G_DECLARE_FINAL_TYPE (PpsStatementsView, pps_statements_view, PPS, STATEMENTS_VIEW, GtkWidget)

void pps_statements_view_show (PpsStatementsView *self,
                               const PpsStep *step,
                               const char *name,
                               const char *language,
                               PpsDrafts *drafts);

/**
 * pps_statements_view_follow:
 * @answers: (element-type utf8 PpsAnswer): answers by id of their question
 */
void pps_statements_view_follow (PpsStatementsView *self, GHashTable *answers);

void pps_statements_view_set_editable (PpsStatementsView *self, gboolean editable);

/**
 * pps_statements_view_enter:
 * @question: id of a question
 *
 * Moves the focus to its row.
 */
void pps_statements_view_enter (PpsStatementsView *self, const char *question);

/**
 * pps_statements_view_show_earlier:
 *
 * Says with each statement what mark it got in the last round.
 */
void pps_statements_view_show_earlier (PpsStatementsView *self,
                                       PpsWorkspace *workspace,
                                       PpsInterview *interview);

/**
 * pps_statements_view_go_to_reason:
 * @question: id of a question
 *
 * Goes to the reason for its mark, where one is asked, and from there back to its keys.
 */
void pps_statements_view_go_to_reason (PpsStatementsView *self, const char *question);

G_END_DECLS
