/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates and times as people type them, and as a study keeps them. */

/**
 * pps_when_read_date:
 * @text: a date as typed: `2019`, `10-2019`, `1 oktober 2019`; may be empty
 *
 * Returns: (transfer full): year, month or day, as far as it was told: `2019-10`. Fails with
 * %G_IO_ERROR_INVALID_DATA and a sentence
 */
char *pps_when_read_date (const char *text, GError **error);

/**
 * pps_when_read_moment:
 * @text: a date as typed, or a day with a local time: `3-12-2026 14:00`; may be empty
 *
 * A day without a year is the first from today on.
 *
 * Returns: (transfer full): UTC, `2026-12-03T13:00:00Z`; a date without a time as
 * pps_when_read_date() gives it, for it has no place on the clock
 */
char *pps_when_read_moment (const char *text, GError **error);

/**
 * pps_when_write_moment:
 * @moment: (nullable): as a study keeps it
 *
 * Returns: (transfer full): as it can be typed: `2026-12-03 14:00`, local; what is no moment stays
 * as it is
 */
char *pps_when_write_moment (const char *moment);

G_END_DECLS
