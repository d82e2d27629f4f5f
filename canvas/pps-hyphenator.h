/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_hyphenator_insert:
 * @language: of the text: `nl`, `en`, or with a country, `nl_BE`
 * @text: words
 *
 * Puts a soft hyphen (U+00AD) at every place where a word of @text may be broken, by Liang's
 * patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) from the dictionaries that
 * libhyphen reads. They are looked for in the folder `PPS_HYPHEN_DIR` of the environment, else
 * where Debian has them. Without a dictionary the text stays as it is; so do short words, words in
 * capitals, numbers, addresses, and words that hold a soft hyphen already. May be called in any
 * thread.
 *
 * Returns: (transfer full): the text with its soft hyphens
 */
char *pps_hyphenator_insert (const char *language,
                             const char *text);

G_END_DECLS
