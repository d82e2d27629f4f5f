/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "pps-record.h"
#include "pps-store-error.h"

G_BEGIN_DECLS

/**
 * PpsStoreFlags:
 * @PPS_STORE_READ_ONLY: never write, take no lock. What is shown is a copy in memory of the study
 * as it stood after its last commit when it was opened, so this also works while another program
 * has the study open, on a medium that cannot be written to, and for a study of an older version.
 * It does not follow what that program does later.
 */
typedef enum
{
  PPS_STORE_READ_ONLY = 1 << 0,
} PpsStoreFlags;

#define PPS_TYPE_STORE (pps_store_get_type ())

/**
 * PpsStore:
 *
 * One study, open. It is the only thing in the process that touches the file, through one
 * connection. It reads records into an identity map (one object for one id, as long as somebody
 * holds it), writes them field by field through one function that keeps the change log, keeps the
 * words for search, and tells its queries to run again after a commit.
 *
 * Emits `changed` after every commit, and notifies `can-undo`, `can-redo`.
 */
G_DECLARE_FINAL_TYPE (PpsStore, pps_store, PPS, STORE, GObject)

/**
 * pps_store_create:
 * @path: where the study is to be; nothing may be there yet
 * @error: return location for an error
 *
 * Makes an empty study (schema only) whole under another name beside @path, then renames it there
 * without replacing anything, and opens it.
 *
 * Returns: (transfer full): the study, or %NULL
 */
PpsStore *pps_store_create (const char *path, GError **error);

/**
 * pps_store_publish:
 * @temporary: a finished study under another name, closed
 * @path: its name, in the same folder
 * @replace: whether a file there may be replaced
 * @name: what to call it in a message
 * @error: return location for an error
 *
 * Gives a study its name when it is whole. File and folder are synced.
 *
 * Returns: whether it bears the name
 */
gboolean pps_store_publish (
    const char *temporary, const char *path, gboolean replace, const char *name, GError **error);

/**
 * pps_store_open:
 * @path: a study
 * @flags: how
 * @error: return location for an error
 *
 * Checks header, application id, version, soundness and the fingerprint of the schema before
 * anything is written; migrates an older version after a copy of it was put beside it. For
 * soundness all of the file is read, but for one that was checked and closed here within a week and
 * that nobody touched since (pps-store-trust.h). When another program holds the study the error is
 * %PPS_STORE_ERROR_BUSY and its message names the holder. A study can be open once in a process,
 * also to look at.
 *
 * Returns: (transfer full): the study, or %NULL
 */
PpsStore *pps_store_open (const char *path, PpsStoreFlags flags, GError **error);

/**
 * pps_store_close:
 * @self: a study
 *
 * Ends the session and lets the file go. Done by disposal too. A later call to anything else on
 * @self fails.
 */
void pps_store_close (PpsStore *self);

/**
 * pps_store_get_path:
 *
 * Returns: (transfer none): where the study is, as it was opened
 */
const char *pps_store_get_path (PpsStore *self);

/**
 * pps_store_is_read_only:
 *
 * Returns: whether the study is only looked at; see %PPS_STORE_READ_ONLY
 */
gboolean pps_store_is_read_only (PpsStore *self);

/**
 * pps_store_was_unclean:
 * @self: a study
 *
 * Returns: whether the program that had the study open before did not end well; the file has been
 * checked since
 */
gboolean pps_store_was_unclean (PpsStore *self);

/**
 * pps_store_get_n_unclean:
 * @self: a study
 *
 * Returns: how many changes the program had made that did not end well; all of them are there
 */
guint pps_store_get_n_unclean (PpsStore *self);

/**
 * pps_store_set_author:
 * @self: a study
 * @author: initials for the change log
 */
void pps_store_set_author (PpsStore *self, const char *author);
const char *pps_store_get_author (PpsStore *self);

/**
 * pps_store_get_device:
 *
 * Returns: what stands for this user on this computer in the log; tells nothing about either
 */
const char *pps_store_get_device (PpsStore *self);

/**
 * pps_store_hurry:
 * @self: a study that is being made under a name that nobody knows
 *
 * Lets commits go without waiting for the disk, and undo of a failed one in memory: what is left
 * half made is never published, and pps_store_publish() waits for all of it at once.
 */
void pps_store_hurry (PpsStore *self);

/**
 * PpsStoreClock:
 * @user_data: data given with it
 *
 * Returns: microseconds since 1970, UTC, as g_get_real_time()
 */
