/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-stem.h"

G_BEGIN_DECLS

/* How likely it is that two texts say the same: a plain measure, that a reader can check on paper.
 */

/**
 * pps_said_words_read:
 * @text: UTF-8
 * @words: (element-type utf8 utf8): receives for each stem the word as written
 *
 * Reads which words of a text say something: no "de", no "wij"; forms of one word are one word.
 */
void pps_said_words_read (PpsStemmer *stemmer, const char *text, GHashTable *words);

/* Returns: (transfer full) (element-type utf8 utf8): an empty set of words */
GHashTable *pps_said_words_new (void);

/* Returns: how many words of one set stand in the other too */
guint pps_said_words_count_common (GHashTable *words, GHashTable *others);

G_END_DECLS
