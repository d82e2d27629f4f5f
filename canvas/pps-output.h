/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PpsOutput:
 *
 * A set of files that appear whole or not at all. Each file is written beside its place under a
 * hidden name and synced; when all are there, pps_output_commit() puts them in place. What was not
 * committed is removed by pps_output_free().
 *
 * A folder, device, socket or pipe is refused as a place; a symbolic link is replaced, never
 * followed. Errors are of %G_IO_ERROR, and their message is a sentence that names the file.
 */
typedef struct _PpsOutput PpsOutput;

PpsOutput *pps_output_new (void);
void pps_output_free (PpsOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsOutput, pps_output_free)

/**
 * pps_output_begin:
 * @path: where the file is to be
 *
 * Begins the next file of the set. The file before it must have ended.
 */
gboolean pps_output_begin (PpsOutput *self, const char *path, GError **error);

/**
 * pps_output_write:
 * @data: (array length=length) (element-type guint8): what comes next in the file that was begun
 */
gboolean pps_output_write (PpsOutput *self, const void *data, gsize length, GError **error);

/**
 * pps_output_end:
 *
 * Ends the file: all of it is on the disk now, under its hidden name.
 */
gboolean pps_output_end (PpsOutput *self, GError **error);

/**
 * pps_output_add:
 *
 * Begins, writes and ends a file.
 */
gboolean
pps_output_add (PpsOutput *self, const char *path, const void *data, gsize length, GError **error);

/**
 * pps_output_commit:
 *
 * Puts all files in place. When one of them cannot be, those that were go back to what they were.
 */
gboolean pps_output_commit (PpsOutput *self, GError **error);

/**
 * pps_output_dup_paths:
 *
 * Returns: (transfer full): the places of the files, in order
 */
char **pps_output_dup_paths (PpsOutput *self);

G_END_DECLS
