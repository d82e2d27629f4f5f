/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_id_new:
 *
 * Makes a UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix time in milliseconds, then
 * random bits. Ids made later by the same program sort later, also within one millisecond and when
 * the clock is set back.
 *
 * Returns: (transfer full): 36 characters, lower case
 */
char *pps_id_new (void);

/**
 * pps_id_is_valid:
 * @text: some text
 *
 * Returns: whether @text has the form of a UUID in lower case
 */
gboolean pps_id_is_valid (const char *text);

G_END_DECLS
