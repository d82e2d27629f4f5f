/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sodium.h>

#include "pps-keys.h"

G_BEGIN_DECLS

/* What the parts of a key file share: its layout, and what makes a key of a passphrase.
 *
 *   magic 8 | slot 112 | slot 112 | stream head 24 | chunks | BLAKE2b of all before 32
 *
 * Numbers are little-endian. The last 32 bytes tell damage from a wrong passphrase; that nobody
 * made them up is vouched for by the chunks, which authenticate magic and slots as well. */

#define PPS_KEYS_MAGIC "PPSKEYS\1"
#define PPS_KEYS_N_SLOTS 2
#define PPS_KEYS_CHUNK 65536
#define PPS_KEYS_BIGGEST (16 * 1024 * 1024)
#define PPS_KEYS_CHECK 32

/* A passphrase that opens the file; of fixed size on disk. */
typedef struct
{
  guint8 used;
  guint8 padding[7];
  guint64 operations;
  guint64 memory;
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 nonce[crypto_secretbox_NONCEBYTES];
  guint8 sealed[crypto_secretbox_MACBYTES + crypto_secretbox_KEYBYTES];
} PpsKeysSlot;

G_STATIC_ASSERT (sizeof (PpsKeysSlot) == 112);

/* @text: guarded, of @length bytes: per person the id and the fields, each with its NUL */
typedef struct
{
  char *text;
  gsize length;
} PpsKeysContent;

/* Locks. */

/* Fills a slot in which @passphrase opens @key. */
gboolean pps_keys_lock_seal (
    PpsKeysSlot *slot, const char *passphrase, const guint8 *key, gboolean cheap, GError **error);

/* Finds out which of @slots @passphrase opens: the index, or -1. @key is guarded memory. */
int pps_keys_lock_open (const PpsKeysSlot *slots,
                        const char *passphrase,
                        guint8 *key,
                        const char *path,
                        GError **error);

/* Files. */

/* @check: (out): the last bytes of the file, by which it is known again */
gboolean pps_keys_file_peek (const char *path, PpsKeysSlot *slots, guint8 *check, GError **error);
gboolean pps_keys_file_read (
    const char *path, const guint8 *key, PpsKeysContent *content, guint8 *check, GError **error);

/* @expected: (nullable): the check of the file that this one replaces; %NULL where there may be
 * none
 * @keep: whether what is replaced stays beside it as a backup; where not, the backup becomes what
 * is written */
gboolean pps_keys_file_write (const char *path,
                              const PpsKeysSlot *slots,
                              const guint8 *key,
                              const PpsKeysContent *content,
                              const guint8 *expected,
                              gboolean keep,
                              guint8 *check,
                              GError **error);

/* Jobs. */

typedef enum
{
  PPS_KEYS_ACT_MAKE,
  PPS_KEYS_ACT_UNLOCK,
  PPS_KEYS_ACT_GIVE,
  PPS_KEYS_ACT_CHANGE,
  PPS_KEYS_ACT_KEEP_ONLY,
} PpsKeysAct;

/* What is done to a key file with a passphrase. It has copies of all that it needs. */
typedef struct
{
  PpsKeysAct act;
  char *path;
  char *passphrase; /* guarded */
  gboolean cheap;
  PpsKeysSlot slots[PPS_KEYS_N_SLOTS];
  int opened_by;
  guint8 *key; /* guarded */
  PpsKeysContent content;
  guint8 check[PPS_KEYS_CHECK];
} PpsKeysJob;

PpsKeysJob *
pps_keys_job_new (PpsKeysAct act, const char *path, const char *passphrase, gboolean cheap);
gboolean pps_keys_job_run (PpsKeysJob *job, GError **error);
void pps_keys_job_free (gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsKeysJob, pps_keys_job_free)

/* Attached files. */

/* Whether @id is not a person's, but of what is attached to one. */
gboolean pps_keys_is_attached_id (const char *id);

/* For tests: makes keys of passphrases at the lowest cost. Files say what they cost. */
void pps_keys_set_cheap (PpsKeys *self, gboolean cheap);

G_END_DECLS
