/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-store-connection.h"

G_BEGIN_DECLS

/**
 * PpsStoreJournal:
 * @PPS_STORE_JOURNAL_NONE: there is none, or it is empty
 * @PPS_STORE_JOURNAL_HOT: it holds a transaction that did not end
 * @PPS_STORE_JOURNAL_FOREIGN: a study's journal does not look so
 */
typedef enum
{
  PPS_STORE_JOURNAL_NONE,
  PPS_STORE_JOURNAL_HOT,
  PPS_STORE_JOURNAL_FOREIGN,
} PpsStoreJournal;

/* Reads the journal beside @path, which SQLite does not lock. */
PpsStoreJournal pps_store_journal_look (const char *path);

/* Reads at most @length bytes at the beginning of @path; to be used before SQLite opens it. */
GBytes *
pps_store_snapshot_read_header (const char *path, gsize length, const char *name, GError **error);

/**
 * pps_store_snapshot_open:
 * @path: a study that this process does not have open
 * @locked: whether the caller has its companion lock
 *
 * Copies the study as it stood after some commit into memory, and opens that. Nothing beside @path
 * is made or changed, and no lock is taken: a program that works in the study is not hindered, and
 * SQLite could not read it, for the lock of that program is exclusive. The copy holds what was read
 * between two moments at which the journal was empty and the file had the same size and time of
 * change. A transaction that was cut off is rolled back in a private copy.
 *
 * Returns: (transfer full): a connection to the copy
 */
sqlite3 *pps_store_snapshot_open (
    const char *path, const char *name, gboolean locked, PpsDeadline *deadline, GError **error);

/**
 * pps_store_snapshot_open_damaged:
 *
 * The same of a file that may be broken: also where the transaction that was cut off cannot be
 * rolled back.
 */
sqlite3 *pps_store_snapshot_open_damaged (const char *path,
                                          const char *name,
                                          PpsDeadline *deadline,
                                          GError **error);

G_END_DECLS
