/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

/**
 * PpsSalvaged:
 * @whole: rows of records that were read as they stood
 * @partly: rows of which something could not be read, or was no proper text
 * @rebuilt: rows that were made again from the history
 * @loose: references to what is not there any more, which were let go
 *
 * What salvaging could do.
 */
typedef struct
{
  guint whole;
  guint partly;
  guint rebuilt;
  guint loose;
} PpsSalvaged;

/**
 * pps_store_salvage:
 * @path: (type filename): a damaged study; it is only read
 * @target: (type filename): where the new study is to be; nothing may be there yet
 * @salvaged: (out caller-allocates): how much there was
 * @error: return location for an error
 *
 * Reads what can be read of a damaged study into a new one: table by table, row by row, past pages
 * that are broken. The damaged file is copied into memory, and only its tables are looked at, after
 * their schema proved to be that of a study; indices and search are made anew. A row that is gone
 * is made again from the history where that still tells it. The new study passes pps_store_check(),
 * has nothing to undo, and appears whole or not at all.
 *
 * Returns: whether it is there; %PPS_STORE_ERROR_NOT_A_STUDY and %PPS_STORE_ERROR_CORRUPT where
 * nothing could be made of the file
 */
gboolean
pps_store_salvage (const char *path, const char *target, PpsSalvaged *salvaged, GError **error);

G_END_DECLS
