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
 * pps_id_begin_seeded:
 * @start: where time begins, in microseconds since 1970
 * @seed: what the ids are drawn from
 *
 * From here on ids, and the time that pps_id_get_time() tells, are the same for the same seed, in
 * whatever program: for a sample that is to be the same to the byte. Never for a study of somebody.
 */
void pps_id_begin_seeded (gint64 start, guint32 seed);

/* Goes on with real ids and real time. */
void pps_id_end_seeded (void);

gboolean pps_id_is_seeded (void);

/* Returns: the time that a new record is of, in microseconds since 1970 */
gint64 pps_id_get_time (void);

/**
 * pps_id_is_valid:
 * @text: some text
 *
 * Returns: whether @text has the form of a UUID in lower case
 */
gboolean pps_id_is_valid (const char *text);

G_END_DECLS
