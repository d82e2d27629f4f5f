/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_clean_text:
 * @data: what was pasted: text in UTF-8, as good as it is
 * @length: in bytes; -1 where @data ends in a NUL
 *
 * Makes clean text of what another program gives. Lines end in a line feed, whatever they ended in;
 * no-break spaces of all kinds are spaces; the bullets of a list are one bullet and a space; soft
 * hyphens, marks of byte order and control characters are gone; more than one empty line is one;
 * what is no UTF-8 becomes U+FFFD. All else stays, to the byte: accents as they are composed, what
 * joins emoji, and the direction of the writing.
 *
 * Returns: (transfer full): clean text
 */
char *pps_clean_text (const char *data, gssize length);

G_END_DECLS
