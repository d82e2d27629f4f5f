/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "app-fixture.h"

G_BEGIN_DECLS

/* What people do to a study, step by step, each of them one commit or one copy. The same work is
 * done while the power goes, while the disk fails, while memory runs out, and until killed. */

typedef struct
{
  const char *name;
  guint old; /* the version of the study it begins with; 0 for that of the program */
  guint n_steps;

  /* Does a step of a study that is open. */
  gboolean (*step) (Study *study, guint step, GError **error);
} FaultWork;

extern const FaultWork fault_works[];
extern const guint fault_n_works;

/* The work of that name. */
const FaultWork *fault_work_find (const char *name);

/* Makes the study on which it is done, and closes it. */
void fault_work_set_up (const FaultWork *self, Study *study);

/* Puts the closed study back to what it was at @start, without backups or what lies beside it. */
void fault_work_restore (Study *study, GBytes *start);

/* Opens the study; one that was of an older version is of the newest then. */
gboolean fault_work_open (const FaultWork *self, Study *study, GError **error);

/* How far a study has come: its version, and how many acts are in its log. Every step goes further.
 */
gint64 fault_work_measure (sqlite3 *db);
gint64 fault_work_get_progress (Study *study);

/* How many backups lie beside it. */
guint fault_work_count_backups (Study *study);

/* All of it holds together, as the program sees it and as SQLite does. */
void fault_work_assert_sound (const FaultWork *self, Study *study);

G_END_DECLS
