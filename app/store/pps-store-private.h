/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pps-query.h"
#include "pps-store.h"
#include "pps-store-connection.h"
#include "pps-store-error-private.h"
#include "pps-store-lock.h"
#include "pps-store-schema.h"
#include "pps-stem.h"

G_BEGIN_DECLS

/* What the files of the store share, and nobody else sees. */

/**
 * PpsStoreKind:
 *
 * A kind of record in an open study, with the objects of it that are alive.
 */
typedef struct
{
  guint index;
  GType type;
  PpsRecordClass *klass;
  const char *table;
  char *select;        /* one row by id: id, created, deleted, fields ... */
  GHashTable *records; /* id -> PpsRecord, weak both */
} PpsStoreKind;

/**
 * PpsStaged:
 *
 * What an edit does to one record, until the commit makes it true.
 */
typedef struct
{
  PpsRecord *record;
  const PpsStoreKind *kind;
  GValue *values;
  gboolean *written;
  gboolean deleted;
  gboolean deleted_written;
  gboolean added;
  gboolean words_changed;
  gboolean place_changed; /* what it belongs to, or its state: see pps-store-facets.c */
} PpsStaged;

typedef struct
{
  char *id;
  char *verb;
  char *undoes;       /* (nullable) */
  GHashTable *staged; /* PpsRecord -> PpsStaged */
  GPtrArray *order;   /* of PpsStaged: as they were written first, so that files can be equal */
  guint64 tables;     /* bit per kind */
  gboolean logged;    /* its row is in the edit table */
  GError *failure;    /* what broke it, if it is past saving */
} PpsEdit;

void pps_edit_free (PpsEdit *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsEdit, pps_edit_free)

typedef struct
{
  char *edit;
  char *verb;
  gboolean detour;
} PpsUndoStep;

struct _PpsStore
{
  GObject parent_instance;

  sqlite3 *db; /* %NULL once closed, or until the disk works again */
  PpsDeadline deadline;
  char *path;
  char *name;
  PpsStoreLock *lock;
  char *session;
  gboolean read_only;
  gboolean unclean;
  guint n_unclean; /* changes since it was last closed well */
  gboolean closed;
  gint64 checked;   /* when all of the file was checked, in seconds since 1970 */
  GError *unread;   /* why something could not be read; see pps_store_take_unread() */
  gboolean suspect; /* disk or memory failed during an edit: see pps-store-reconnect.c */

  PpsStemmer *stemmer;    /* made when a word is indexed or looked for */
  GHashTable *statements; /* SQL -> sqlite3_stmt */
  PpsStoreKind *kinds;
  guint n_kinds;

  char *author;
  char *device;
  PpsStoreClock clock;
  gpointer clock_data;

  PpsEdit *edit;
  PpsEdit *doubtful; /* its commit failed on the disk, and may have come through all the same */
  GPtrArray *undo_steps;
  GPtrArray *redo_steps;

  GPtrArray *queries;       /* PpsQuery, not owned: they take themselves off */
  GHashTable *query_tables; /* PpsQueryDefinition -> what it reads, bit per kind */
  guint64 dirty;            /* bit per kind */
  guint idle;
};

/* pps-store.c */

gboolean pps_store_is_usable (PpsStore *self, GError **error);

gboolean pps_store_is_writable (PpsStore *self, GError **error);

void pps_store_touch (PpsStore *self, guint64 tables);

/* After a commit: undo and redo, and the signal. */
void pps_store_announce (PpsStore *self);

void pps_store_add_query (PpsStore *self, PpsQuery *query);

void pps_store_remove_query (PpsStore *self, PpsQuery *query);

/* A statement from the cache, reset; for PpsStatement's autoptr. Renews the deadline. */
PpsStatement *pps_store_prepare (PpsStore *self, const char *sql, GError **error);

void pps_store_set_sqlite_error (PpsStore *self, int code, GError **error);

/* Something could not be read, and who asked for it cannot be told. Takes @failure. */
void pps_store_keep_unread (PpsStore *self, GError *failure);

/* The same for what SQLite said while something was read; most often there is nothing to keep. */
void pps_store_note_read (PpsStore *self, int code);

/* Runs a statement that gives no rows. */
gboolean pps_store_step (PpsStore *self, PpsStatement *statement, GError **error);

gboolean pps_store_run (PpsStore *self, const char *sql, GError **error);

/* pps-store-records.c */

void pps_store_load_kinds (PpsStore *self);

void pps_store_free_kinds (PpsStore *self);

const PpsStoreKind *pps_store_find_kind (PpsStore *self, GType type);

const PpsStoreKind *pps_store_find_kind_of_table (PpsStore *self, const char *table);

