/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A change within a long text, as the log keeps it: where it is, how long the whole text is, and
 * only the words that go or come. `@START,LENGTH:WORDS`, in bytes; a blob in the file, so that no
 * text can be taken for one. */

/**
 * pps_splice_make:
 * @before: (nullable): a text
 * @after: (nullable): what it became
 * @from: (out): the words that went, as a splice
 * @to: (out): the words that came, as a splice
 *
 * Returns: whether the texts are long, and alike enough for this to be shorter
 */
gboolean pps_splice_make (const char *before, const char *after, char **from, char **to);

/**
 * pps_splice_apply:
 * @text: a text that the words of @from stand in
 *
 * Returns: (transfer full) (nullable): @text with the words of @to in their place; %NULL where
 * @text is another one
 */
char *pps_splice_apply (const char *text, const char *from, const char *to);

G_END_DECLS
