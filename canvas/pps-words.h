/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-fonts.h"
#include "pps-glyphs.h"

G_BEGIN_DECLS

/**
 * pps_words_shape:
 * @language: of the words: digraphs and marks may depend on it
 * @tabular: whether its figures are all of one width
 * @text: a word that Inter can set, without spaces
 * @length: in bytes
 *
 * Shapes a word, once for all times that it stands on sheets of this thread. Spaces part words for
 * the fonts too: nothing in Inter that is on by default looks past one.
 *
 * Returns: (transfer none): its glyphs, until the thread shapes the next word
 */
const PpsGlyphs *pps_words_shape (
    PpsFace face, const char *language, gboolean tabular, const char *text, guint length);

G_END_DECLS
