/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-workspace.h"

G_BEGIN_DECLS

/* Key quotes: words of an answer that are worth saying again as they were said. A quote stands on a
 * span of the answer's text, in Unicode code points, which moves along when the text is edited; its
 * own text is what the answer says there. Where the words are gone the span is empty and the text
 * is what they were last. Whether it may be quoted is asked of the respondent: nobody is asked at
 * the time of marking. */

/**
 * pps_edit_toggle_quote:
 * @answer: an answer with words
 * @start: first character of the words, in Unicode code points
 * @end: after the last
 * @quote: (out) (optional) (nullable) (transfer full): the quote, %NULL where one was taken away
 *
 * Marks words as a quote; words that lie within a quote already unmark it. Quotes that lie within
 * the new one go up in it: whether those may be quoted says nothing about the rest.
 *
 * Fails with %G_IO_ERROR_INVALID_ARGUMENT and a sentence where there are no words in the span.
 */
gboolean pps_edit_toggle_quote (PpsWorkspace *workspace,
                                PpsAnswer *answer,
                                guint start,
                                guint end,
                                PpsQuote **quote,
                                GError **error);

/**
 * pps_edit_remove_quote:
 *
 * Unmarks words, also where they are gone.
 */
gboolean pps_edit_remove_quote (PpsWorkspace *workspace, PpsQuote *quote, GError **error);

/**
 * pps_edit_permit_quote:
 * @permission: `none`, `role` or `name`; empty for not asked
 *
 * Puts down how the respondent may be quoted.
 */
gboolean pps_edit_permit_quote (PpsWorkspace *workspace,
                                PpsQuote *quote,
                                const char *permission,
                                GError **error);

/**
 * pps_quote_get_span:
 * @text: the words of its answer
 * @start: (out): first character
 * @end: (out): after the last
 *
 * Returns: whether the words are still in @text
 */
gboolean pps_quote_get_span (PpsQuote *self, const char *text, guint *start, guint *end);

G_END_DECLS
