/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_QUOTE_LIST (pps_quote_list_get_type ())

/**
 * PpsQuoteList:
 *
 * The key quotes of an answer. It is seen where there are any.
 */
G_DECLARE_FINAL_TYPE (PpsQuoteList, pps_quote_list, PPS, QUOTE_LIST, GtkWidget)

/**
 * pps_quote_list_follow:
 * @answer: (nullable): the answer as it stands in the study
 */
void pps_quote_list_follow (PpsQuoteList *self, PpsWorkspace *workspace, PpsAnswer *answer);

/**
 * pps_quote_list_tint:
 * @buffer: the words of the answer, as they stand in the study
 *
 * Shows in the text which words are quotes.
 */
void pps_quote_list_tint (PpsQuoteList *self, GtkTextBuffer *buffer);

/**
 * pps_quote_list_enter:
 * @offset: a place in the answer, in Unicode code points
 *
 * Goes to the quote there.
 *
 * Returns: whether there is one
 */
gboolean pps_quote_list_enter (PpsQuoteList *self, guint offset);

void pps_quote_list_set_editable (PpsQuoteList *self, gboolean editable);

G_END_DECLS
