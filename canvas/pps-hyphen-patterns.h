/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PpsHyphenPatterns PpsHyphenPatterns;

/**
 * pps_hyphen_patterns_load:
 * @path: a dictionary in the form of libhyphen
 *
 * Returns: (transfer full) (nullable): its patterns; %NULL if it cannot be read
 */
PpsHyphenPatterns *pps_hyphen_patterns_load (const char *path);

void pps_hyphen_patterns_free (PpsHyphenPatterns *self);

/**
 * pps_hyphen_patterns_get_encoding:
 *
 * Returns: the name of the encoding that the patterns are in, and words are to be given in
 */
const char *pps_hyphen_patterns_get_encoding (const PpsHyphenPatterns *self);

/**
 * pps_hyphen_patterns_match:
 * @word: in lower case
 * @length: in bytes
 * @places: (out caller-allocates) (array length=length): odd where the word may be broken after
 *   that byte
 *
 * The method of F. M. Liang, Word Hy-phen-a-tion by Com-put-er (1983): each pattern that is found
 * in the word, whose ends count as dots, has a number for each of its places; the largest holds.
 */
void pps_hyphen_patterns_match (const PpsHyphenPatterns *self,
                                const char *word,
                                gsize length,
                                guint8 *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsHyphenPatterns, pps_hyphen_patterns_free)

G_END_DECLS