typedef gint64 (*PpsStoreClock) (gpointer user_data);

/**
 * pps_store_set_clock:
 * @clock: what tells the time
 * @user_data: data for it
 *
 * Lets a test tell the time.
 */
void pps_store_set_clock (PpsStore *self, PpsStoreClock clock, gpointer user_data);

/**
 * pps_store_dup_now:
 * @self: a study
 *
 * Returns: (transfer full): the time by the study's clock, UTC, ISO 8601 with whole seconds
 */
char *pps_store_dup_now (PpsStore *self);

/* Reading */

/**
 * pps_store_lookup:
 * @self: a study
 * @type: kind of record
 * @id: its id
 *
 * Returns: (transfer full) (nullable): the record, also when it is a tombstone; %NULL if there is
 * none
 */
gpointer pps_store_lookup (PpsStore *self, GType type, const char *id);

/**
 * pps_store_count:
 * @self: a study
 * @type: kind of record
 *
 * Returns: how many there are, tombstones not counted
 */
guint pps_store_count (PpsStore *self, GType type);

/**
 * pps_store_take_unread:
 * @self: a study
 * @error: return location for an error
 *
 * A list that cannot be read keeps what it had, or is empty; a record that cannot be read stands in
 * its list without words, and cannot be written to. Why is kept here until it is asked for, and the
 * next commit fails with it: an act that did not see what is there may do the wrong thing.
 *
 * Returns: whether all could be read since this was last asked
 */
gboolean pps_store_take_unread (PpsStore *self, GError **error);

/* Writing: begin, write ..., then commit; or roll back. Everything between is one edit: one
 * transaction on disk, one step of undo. Objects change, and lists hear of it, only after the
 * commit. */

/**
 * PPS_STORE_VERB_PLACE:
 *
 * The verb of edits that only remember where the user is: they are no steps of undo.
 */
#define PPS_STORE_VERB_PLACE "place"

/**
 * pps_store_begin:
 * @self: a study
 * @verb: what is being done, a word in lower case: `reword`, `move`
 * @error: return location for an error
 *
 * Edits do not nest.
 *
 * Returns: whether an edit was begun
 */
gboolean pps_store_begin (PpsStore *self, const char *verb, GError **error);

/**
 * pps_store_commit:
 * @self: a study in an edit
 * @error: return location for an error
 *
 * Ends the edit: it is on the disk when this returns %TRUE. When it fails the edit is over too, and
 * file and objects are as they were.
 *
 * Returns: whether it was done
 */
gboolean pps_store_commit (PpsStore *self, GError **error);

/**
 * pps_store_rollback:
 * @self: a study in an edit
 *
 * Ends the edit and leaves file and objects as they were before it.
 */
void pps_store_rollback (PpsStore *self);

/**
 * pps_store_add:
 * @self: a study in an edit
 * @type: kind of record
 * @error: return location for an error
 *
 * Makes a record with a new id and empty fields.
 *
 * Returns: (transfer full): the record, or %NULL
 */
gpointer pps_store_add (PpsStore *self, GType type, GError **error);

/**
 * pps_store_write:
 * @self: a study in an edit
 * @record: a record of it
 * @field: name of a field, or `deleted`
 * @value: what it becomes; an unset #GValue for absent
 * @error: return location for an error
 *
 * The one write function: puts the value into its row and the change into the log. Writing what is
 * there already, also within this edit, does nothing. Text must be UTF-8.
 *
 * Returns: whether it was written
 */
gboolean pps_store_write (
    PpsStore *self, gpointer record, const char *field, const GValue *value, GError **error);

/* The same with plain values. @value may be %NULL for a reference. */

gboolean pps_store_write_text (
    PpsStore *self, gpointer record, const char *field, const char *value, GError **error);

gboolean pps_store_write_integer (
    PpsStore *self, gpointer record, const char *field, gint64 value, GError **error);

gboolean pps_store_write_real (
    PpsStore *self, gpointer record, const char *field, double value, GError **error);

gboolean pps_store_write_boolean (
    PpsStore *self, gpointer record, const char *field, gboolean value, GError **error);

gboolean
pps_store_write_absent (PpsStore *self, gpointer record, const char *field, GError **error);

/**
 * pps_store_remove:
 * @self: a study in an edit
 * @record: a record of it
 * @error: return location for an error
 *
 * Makes @record a tombstone. Records that refer to it stay as they are.
 *
 * Returns: whether it was done
 */
