/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reading a whole study at every start, to see that it is sound, takes as long as it is large. What
 * this program checked and closed itself, and what nobody touched since, it need not read again. */

/**
 * pps_store_trust_remember:
 * @path: a study that was closed as it should be
 * @checked: when all of it was checked last, in seconds since 1970
 *
 * Notes, in the user's own folder for such notes, how the file lies there now: which file, its
 * size, when it was changed, and how often SQLite has written to it. No more is noted than these
 * numbers, under a digest of its path.
 */
void pps_store_trust_remember (const char *path, gint64 checked);

/**
 * pps_store_trust_holds:
 * @path: a study
 * @checked: (out): when all of it was checked last
 *
 * A file that was copied, moved, restored, synchronised or written to by whatever program is
 * another one; so is one that nobody ever opened here. After a week everything is read again.
 *
 * Returns: whether the file is the one that was noted, to the letter
 */
gboolean pps_store_trust_holds (const char *path, gint64 *checked);

G_END_DECLS