/* Enters a new object into the identity map, or takes one off it. */
void pps_store_map_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

void pps_store_unmap_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

gboolean pps_store_has_record (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

/* (nullable) (transfer full) */
PpsRecord *pps_store_load_record (PpsStore *self, const PpsStoreKind *kind, const char *id);

/* A record that cannot be read, for a list: without words, and not to be written to. */
PpsRecord *pps_store_make_stand_in (const PpsStoreKind *kind, const char *id);

/* Puts what stands in a column into @value, as a field of @type holds it; unset where it is NULL.
 */
void pps_store_read_value (sqlite3_stmt *statement, int column, PpsFieldType type, GValue *value);

int pps_store_bind_value (sqlite3_stmt *statement, int parameter, const GValue *value);

/* pps-store-edit.c */

gboolean pps_store_is_editing (PpsStore *self, GError **error);

/* Marks the edit as past saving: the transaction has half a change in it, or SQLite has taken it
 * back. Takes @failure, passes it on, and returns %FALSE. */
gboolean pps_store_spoil (PpsStore *self, GError **error, GError *failure);

/* What the edit does to @record, made where it did nothing yet. */
PpsStaged *pps_store_stage (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

gboolean
pps_store_begin_undo (PpsStore *self, const char *verb, const char *undoes, GError **error);

/* What a field holds within the edit. */
const GValue *pps_staged_peek_value (PpsStore *self, PpsRecord *record, guint index);

gboolean pps_staged_is_deleted (PpsStore *self, PpsRecord *record);

/* Ends an edit after its transaction: makes it true for objects and lists, or takes it back. Takes
 * @edit. */
void pps_store_end_edit (PpsStore *self, PpsEdit *edit, gboolean is_true);

/* pps-store-reconnect.c */

/* Opens the file again after a failure of the disk, and settles the doubtful edit. Where the disk
 * still fails the next use tries once more. */
gboolean pps_store_reconnect (PpsStore *self, GError **error);

/* pps-store-words.c */

/* Brings the search index up to date with what is staged; part of the commit. */
gboolean pps_store_index_words (PpsStore *self, PpsStaged *staged, GError **error);

/* Makes the search index anew, within a transaction. */
gboolean pps_store_index_all (PpsStore *self, GError **error);

/* Whether the search index knows of a record what it has to know. */
gboolean pps_store_is_indexed (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

PpsStemmer *pps_store_get_stemmer (PpsStore *self);

/* Stands between the words of one field and those of the next (ASCII: unit separator). */
#define PPS_WORDS_SEPARATOR '\x1f'

/* The words by which search finds a record; %NULL for none. */
char *pps_store_dup_words (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

/* pps-store-facets.c */

/* The words by which search filters a record. */
char *pps_store_dup_facets (PpsStore *self, const PpsStoreKind *kind, PpsRecord *record);

/* A facet as it stands in the index; nothing for an empty @value. */
void pps_store_append_facet (GString *facets, char letter, const char *value);

/* Whether the facets of a record, or of what refers to it, follow from that field. */
gboolean pps_store_is_facet (const char *field);

/* pps-store-undo.c */

void pps_undo_step_free (PpsUndoStep *step);

gboolean pps_store_load_undo_steps (PpsStore *self, GError **error);

void pps_store_push_undo_step (PpsStore *self, const PpsEdit *edit);

/* pps-store-open.c */

/* As pps_store_open(), with other steps, for tests of migration. */
PpsStore *pps_store_open_with_steps (const char *path,
                                     PpsStoreFlags flags,
                                     const PpsStoreSteps *steps,
                                     GError **error);

PpsStore *
pps_store_create_with_steps (const char *path, const PpsStoreSteps *steps, GError **error);

/* Returns: (transfer full) (nullable): where a study can be made, without links; %NULL where
 * something is in the way */
char *pps_store_resolve_new (const char *path, const char *name, GError **error);

/* pps-store-check.c */

/* The words that a column may hold, beside the empty one. */
typedef struct
{
  const char *table;
  const char *column;
  const char *words; /* one space between */
} PpsVocabulary;

/* Returns: (array zero-terminated=1): ends where the table is %NULL */
const PpsVocabulary *pps_store_get_vocabulary (void);

/* pps-store-migrate.c */

gboolean
pps_store_migrate (PpsStore *self, guint version, const PpsStoreSteps *steps, GError **error);

/* pps-store-backup.c */

/* An empty file beside @path, to become it. */
char *pps_store_make_temporary (const char *path, const char *name, GError **error);

void pps_store_remove_temporary (char *path);

/* pps-query.c */

guint64 pps_query_get_tables (PpsQuery *self);

void pps_query_run (PpsQuery *self);

G_END_DECLS
