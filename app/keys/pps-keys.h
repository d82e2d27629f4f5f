/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PPS_KEYS_SUFFIX ".ppskeys"

/* Seconds without use after which an open key file locks itself. */
#define PPS_KEYS_LOCK_AFTER 300

/* The fewest characters of a passphrase. */
#define PPS_KEYS_SHORTEST 10

/**
 * PpsKeysError:
 * @PPS_KEYS_ERROR_DAMAGED: no key file, or not the bytes that were saved
 * @PPS_KEYS_ERROR_PASSPHRASE: the passphrase does not fit, or is too short
 * @PPS_KEYS_ERROR_LOCKED: the key file is locked
 * @PPS_KEYS_ERROR_CHANGED: another program saved it meanwhile
 * @PPS_KEYS_ERROR_MEMORY: there is not enough memory to make the key of a passphrase
 * @PPS_KEYS_ERROR_FULL: more does not go into the file
 */
typedef enum
{
  PPS_KEYS_ERROR_DAMAGED,
  PPS_KEYS_ERROR_PASSPHRASE,
  PPS_KEYS_ERROR_LOCKED,
  PPS_KEYS_ERROR_CHANGED,
  PPS_KEYS_ERROR_MEMORY,
  PPS_KEYS_ERROR_FULL,
} PpsKeysError;

#define PPS_KEYS_ERROR (pps_keys_error_quark ())
GQuark pps_keys_error_quark (void);

/**
 * PpsKeysField:
 * @PPS_KEYS_CODE: the code of the respondent in the study
 * @PPS_KEYS_NAME: the name
 * @PPS_KEYS_EMAIL: the address of mail
 * @PPS_KEYS_PHONE: a telephone number
 * @PPS_KEYS_EVIDENCE: where the proof of consent is kept
 * @PPS_KEYS_NOTE: anything else about the person
 *
 * What is kept of a person.
 */
typedef enum
{
  PPS_KEYS_CODE,
  PPS_KEYS_NAME,
  PPS_KEYS_EMAIL,
  PPS_KEYS_PHONE,
  PPS_KEYS_EVIDENCE,
  PPS_KEYS_NOTE,
} PpsKeysField;

#define PPS_KEYS_N_FIELDS (PPS_KEYS_NOTE + 1)

#define PPS_TYPE_KEYS (pps_keys_get_type ())

/**
 * PpsKeys:
 * @open: whether the names can be read; %FALSE again once it locked itself
 *
 * A key file (`*.ppskeys`): who the respondents of studies are. What it holds is encrypted under a
 * key of its own (secretstream, XChaCha20-Poly1305), and that key under one or two passphrases
 * (Argon2id), so that two people can open it. While it is open the names stand in memory that is
 * locked, guarded and wiped. Every change saves the whole file, under another name first.
 *
 * `changed` is emitted when what is kept of a person changes.
 */
G_DECLARE_FINAL_TYPE (PpsKeys, pps_keys, PPS, KEYS, GObject)

/**
 * pps_keys_new:
 * @path: where the file is, or will be
 *
 * Reads nothing yet.
 */
PpsKeys *pps_keys_new (const char *path);

const char *pps_keys_get_path (PpsKeys *self);
gboolean pps_keys_is_open (PpsKeys *self);

/**
 * pps_keys_make:
 * @passphrase: at least %PPS_KEYS_SHORTEST characters
 *
 * Makes the file, which may not be there yet, and leaves it open. This takes half a second, so that
 * nobody can try many passphrases.
 */
gboolean pps_keys_make (PpsKeys *self, const char *passphrase, GError **error);

/**
 * pps_keys_unlock:
 *
 * Opens the file with either of its passphrases. A damaged file gives nothing at all.
 */
gboolean pps_keys_unlock (PpsKeys *self, const char *passphrase, GError **error);

/**
 * pps_keys_give:
 * @passphrase: for a second person
 *
 * Lets a second passphrase open the file, in place of another that may have been given before.
 */
gboolean pps_keys_give (PpsKeys *self, const char *passphrase, GError **error);

