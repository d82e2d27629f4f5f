/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sodium.h>

#include "pps-age.h"
#include "pps-keys.h"

G_BEGIN_DECLS

/* What writing and reading age files share: how its keys are made. All of them stand in guarded
 * memory of the caller. */

#define PPS_AGE_VERSION "age-encryption.org/v1"
#define PPS_AGE_FILE_KEY 16
#define PPS_AGE_SALT 16
#define PPS_AGE_NONCE 16
#define PPS_AGE_KEY crypto_aead_chacha20poly1305_ietf_KEYBYTES
#define PPS_AGE_TAG crypto_aead_chacha20poly1305_ietf_ABYTES
#define PPS_AGE_COUNTER crypto_aead_chacha20poly1305_ietf_NPUBBYTES
#define PPS_AGE_BODY (PPS_AGE_FILE_KEY + PPS_AGE_TAG)
#define PPS_AGE_CHUNK 65536

/* As long as 32 bytes are in base64. */
#define PPS_AGE_LINE 44

/* @key: the key that wraps the key of the file */
gboolean pps_age_make_wrap (
    const char *passphrase, const guint8 *salt, guint cost, guint8 *key, GError **error);

/* HKDF of SHA-256 (RFC 5869), 32 bytes. @salt: (nullable) */
void pps_age_derive (
    const guint8 *file_key, const guint8 *salt, gsize length, const char *what, guint8 *key);

/* @head: up to and with the three dashes; @mac: (out): 32 bytes */
void pps_age_authenticate (const guint8 *file_key, const GString *head, guint8 *mac);

/* The nonce of a chunk: its number, and whether it is the last. */
void pps_age_count (guint64 number, gboolean last, guint8 *counter);

G_END_DECLS
