/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-age.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-age-private.h"

/* Writes age files, and makes the keys of those that are read. A file is a head of lines, of which
 * the last vouches for the others, and chunks of which each vouches for itself, its number and
 * whether more follow. */

#define SALT_OF "age-encryption.org/v1/scrypt"

struct _PpsAgeWriter
{
  GOutputStream *to;
  guint8 *key;   /* guarded */
  guint8 *plain; /* guarded: a chunk that is not yet full */
  gsize n;
  guint64 number;
};

gboolean
pps_age_make_wrap (
    const char *passphrase, const guint8 *salt, guint cost, guint8 *key, GError **error)
{
  guint8 whole[sizeof SALT_OF - 1 + PPS_AGE_SALT];

  memcpy (whole, SALT_OF, sizeof SALT_OF - 1);
  memcpy (whole + sizeof SALT_OF - 1, salt, PPS_AGE_SALT);
  if (crypto_pwhash_scryptsalsa208sha256_ll ((const guint8 *) passphrase, strlen (passphrase),
                                             whole, sizeof whole, G_GUINT64_CONSTANT (1) << cost, 8,
                                             1, key, PPS_AGE_KEY)
      == 0)
    return TRUE;

  g_set_error_literal (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_MEMORY,
                       _ ("A passphrase takes 256 MB of memory, and there is not so much free. "
                          "Close other programs and try again."));

  return FALSE;
}

static void
make_hmac (const guint8 *key, gsize length, const guint8 *data, gsize n, guint8 *mac)
{
  crypto_auth_hmacsha256_state state;

  crypto_auth_hmacsha256_init (&state, key, length);
  crypto_auth_hmacsha256_update (&state, data, n);
  crypto_auth_hmacsha256_final (&state, mac);
  sodium_memzero (&state, sizeof state);
}

void
pps_age_derive (
    const guint8 *file_key, const guint8 *salt, gsize length, const char *what, guint8 *key)
{
  g_autofree guint8 *info = g_malloc0 (strlen (what) + 1);
  guint8 extracted[crypto_auth_hmacsha256_BYTES];

  memcpy (info, what, strlen (what));
  info[strlen (what)] = 1;
  make_hmac (salt, length, file_key, PPS_AGE_FILE_KEY, extracted);
  make_hmac (extracted, sizeof extracted, info, strlen (what) + 1, key);
  sodium_memzero (extracted, sizeof extracted);
}

void
pps_age_authenticate (const guint8 *file_key, const GString *head, guint8 *mac)
{
  guint8 key[crypto_auth_hmacsha256_BYTES];

  pps_age_derive (file_key, (const guint8 *) "", 0, "header", key);
  make_hmac (key, sizeof key, (const guint8 *) head->str, head->len, mac);
  sodium_memzero (key, sizeof key);
}

void
pps_age_count (guint64 number, gboolean last, guint8 *counter)
{
  memset (counter, 0, PPS_AGE_COUNTER);
  for (guint i = 0; i < sizeof number; i++)
    counter[PPS_AGE_COUNTER - 2 - i] = number >> (8 * i);
  counter[PPS_AGE_COUNTER - 1] = last;
}

