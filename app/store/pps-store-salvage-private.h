/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store-private.h"
#include "pps-store-salvage.h"

G_BEGIN_DECLS

/**
 * pps_store_salvage_lend_schema:
 * @db: a copy in memory of a damaged study, of which nothing but the header has been read
 * @path: where the study is, with its backups beside it
 *
 * Puts the pages on which a study says which tables it has, and where, in the place of those of
 * @db: from a backup, or from a new study, as far as they fit. They have no words in them.
 *
 * Returns: whether some fitted; what is read through them is still to be judged
 */
gboolean
pps_store_salvage_lend_schema (sqlite3 *db, const char *path, guint version, const char *name);

/**
 * pps_store_salvage_read:
 * @from: a copy of the damaged study
 * @into: an empty study of the same version, within a transaction and without foreign keys
 * @table: a table of both
 *
 * Copies every row of a table that can be read.
 *
 * Returns: %FALSE where it took too long, or @into failed
 */
gboolean pps_store_salvage_read (sqlite3 *from,
                                 sqlite3 *into,
                                 const char *table,
                                 const char *name,
                                 PpsSalvaged *salvaged,
                                 GError **error);

/**
 * pps_store_salvage_mend:
 * @db: what was read, within a transaction and without foreign keys
 * @tables: (array zero-terminated=1): tables of records
 *
 * Makes again what the history still tells, and lets go of what refers to nothing, so that nothing
 * in it contradicts itself.
 */
gboolean pps_store_salvage_mend (sqlite3 *db,
                                 const char *const *tables,
                                 const char *name,
                                 PpsSalvaged *salvaged,
                                 GError **error);

G_END_DECLS
