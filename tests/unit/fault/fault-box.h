/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A disk in memory with one study on it, for SQLite to make sound after the power went. */

typedef struct _FaultBox FaultBox;

/* @name: one that no other box has */
FaultBox *fault_box_new (const char *name);
void fault_box_free (FaultBox *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultBox, fault_box_free)

/**
 * fault_box_recover:
 * @database: a study as it lies there; becomes what it is after SQLite played its journal back
 * @journal: (nullable): the journal beside it; becomes empty
 *
 * Returns: whether SQLite can read it
 */
gboolean fault_box_recover (FaultBox *self, GByteArray *database, GByteArray *journal);

/**
 * fault_box_measure:
 *
 * Returns: how far a study has come, as fault_work_get_progress(); -1 where it does not hold
 * together
 */
gint64 fault_box_measure (FaultBox *self, GByteArray *database);

G_END_DECLS
