/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PPS_WORDS_KEPT,
  PPS_WORDS_GONE,
  PPS_WORDS_NEW,
} PpsWordsFate;

/**
 * PpsWords:
 *
 * A run of words of which the same became; the blank after the last is part of it.
 */
typedef struct
{
  PpsWordsFate fate;
  char *text;
} PpsWords;

/**
 * pps_word_diff:
 * @before: UTF-8
 * @after: UTF-8
 *
 * Lays two wordings side by side, word by word. What is kept and gone makes @before again but for a
 * blank, what is kept and new makes @after. Where little is the same nothing is. Of very long texts
 * only beginning and end are compared.
 *
 * Returns: (transfer full) (element-type PpsWords): the runs, in order; what is gone stands before
 *   what came in its place
 */
GArray *pps_word_diff (const char *before, const char *after);

/**
 * pps_word_diff_mark_common:
 * @before: (array zero-terminated=1): strings
 * @after: (array zero-terminated=1): strings
 * @kept_before: (array) (out caller-allocates): as many as @before has
 * @kept_after: (array) (out caller-allocates): as many as @after has
 *
 * Marks a longest sequence that stands in both in the same order (Wagner and Fischer 1974).
 */
void pps_word_diff_mark_common (const char *const *before,
                                const char *const *after,
                                gboolean *kept_before,
                                gboolean *kept_after);

G_END_DECLS
