/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pps-workspace.h"

G_BEGIN_DECLS

#define PPS_TYPE_QUOTE_ROW (pps_quote_row_get_type ())

/**
 * PpsQuoteRow:
 *
 * One key quote beneath its answer: the words, and whether they may be quoted. What the user does
 * goes out as actions of the page around it (`interview.show-quote`, `interview.permit-quote`,
 * `interview.unquote`).
 */
G_DECLARE_FINAL_TYPE (PpsQuoteRow, pps_quote_row, PPS, QUOTE_ROW, GtkWidget)

GtkWidget *pps_quote_row_new (PpsQuote *quote);

PpsQuote *pps_quote_row_get_quote (PpsQuoteRow *self);

/**
 * pps_quote_row_get_word:
 * @number: from 0, as on the key
 *
 * Returns: (nullable): the permission's word in the file
 */
const char *pps_quote_row_get_word (guint number);

/**
 * pps_quote_row_follow:
 * @text: the words of its answer
 *
 * Shows the quote as it stands in the study.
 */
void pps_quote_row_follow (PpsQuoteRow *self, const char *text);

/**
 * pps_quote_row_set_editable:
 * @editable: whether the words are
 * @permissible: whether it can be put down how they may be quoted, which is asked later too
 */
void pps_quote_row_set_editable (PpsQuoteRow *self, gboolean editable, gboolean permissible);

G_END_DECLS