gboolean pps_store_remove (PpsStore *self, gpointer record, GError **error);

/**
 * PpsStoreWritten:
 * @record: a record that the edit writes to
 * @field: a field of it, or `deleted`
 *
 * Returns: whether to go on
 */
typedef gboolean (*PpsStoreWritten) (PpsStore *self,
                                     PpsRecord *record,
                                     const char *field,
                                     gpointer user_data);

/**
 * pps_store_foreach_written:
 * @self: a study in an edit
 *
 * Goes through all that the edit has written until now, for who looks it over before the commit.
 *
 * Returns: whether @visit always said to go on
 */
gboolean pps_store_foreach_written (PpsStore *self, PpsStoreWritten visit, gpointer user_data);

/**
 * pps_store_peek_text:
 * @record: a record
 * @field: a text, time or reference field of it
 *
 * Returns: (nullable): what stands there within the edit; the same as on the record outside of one
 */
const char *pps_store_peek_text (PpsStore *self, gpointer record, const char *field);

/* Undo and redo: new edits that take back the last one not yet taken back. They survive closing,
 * reach back a thousand edits, and concern only edits of this user on this computer. Where a field
 * has been changed since by another way, the error is %PPS_STORE_ERROR_CONSTRAINT and nothing
 * changes. */

gboolean pps_store_can_undo (PpsStore *self);

gboolean pps_store_can_redo (PpsStore *self);

/**
 * pps_store_dup_undo_verb:
 * @self: a study
 *
 * Returns: (transfer full) (nullable): the verb of the edit that undo would take back
 */
char *pps_store_dup_undo_verb (PpsStore *self);

gboolean pps_store_undo (PpsStore *self, GError **error);

gboolean pps_store_redo (PpsStore *self, GError **error);

/* History */

/**
 * pps_store_dup_last_time:
 * @verb: a verb of the log: `unlock-interview`
 *
 * Returns: (transfer full) (nullable): when @verb was last done to @record and not taken back, UTC,
 * ISO 8601
 */
char *pps_store_dup_last_time (PpsStore *self, gpointer record, const char *verb);

/**
 * pps_store_dup_last_edit_time:
 *
 * Returns: (transfer full) (nullable): when something was last written, UTC, ISO 8601
 */
char *pps_store_dup_last_edit_time (PpsStore *self);

/* Queries */

/**
 * pps_store_flush:
 * @self: a study
 *
 * Runs queries that wait for the idle to run again now.
 */
void pps_store_flush (PpsStore *self);

/* Care */

/**
 * pps_store_backup:
 * @self: a study
 * @path: where the copy is to be
 * @replace: whether a file there may be replaced
 * @error: return location for an error
 *
 * Copies the study beside @path under a temporary name, opens and checks the copy, syncs it, and
 * renames it.
 *
 * Returns: whether the copy is there, sound and whole
 */
gboolean pps_store_backup (PpsStore *self, const char *path, gboolean replace, GError **error);

/**
 * pps_store_dup_image:
 * @self: a study
 * @error: return location for an error
 *
 * Copies the study in memory, without a file in between: what a backup would hold.
 *
 * Returns: (transfer full) (nullable): the bytes of a study
 */
GBytes *pps_store_dup_image (PpsStore *self, GError **error);

/**
 * pps_store_keep_backup:
 * @self: a study
 * @reason: why, a word for the file's name: `migration`, `daily`, `removal`
 * @error: return location for an error
 *
 * Backs up into the folder `<name>.backups` beside the study, and thins that folder: the last 10,
 * and one a day for 30 days.
 *
 * Returns: whether it was done
 */
gboolean pps_store_keep_backup (PpsStore *self, const char *reason, GError **error);

/**
 * pps_store_keep_daily_backup:
 * @self: a study
 * @error: return location for an error
 *
 * Keeps a backup where none has been made today, and where there is something of an earlier day
 * that no backup has.
 *
 * Returns: %FALSE where it could not
 */
gboolean pps_store_keep_daily_backup (PpsStore *self, GError **error);

/**
 * pps_store_check:
 * @self: a study
 *
 * Looks for everything that could be wrong with the file: integrity, references, search index,
 * values that the program does not know. Never writes.
 *
 * Returns: (transfer full) (element-type utf8): sentences, none if all is well
 */
GPtrArray *pps_store_check (PpsStore *self);

G_END_DECLS
