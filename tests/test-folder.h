/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder of its own for a test, under the temporary files. */

/* Returns: (transfer full): the path of a new, empty folder */
char *test_folder_new (void);

/* Removes the folder with all that is in it, and frees the path. Links are removed, not followed.
 */
void test_folder_remove (char *folder);

G_END_DECLS
