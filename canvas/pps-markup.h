/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_markup_append:
 * @out: XML or HTML
 * @text: plain text, valid UTF-8
 *
 * Appends @text as data, fit for an element or an attribute in double quotes. What XML 1.0
 * (section 2.2) or HTML has no place for, control characters and noncharacters, becomes U+FFFD.
 */
void pps_markup_append (GString *out, const char *text);

/**
 * pps_markup_append_element:
 * @open: the tag as it is written: `<title>`, `<p class="notes">`
 * @close: its end
 *
 * Appends an element that holds @text; nothing if @text is %NULL or empty.
 */
void
pps_markup_append_element (GString *out, const char *open, const char *text, const char *close);

/**
 * pps_markup_is_allowed:
 *
 * Returns: whether a character may stand in XML and HTML
 */
gboolean pps_markup_is_allowed (gunichar c);

/**
 * pps_markup_dup_allowed:
 * @text: (nullable): plain text, valid UTF-8
 *
 * Returns: (transfer full): the text, with U+FFFD for what may not stand in XML and HTML
 */
char *pps_markup_dup_allowed (const char *text);

G_END_DECLS
