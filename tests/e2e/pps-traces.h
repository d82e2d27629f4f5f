/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pps_traces_list:
 * @words: what to look for
 *
 * Looks through the bytes of every file that a program in tests/headless.sh can have left: home and
 * all it holds (settings, state, cache, the recent list, thumbnails, its temporary files), the
 * folder of the session, and what is new in /var/tmp.
 *
 * Returns: (transfer full) (element-type utf8): the paths of the files with @words in them, as
 *   UTF-8 or as UTF-16; and of all pictures, which can hold them too
 */
GPtrArray *pps_traces_list (const char *words);

G_END_DECLS
