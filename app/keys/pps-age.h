/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an archive costs to try a passphrase on: two to this power blocks of a kilobyte, as `age`
 * does it. */
#define PPS_AGE_COST 18

/**
 * PpsAgeWriter:
 *
 * Encrypts under a passphrase in the form that the public `age` tool reads: age-encryption.org/v1
 * with a recipient of scrypt (https://c2sp.org/age, 2024). Nothing of what goes through it is kept.
 */
typedef struct _PpsAgeWriter PpsAgeWriter;

/**
 * pps_age_writer_new:
 * @passphrase: at least %PPS_KEYS_SHORTEST characters
 * @cost: %PPS_AGE_COST; less in tests
 * @to: where the bytes go
 * @error: return location for an error of #PpsKeysError, or of @to
 *
 * Makes the key, which takes a second, and writes the head.
 *
 * Returns: (transfer full) (nullable): what takes the words
 */
PpsAgeWriter *
pps_age_writer_new (const char *passphrase, guint cost, GOutputStream *to, GError **error);

gboolean
pps_age_writer_write (PpsAgeWriter *self, gconstpointer data, gsize length, GError **error);

/* Writes what is left. Without it the file counts as cut off. */
gboolean pps_age_writer_finish (PpsAgeWriter *self, GError **error);

void pps_age_writer_free (PpsAgeWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PpsAgeWriter, pps_age_writer_free)

/**
 * pps_age_decrypt:
 * @from: bytes that `age -p` or a #PpsAgeWriter made
 * @to: where the words go; what was written before an error is part of a whole, and must be thrown
 *   away
 * @name: what to call the file in a message
 * @error: return location: %PPS_KEYS_ERROR_PASSPHRASE, %PPS_KEYS_ERROR_DAMAGED ..., or an error of
 *   @from or @to
 *
 * Returns: whether all of it is there, as it was encrypted
 */
gboolean pps_age_decrypt (GInputStream *from,
                          const char *passphrase,
                          GOutputStream *to,
                          const char *name,
                          GError **error);

G_END_DECLS
