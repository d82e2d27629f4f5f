/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store.h"

G_BEGIN_DECLS

#define PPS_TYPE_LOCAL_COPY (pps_local_copy_get_type ())

/**
 * PpsLocalCopy:
 *
 * A copy on this computer of a study that stands in a synchronised or network folder. One works in
 * the copy, and puts it back on purpose. It is kept under the data of the user, found again by
 * where the study stands, also after a crash, and never put over an original that somebody else has
 * changed.
 */
G_DECLARE_FINAL_TYPE (PpsLocalCopy, pps_local_copy, PPS, LOCAL_COPY, GObject)

/**
 * pps_local_copy_take:
 * @origin: (type filename): a study in such a folder
 * @error: return location for an error
 *
 * Finds the copy that there is already, or takes one. A copy in which nothing was done since it was
 * taken, of an original that was changed, is taken anew; what was in it is kept as a backup.
 *
 * Returns: (transfer full) (nullable): the copy
 */
PpsLocalCopy *pps_local_copy_take (const char *origin, GError **error);

const char *pps_local_copy_get_origin (PpsLocalCopy *self);

/* Returns: (type filename): the study to work in */
const char *pps_local_copy_get_path (PpsLocalCopy *self);

/**
 * pps_local_copy_is_ahead:
 * @store: the copy, open
 *
 * Returns: whether something was done in it that has not been put back
 */
gboolean pps_local_copy_is_ahead (PpsLocalCopy *self, PpsStore *store);

/**
 * pps_local_copy_has_conflict:
 *
 * Returns: whether the original is another one than the copy was taken of, or put back as
 */
gboolean pps_local_copy_has_conflict (PpsLocalCopy *self);

/**
 * pps_local_copy_put_back:
 * @store: the copy, open
 * @error: return location for an error
 *
 * Puts what is in @store in the place of the original. Refused where somebody else changed that, or
 * has it open.
 *
 * Returns: whether it was done
 */
gboolean pps_local_copy_put_back (PpsLocalCopy *self, PpsStore *store, GError **error);

/**
 * pps_local_copy_put_beside:
 * @store: the copy, open
 * @path: (out) (transfer full) (type filename): where it is
 * @error: return location for an error
 *
 * Puts what is in @store beside the original, under a name of its own.
 *
 * Returns: whether it was done
 */
gboolean
pps_local_copy_put_beside (PpsLocalCopy *self, PpsStore *store, char **path, GError **error);

G_END_DECLS