static void
append_base64 (GString *head, const guint8 *bytes, gsize length)
{
  char line[PPS_AGE_LINE];

  sodium_bin2base64 (line, sizeof line, bytes, length, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  g_string_append (head, line);
}

/* The head, with @file_key under the passphrase. */
static GString *
make_head (const char *passphrase, guint cost, const guint8 *file_key, GError **error)
{
  static const guint8 zero[PPS_AGE_COUNTER];
  g_autoptr (GString) head = g_string_new (PPS_AGE_VERSION "\n-> scrypt ");
  guint8 salt[PPS_AGE_SALT];
  guint8 body[PPS_AGE_BODY];
  guint8 mac[crypto_auth_hmacsha256_BYTES];
  guint8 *wrap = sodium_malloc (PPS_AGE_KEY);
  gboolean made;

  randombytes_buf (salt, sizeof salt);
  made = wrap != NULL && pps_age_make_wrap (passphrase, salt, cost, wrap, error);
  if (made)
    crypto_aead_chacha20poly1305_ietf_encrypt (body, NULL, file_key, PPS_AGE_FILE_KEY, NULL, 0,
                                               NULL, zero, wrap);
  sodium_free (wrap);
  if (!made)
    return NULL;

  append_base64 (head, salt, sizeof salt);
  g_string_append_printf (head, " %u\n", cost);
  append_base64 (head, body, sizeof body);
  g_string_append (head, "\n---");
  pps_age_authenticate (file_key, head, mac);
  g_string_append_c (head, ' ');
  append_base64 (head, mac, sizeof mac);
  g_string_append_c (head, '\n');

  return g_steal_pointer (&head);
}

/* Writes the head, and makes the key of the chunks. */
static gboolean
begin (PpsAgeWriter *self, const char *passphrase, guint cost, GError **error)
{
  guint8 *file_key = sodium_malloc (PPS_AGE_FILE_KEY);
  guint8 nonce[PPS_AGE_NONCE];
  g_autoptr (GString) head = NULL;

  if (file_key == NULL || self->key == NULL || self->plain == NULL)
    g_error ("No memory for a key");

  randombytes_buf (file_key, PPS_AGE_FILE_KEY);
  randombytes_buf (nonce, sizeof nonce);
  head = make_head (passphrase, cost, file_key, error);
  pps_age_derive (file_key, nonce, sizeof nonce, "payload", self->key);
  sodium_free (file_key);

  return head != NULL
         && g_output_stream_write_all (self->to, head->str, head->len, NULL, NULL, error)
         && g_output_stream_write_all (self->to, nonce, sizeof nonce, NULL, NULL, error);
}

PpsAgeWriter *
pps_age_writer_new (const char *passphrase, guint cost, GOutputStream *to, GError **error)
{
  g_autoptr (PpsAgeWriter) self = NULL;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (to), NULL);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  if (g_utf8_strlen (passphrase, -1) < PPS_KEYS_SHORTEST)
    {
      g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE,
                   _ ("A passphrase has at least %d characters. Four or five words are easy to "
                      "remember and hard to guess."),
                   PPS_KEYS_SHORTEST);
      return NULL;
    }

  self = g_new0 (PpsAgeWriter, 1);
  self->to = g_object_ref (to);
  self->key = sodium_malloc (PPS_AGE_KEY);
  self->plain = sodium_malloc (PPS_AGE_CHUNK);

  return begin (self, passphrase, cost, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
put_chunk (PpsAgeWriter *self, gboolean last, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (PPS_AGE_CHUNK + PPS_AGE_TAG);
  guint8 counter[PPS_AGE_COUNTER];
  unsigned long long n = 0;

  pps_age_count (self->number++, last, counter);
  crypto_aead_chacha20poly1305_ietf_encrypt (chunk, &n, self->plain, self->n, NULL, 0, NULL,
                                             counter, self->key);
  self->n = 0;

  return g_output_stream_write_all (self->to, chunk, n, NULL, NULL, error);
}

gboolean
pps_age_writer_write (PpsAgeWriter *self, gconstpointer data, gsize length, GError **error)
{
  const guint8 *at = data;

  while (length > 0)
    {
      gsize n = MIN (length, PPS_AGE_CHUNK - self->n);

      /* A full chunk waits for the next byte: it may be the last. */
      if (n == 0)
        {
          if (!put_chunk (self, FALSE, error))
            return FALSE;
          continue;
        }
      memcpy (self->plain + self->n, at, n);
      self->n += n;
      at += n;
      length -= n;
    }

  return TRUE;
}

gboolean
pps_age_writer_finish (PpsAgeWriter *self, GError **error)
{
  return put_chunk (self, TRUE, error);
}

void
pps_age_writer_free (PpsAgeWriter *self)
{
  sodium_free (self->key);
  sodium_free (self->plain);
  g_object_unref (self->to);
  g_free (self);
}
