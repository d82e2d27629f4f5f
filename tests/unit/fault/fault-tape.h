/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All that is done to the files of a folder, in order, and what a disk may still hold of it when
 * the power goes. */

typedef struct _FaultTape FaultTape;

/* Remembers what stands in @folder, and all that is done there from now on. */
FaultTape *fault_tape_record (const char *folder);
void fault_tape_stop (FaultTape *self);
void fault_tape_free (FaultTape *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultTape, fault_tape_free)

/* Marks what the program was told: so far it has come, and so many backups are kept. Numbers go up.
 */
void fault_tape_acknowledge (FaultTape *self, gint64 progress, guint n_backups);

guint fault_tape_get_n (FaultTape *self);

/* What is left of a file. */
typedef struct
{
  const char *path;
  GByteArray *bytes;
} FaultFile;

typedef struct
{
  GPtrArray *files; /* of FaultFile */
  gint64 told;      /* how far the program said it had come */
  gint64 most;      /* how far it may have come */
  guint n_backups;  /* that it said are kept */
} FaultDisk;

void fault_disk_free (FaultDisk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultDisk, fault_disk_free)

/* Returns: (transfer none) (nullable): the file of that name, %NULL where there is none */
GByteArray *fault_disk_find (FaultDisk *self, const char *path);

/* A disk on which the tape is played. */
typedef struct _FaultPlay FaultPlay;

/* @honest: whether a sync does what it says */
FaultPlay *fault_play_new (FaultTape *tape, gboolean honest);
void fault_play_free (FaultPlay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultPlay, fault_play_free)

/* Plays until @at operations were done; only forward. */
void fault_play_go (FaultPlay *self, guint at);

/* Returns: (transfer full): what may be left when the power goes now: of what was not synced each
 * write is kept, dropped, or kept in some of its sectors; each new name is there or not */
FaultDisk *fault_play_lose_power (FaultPlay *self, GRand *random);

G_END_DECLS
