/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-age-private.h"

/* Reads age files, which may come from anybody. Of the head only the one form is taken that a
 * passphrase gives; a line that is longer than such a line can be is not read on. */

#define LONGEST 128

/* A stranger's file could ask for all memory there is. Two to this power kilobytes is half a
 * gigabyte, twice what `age` asks for; the form itself knows no end. */
#define MOST_COST 19
#define HIGHEST_COST 63

typedef struct
{
  guint8 salt[PPS_AGE_SALT];
  guint cost;
  guint8 body[PPS_AGE_BODY];
  guint8 mac[crypto_auth_hmacsha256_BYTES];
  GString *text; /* what the mac is of */
} Head;

static void
head_clear (Head *head)
{
  g_string_free (head->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Head, head_clear)

static gboolean
fail_as_damaged (const char *name, GError **error)
{
  if (error == NULL || *error == NULL)
    g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED,
                 _ ("“%s” is damaged, cut off, or no archive under a passphrase: nothing was taken "
                    "out of it."),
                 name);

  return FALSE;
}

static gboolean
read_line (GBufferedInputStream *from, char *line, GError **error)
{
  for (guint n = 0; n < LONGEST; n++)
    {
      int byte = g_buffered_input_stream_read_byte (from, NULL, error);

      if (byte < 0 || byte == '\0')
        return FALSE;
      line[n] = byte == '\n' ? '\0' : byte;
      if (byte == '\n')
        return TRUE;
    }

  return FALSE;
}

/* libsodium takes some bytes above ASCII for letters. */
static gboolean
read_base64 (const char *text, guint8 *bytes, gsize length)
{
  gsize n = 0;

  return g_str_is_ascii (text)
         && sodium_base642bin (bytes, length, text, strlen (text), NULL, &n, NULL,
                               sodium_base64_VARIANT_ORIGINAL_NO_PADDING)
                == 0
         && n == length;
}

static gboolean
read_recipient (Head *head, const char *line, const char *name, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 5);
  guint64 cost;

  if (g_strv_length (parts) != 4 || !g_str_equal (parts[0], "->")
      || !g_str_equal (parts[1], "scrypt") || parts[3][0] == '0'
      || !g_ascii_string_to_unsigned (parts[3], 10, 1, HIGHEST_COST, &cost, NULL))
    return FALSE;
  if (cost > MOST_COST)
    {
      g_set_error (
          error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_MEMORY,
          _ ("“%s” asks for more than 512 MB of memory to try a passphrase on, which is not "
             "given to a file: nothing was taken out of it."),
          name);
      return FALSE;
    }

  head->cost = cost;

  return read_base64 (parts[2], head->salt, sizeof head->salt);
}

static gboolean
read_head (GBufferedInputStream *from, Head *head, const char *name, GError **error)
{
  char line[LONGEST];

  if (!read_line (from, line, error) || !g_str_equal (line, PPS_AGE_VERSION))
    return FALSE;
  g_string_append_printf (head->text, "%s\n", line);
  if (!read_line (from, line, error) || !read_recipient (head, line, name, error))
    return FALSE;
  g_string_append_printf (head->text, "%s\n", line);
  if (!read_line (from, line, error) || !read_base64 (line, head->body, sizeof head->body))
    return FALSE;
  g_string_append_printf (head->text, "%s\n---", line);

  return read_line (from, line, error) && g_str_has_prefix (line, "--- ")
         && read_base64 (line + 4, head->mac, sizeof head->mac);
}

/* Gets the key of the chunks. */
static gboolean
open_head (GBufferedInputStream *from,
           const Head *head,
           const char *passphrase,
           guint8 *keys,
           const char *name,
           GError **error)
{
  static const guint8 zero[PPS_AGE_COUNTER];
  guint8 *file_key = keys + PPS_AGE_KEY;
  guint8 mac[crypto_auth_hmacsha256_BYTES];
  guint8 nonce[PPS_AGE_NONCE];
  gsize n;

  if (!pps_age_make_wrap (passphrase, head->salt, head->cost, keys, error))
    return FALSE;
  if (crypto_aead_chacha20poly1305_ietf_decrypt (file_key, NULL, NULL, head->body,
                                                 sizeof head->body, NULL, 0, zero, keys)
      != 0)
    {
      g_set_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE,
                   _ ("This passphrase does not open “%s”."), name);
      return FALSE;
    }

  pps_age_authenticate (file_key, head->text, mac);
  if (sodium_memcmp (mac, head->mac, sizeof mac) != 0
      || !g_input_stream_read_all (G_INPUT_STREAM (from), nonce, sizeof nonce, &n, NULL, error)
      || n != sizeof nonce)
    return FALSE;
  pps_age_derive (file_key, nonce, sizeof nonce, "payload", keys);

  return TRUE;
}

/* The last chunk is known by nothing coming after it, so one is read ahead. */
static gboolean
decrypt_chunks (GInputStream *from, const guint8 *key, GOutputStream *to, GError **error)
{
  const gsize full = PPS_AGE_CHUNK + PPS_AGE_TAG;
  g_autofree guint8 *chunks = g_malloc (2 * full);
  guint8 *plain = sodium_malloc (PPS_AGE_CHUNK);
  gsize n = 0;
  gsize next = 0;
  gboolean good = plain != NULL && g_input_stream_read_all (from, chunks, full, &n, NULL, error);

  for (guint64 number = 0; good; number++)
    {
      guint8 *chunk = chunks + (number % 2) * full;
      guint8 counter[PPS_AGE_COUNTER];
      unsigned long long length = 0;

      good = g_input_stream_read_all (from, chunks + (1 - number % 2) * full, full, &next, NULL,
                                      error);
      pps_age_count (number, next == 0, counter);
      good = good && n >= PPS_AGE_TAG && (n > PPS_AGE_TAG || number == 0)
             && crypto_aead_chacha20poly1305_ietf_decrypt (plain, &length, NULL, chunk, n, NULL, 0,
                                                           counter, key)
                    == 0
             && g_output_stream_write_all (to, plain, length, NULL, NULL, error);
      if (next == 0)
        break;
      n = next;
    }
  sodium_free (plain);

  return good;
}

gboolean
pps_age_decrypt (
    GInputStream *from, const char *passphrase, GOutputStream *to, const char *name, GError **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new (from);
  g_auto (Head) head = { .text = g_string_new (NULL) };
  g_autoptr (GError) reason = NULL;
  guint8 *keys;
  gboolean done;

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  keys = sodium_malloc (PPS_AGE_KEY + PPS_AGE_FILE_KEY);
  if (keys == NULL)
    g_error ("No memory for a key");

  done = read_head (G_BUFFERED_INPUT_STREAM (buffered), &head, name, &reason)
         && open_head (G_BUFFERED_INPUT_STREAM (buffered), &head, passphrase, keys, name, &reason)
         && decrypt_chunks (buffered, keys, to, &reason);
  sodium_free (keys);
  if (!done)
    fail_as_damaged (name, &reason);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}
