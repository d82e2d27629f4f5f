/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsTextChange:
 * @start: where the two texts begin to differ
 * @old_end: where they are alike again, in the old text
 * @new_end: the same in the new text
 * @slack: by how many characters it can lie further to the left with the same result: typing "de "
 * before "de " looks the same as typing it behind
 *
 * The one stretch in which a text differs from what it was, in Unicode code points.
 */
typedef struct
{
  guint start;
  guint old_end;
  guint new_end;
  guint slack;
} PpsTextChange;

/**
 * pps_text_change_find:
 * @before: the old text, UTF-8
 * @after: the new text, UTF-8
 *
 * Returns: what lies between the longest common beginning and the longest common end
 */
PpsTextChange pps_text_change_find (const char *before, const char *after);

/**
 * pps_text_change_move_span:
 * @self: a change
 * @start: (inout): first character of some words
 * @end: (inout): after their last
 *
 * Moves a span along with the words it stands on. Where the change can have been made at several
 * places it is taken to be made beside the span. A change within the span makes it longer or
 * shorter; a change over one of its ends cuts it off there; where all its words are gone it is left
 * empty.
 *
 * Returns: whether the span moved
 */
gboolean pps_text_change_move_span (const PpsTextChange *self, guint *start, guint *end);

/**
 * pps_text_change_find_words:
 * @after: the new text
 * @words: words that were lost before, or by this change
 * @start: (out): where they stand now
 * @end: (out): after their last
 *
 * Looks for lost words in what was put in: they come back when they are pasted elsewhere, or when a
 * deletion is taken back.
 *
 * Returns: whether they are there, once
 */
gboolean pps_text_change_find_words (
    const PpsTextChange *self, const char *after, const char *words, guint *start, guint *end);

/**
 * pps_span_cut:
 * @text: UTF-8
 * @start: (inout): first character of some words
 * @end: (inout): after their last
 *
 * Takes the words out of @text, without the white space at their ends; a span that reaches beyond
 * the text ends with it. @start and @end become those of what is left.
 *
 * Returns: (transfer full): the words
 */
char *pps_span_cut (const char *text, guint *start, guint *end);

G_END_DECLS
