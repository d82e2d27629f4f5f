/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "pps-store-error.h"

G_BEGIN_DECLS

/* 'PPSC' */
#define PPS_STORE_APPLICATION_ID 0x50505343

#define PPS_STORE_HEADER_SIZE 100

/**
 * PpsStoreSteps:
 * @scripts: (array length=n): script 1 makes an empty study, script n brings version n - 1 to n
 * @n: the version of the program
 *
 * The way from nothing to the newest version. A new study walks it whole, so that an old one that
 * walks the rest of it ends with the same schema to the letter.
 */
typedef struct
{
  const char *const *scripts;
  guint n;
} PpsStoreSteps;

/**
 * pps_store_schema_get_steps:
 *
 * Returns: the steps that the program was built with
 */
const PpsStoreSteps *pps_store_schema_get_steps (void);

/**
 * pps_store_schema_check_header:
 * @header: (array length=length): the first bytes of a file
 * @steps: the versions that are known
 * @version: (out): version of the study
 *
 * Returns: whether a file that begins so may be given to SQLite
 */
gboolean pps_store_schema_check_header (const guint8 *header,
                                        gsize length,
                                        const PpsStoreSteps *steps,
                                        const char *name,
                                        guint *version,
                                        GError **error);

/**
 * pps_store_schema_dup_fingerprint:
 *
 * Returns: (transfer full) (nullable): SHA-256 of every row of `sqlite_schema`
 */
char *pps_store_schema_dup_fingerprint (sqlite3 *db, const char *name, GError **error);

/**
 * pps_store_schema_get_fingerprint:
 *
 * Returns: (nullable): of a study of that version as the program makes it; %NULL if it is not noted
 */
const char *pps_store_schema_get_fingerprint (guint version);

/**
 * pps_store_schema_is_canonical:
 *
 * Compares every row of `sqlite_schema`, so also the shadow tables of the search index, with what
 * the scripts make in memory. A trigger, view, table, index or column more or less, or one other
 * letter, and it is not a study.
 */
gboolean pps_store_schema_is_canonical (
    sqlite3 *db, guint version, const PpsStoreSteps *steps, const char *name, GError **error);

/**
 * pps_store_schema_make:
 *
 * Makes an empty study of version @version in @db, in one transaction.
 */
gboolean pps_store_schema_make (
    sqlite3 *db, guint version, const PpsStoreSteps *steps, const char *name, GError **error);

G_END_DECLS
