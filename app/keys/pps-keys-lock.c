/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "pps-keys-private.h"

/* What a passphrase opens. It owns nothing; the keys that it makes stand in guarded memory. */

/* More than this no file of ours asks for: a stranger's could ask for all memory there is. */
#define MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)
#define MOST_OPERATIONS 16

static gboolean
make_key (const PpsKeysSlot *slot, const char *passphrase, guint8 *key)
{
  return crypto_pwhash (key, crypto_secretbox_KEYBYTES, passphrase, strlen (passphrase), slot->salt,
                        GUINT64_FROM_LE (slot->operations), GUINT64_FROM_LE (slot->memory),
                        crypto_pwhash_ALG_ARGON2ID13)
         == 0;
}

static gboolean
fail_for_memory (GError **error)
{
  g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_MEMORY,
                       _ ("A passphrase takes 256 MB of memory, and there is not so much free. "
                          "Close other programs and try again."));

  return FALSE;
}

gboolean
pps_keys_lock_seal (
    PpsKeysSlot *slot, const char *passphrase, const guint8 *key, gboolean cheap, GError **error)
{
  guint8 *wrap = sodium_malloc (crypto_secretbox_KEYBYTES);
  gboolean made;

  memset (slot, 0, sizeof *slot);
  slot->used = 1;
  slot->operations = GUINT64_TO_LE (cheap ? crypto_pwhash_OPSLIMIT_MIN
                                          : (guint64) crypto_pwhash_OPSLIMIT_MODERATE);
  slot->memory
      = GUINT64_TO_LE (cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE);
  randombytes_buf (slot->salt, sizeof slot->salt);
  randombytes_buf (slot->nonce, sizeof slot->nonce);

  made = wrap != NULL && make_key (slot, passphrase, wrap);
  if (made)
    crypto_secretbox_easy (slot->sealed, key, crypto_secretbox_KEYBYTES, slot->nonce, wrap);
  sodium_free (wrap);

  return made || fail_for_memory (error);
}

static gboolean
is_payable (const PpsKeysSlot *slot)
{
  guint64 memory = GUINT64_FROM_LE (slot->memory);
  guint64 operations = GUINT64_FROM_LE (slot->operations);

  return memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= MOST_MEMORY
         && operations >= crypto_pwhash_OPSLIMIT_MIN && operations <= MOST_OPERATIONS;
}

int
pps_keys_lock_open (
    const PpsKeysSlot *slots, const char *passphrase, guint8 *key, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  guint8 *wrap = sodium_malloc (crypto_secretbox_KEYBYTES);
  int found = -1;

  for (int i = 0; wrap != NULL && i < PPS_KEYS_N_SLOTS && found < 0; i++)
    {
      if (!slots[i].used || !is_payable (&slots[i]))
        continue;
      if (!make_key (&slots[i], passphrase, wrap))
        {
          sodium_free (wrap);
          fail_for_memory (error);
          return -1;
        }
      if (crypto_secretbox_open_easy (key, slots[i].sealed, sizeof slots[i].sealed, slots[i].nonce,
                                      wrap)
          == 0)
        found = i;
    }
  sodium_free (wrap);

  if (found < 0)
    g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE,
                 _ ("This passphrase does not open “%s”."), shown);

  return found;
}
