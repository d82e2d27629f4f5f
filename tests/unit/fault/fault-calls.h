/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program asks of the system for the files of one folder: seen, and made to fail. It is
 * what the real SQLite, GLib and our own code do, for a program with this file in it answers these
 * calls itself. */

typedef enum
{
  FAULT_FULL,  /* a write: no room left */
  FAULT_WRITE, /* a write, truncation or rename: an error of the disk */
  FAULT_READ,  /* a read: an error of the disk */
  FAULT_SYNC,  /* a sync: an error of the disk */
  FAULT_SHORT, /* a write: half of it is written, and no room for the rest */
  N_FAULTS,
} FaultKind;

typedef enum
{
  FAULT_CALL_WRITE,
  FAULT_CALL_TRUNCATE,
  FAULT_CALL_SYNC,
  FAULT_CALL_RENAME,
  FAULT_CALL_UNLINK,
  FAULT_CALL_MAKE_FOLDER,
} FaultCallKind;

typedef struct
{
  FaultCallKind kind;
  const char *path;
  const char *to; /* a rename */
  gconstpointer data;
  gsize n;
  gint64 offset; /* a truncation: the size */
} FaultCall;

typedef void (*FaultListener) (const FaultCall *call, gpointer user_data);

/* From now on the files of @folder are watched, and @listener hears of what is done to them.
 * Nothing is synced really: what would stay is for the listener to say. %NULL to stop. */
void fault_calls_watch (const char *folder, FaultListener listener, gpointer user_data);

/* The @nth call of a kind from now on fails; with @for_good all that follow too. 0 for none. */
void fault_calls_fail (FaultKind kind, guint nth, gboolean for_good);

/* Whether the failure has come. */
gboolean fault_calls_has_failed (void);

const char *fault_kind_get_name (FaultKind kind);

G_END_DECLS
