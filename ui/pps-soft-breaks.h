/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view lays a paragraph out as a whole for each key, which takes 80 ms for 100,000
 * characters. So in a buffer a paragraph that long is broken here and there: a space, at best one
 * behind the end of a sentence, is put as PARAGRAPH SEPARATOR (U+2029), which is a space again in
 * what is saved or copied. The number of characters stays the same, and with it every offset. */

/* Paragraphs up to so many characters stay whole. */
#define PPS_SOFT_BREAKS_LONGEST 6000

/**
 * pps_soft_breaks_add:
 * @buffer: a buffer whose own U+2029 are soft breaks
 *
 * Breaks paragraphs that are too long. Clears the buffer's undo where it does something.
 *
 * Returns: whether it did something
 */
gboolean pps_soft_breaks_add (GtkTextBuffer *buffer);

/**
 * pps_soft_breaks_undo:
 * @text: text of such a buffer
 *
 * Puts the spaces back, in place.
 *
 * Returns: (transfer none): @text
 */
char *pps_soft_breaks_undo (char *text);

/**
 * pps_soft_breaks_has_real:
 * @text: what stands in a study
 *
 * Returns: whether @text has U+2029 of its own, so that none can be soft
 */
gboolean pps_soft_breaks_has_real (const char *text);

G_END_DECLS