/**
 * pps_keys_change:
 * @passphrase: the new one
 *
 * Puts a new passphrase in the place of the one that the file was opened with. Copies that were
 * made before still open with the old one.
 */
gboolean pps_keys_change (PpsKeys *self, const char *passphrase, GError **error);

/**
 * pps_keys_keep_only:
 * @passphrase: one that opens the file
 *
 * Encrypts the file anew, so that only @passphrase opens it. Copies that others have stay as they
 * are.
 */
gboolean pps_keys_keep_only (PpsKeys *self, const char *passphrase, GError **error);

/* The same off the main thread. @passphrase is copied into guarded memory and wiped when it is
 * done; one of them at a time. */
void pps_keys_make_async (PpsKeys *self,
                          const char *passphrase,
                          GAsyncReadyCallback done,
                          gpointer user_data);
void pps_keys_unlock_async (PpsKeys *self,
                            const char *passphrase,
                            GAsyncReadyCallback done,
                            gpointer user_data);
void pps_keys_give_async (PpsKeys *self,
                          const char *passphrase,
                          GAsyncReadyCallback done,
                          gpointer user_data);
void pps_keys_change_async (PpsKeys *self,
                            const char *passphrase,
                            GAsyncReadyCallback done,
                            gpointer user_data);
void pps_keys_keep_only_async (PpsKeys *self,
                               const char *passphrase,
                               GAsyncReadyCallback done,
                               gpointer user_data);
gboolean pps_keys_finish (PpsKeys *self, GAsyncResult *result, GError **error);

/* Forgets all that was read, and wipes it. */
void pps_keys_lock (PpsKeys *self);

/* Somebody is using it: it stays open for another while. */
void pps_keys_touch (PpsKeys *self);

void pps_keys_set_lock_after (PpsKeys *self, guint seconds);

/* Returns: whether a second passphrase opens it */
gboolean pps_keys_has_second (PpsKeys *self);

/**
 * pps_keys_get_text:
 * @respondent: an id
 *
 * Returns: in guarded memory, until the next change or lock; empty where nothing is kept, or it is
 *   locked. Do not copy it but to show it
 */
const char *pps_keys_get_text (PpsKeys *self, const char *respondent, PpsKeysField field);

/**
 * pps_keys_set_text:
 *
 * Keeps @text of @respondent, and saves the file.
 */
gboolean pps_keys_set_text (
    PpsKeys *self, const char *respondent, PpsKeysField field, const char *text, GError **error);

/**
 * pps_keys_forget:
 *
 * Takes all that is kept of @respondent out of the file and of the copy beside it.
 *
 * Returns: %FALSE where it could not; not to have been there is no error
 */
gboolean pps_keys_forget (PpsKeys *self, const char *respondent, GError **error);

/* The largest scan that is attached, in bytes. */
#define PPS_KEYS_LARGEST_SCAN (2 * 1024 * 1024)

/**
 * pps_keys_attach:
 * @respondent: an id
 * @path: (type filename): a file: a scan of what the person signed
 *
 * Keeps a copy of a file with a person, in place of one that may have been attached before. What is
 * larger than %PPS_KEYS_LARGEST_SCAN is refused.
 */
gboolean pps_keys_attach (PpsKeys *self, const char *respondent, const char *path, GError **error);

/**
 * pps_keys_get_attached:
 *
 * Returns: (nullable): the name of the file that is attached, until the next change or lock; %NULL
 *   where there is none
 */
const char *pps_keys_get_attached (PpsKeys *self, const char *respondent);

/**
 * pps_keys_save_attached:
 * @path: (type filename): where to; nobody else may read it
 *
 * Writes what is attached, unencrypted.
 */
gboolean
pps_keys_save_attached (PpsKeys *self, const char *respondent, const char *path, GError **error);

/* Takes what is attached out of the file and of the copy beside it. */
gboolean pps_keys_forget_attached (PpsKeys *self, const char *respondent, GError **error);

gboolean pps_keys_knows (PpsKeys *self, const char *respondent);

/* Returns: of how many people something is kept */
guint pps_keys_get_n (PpsKeys *self);

G_END_DECLS
