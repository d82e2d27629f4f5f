/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsStemmer:
 *
 * Knows which Dutch words are forms of one word. It remembers the words it was asked about, for a
 * study says most of them many times.
 */
typedef struct _PpsStemmer PpsStemmer;

PpsStemmer *pps_stemmer_new (void);

void pps_stemmer_free (PpsStemmer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsStemmer, pps_stemmer_free)

/**
 * pps_stemmer_get_forms:
 * @word: a word as pps_stem_next_word() folds it
 *
 * Two words are forms of one where they have a form in common, or where one is a form of the other:
 * *bedrijven* has the form *bedrijf*, *gewerkt* and *werken* have *werk*. The stems are those of
 * Snowball's Dutch algorithm (https://snowballstem.org/algorithms/dutch/stemmer.html), with a final
 * v and z as the f and s that the uninflected word ends with, and beside it the stem of a verb from
 * its third person and its participle.
 *
 * Returns: (transfer none): the forms other than the word itself, one space between; valid until
 * the next call of pps_stemmer_forget()
 */
const char *pps_stemmer_get_forms (PpsStemmer *self, const char *word);

/**
 * pps_stemmer_forget:
 *
 * Lets what is remembered go when it is much. To be called between texts.
 */
void pps_stemmer_forget (PpsStemmer *self);

/**
 * pps_stem_next_word:
 * @text: UTF-8
 * @end: (out): after the word
 * @folded: receives the word in lower case, without diacritics
 *
 * Cuts a text into the words that the index of a study sees: letters and digits, as the `unicode61`
 * tokenizer of SQLite does (https://www.sqlite.org/fts5.html#unicode61_tokenizer).
 *
 * Returns: (nullable): where the first word of @text begins
 */
const char *pps_stem_next_word (const char *text, const char **end, GString *folded);

G_END_DECLS
