/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Lines of the small table beneath an answer. A line is removed with pps_edit_remove(). */

/**
 * pps_edit_add_line_item:
 * @question: id of the question that is answered
 * @kind: which table: `partner`, `cost`, `revenue`, `funding`, `support`, `alternative`
 * @after: (nullable): the line it is to stand after; %NULL for the end
 *
 * Adds an empty line, and makes the answer where there is none yet. An answer without a state
 * becomes `answered`: something is put down.
 *
 * Returns: (transfer full): the line
 */
PpsLineItem *pps_edit_add_line_item (PpsWorkspace *workspace,
                                     PpsInterview *interview,
                                     const char *question,
                                     const char *kind,
                                     PpsLineItem *after,
                                     GError **error);

/**
 * pps_edit_line_item_text:
 * @field: a text field of a line
 *
 * As pps_edit_set_text(), and puts the change in the course of the interview.
 */
gboolean pps_edit_line_item_text (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error);

/**
 * pps_edit_line_item_amount:
 * @field: not used; so that it is one of a kind with pps_edit_line_item_text()
 * @text: an amount as typed, see pps_amount_read(); empty where there is none. A question mark or
 * the word for it makes it unknown
 *
 * What is no amount is not lost: it becomes a remark in what the line is about, and the amount
 * unknown: `Huur (circa 12.000)`.
 */
gboolean pps_edit_line_item_amount (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error);

/**
 * pps_edit_line_item_until:
 * @text: a date as typed, see pps_when_read_date(); empty for unknown
 *
 * Puts down until when money comes in. What is no date is not lost: it becomes a remark in what the
 * line is about.
 */
gboolean pps_edit_line_item_until (
    PpsWorkspace *workspace, gpointer item, const char *field, const char *text, GError **error);

/**
 * pps_edit_line_item_amount_kind:
 * @kind: `euro`, `hours`, `goods` or `unknown`; an amount that is unknown is none
 */
gboolean pps_edit_line_item_amount_kind (PpsWorkspace *workspace,
                                         PpsLineItem *item,
                                         const char *kind,
                                         GError **error);

/**
 * pps_edit_move_line_item:
 * @by: -1 for up, 1 for down
 *
 * Silent at either end.
 */
gboolean
pps_edit_move_line_item (PpsWorkspace *workspace, PpsLineItem *item, int by, GError **error);

G_END_DECLS
