/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PpsZip:
 *
 * A zip archive (PKWARE APPNOTE 6.3.3) in memory, as packages of OpenDocument are: no entry has an
 * extra field, which the first one, the media type, may not have (ODF 1.2 part 3, section 3.3), and
 * which no archive library leaves out. Entries bear no date, so that equal input gives equal bytes.
 */
typedef struct _PpsZip PpsZip;

PpsZip *pps_zip_new (void);
void pps_zip_free (PpsZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsZip, pps_zip_free)

/**
 * pps_zip_add:
 * @name: its path in the archive, in ASCII
 * @packed: whether to pack it; what is packed already does not gain by it
 *
 * Adds an entry behind those that are there.
 */
void pps_zip_add (PpsZip *self, const char *name, const void *data, gsize length, gboolean packed);

/**
 * pps_zip_end:
 * @self: (transfer full): an archive with all its entries
 *
 * Returns: (transfer full): its bytes
 */
GBytes *pps_zip_end (PpsZip *self);

G_END_DECLS
