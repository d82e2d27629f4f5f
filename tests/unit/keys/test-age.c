/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pps-age.h"
#include "pps-keys.h"

/* What is encrypted in the form of age comes back, byte for byte; damage gives a sentence. That the
 * public tool reads and writes the same form: tests/unit/cli/test-seal.c. */

#define PASSPHRASE "vier woorden op rij"
#define COST 4

static GBytes *
encrypt (GBytes *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();
  g_autoptr (PpsAgeWriter) writer = pps_age_writer_new (PASSPHRASE, COST, to, &error);
  gsize length;
  const guint8 *data = g_bytes_get_data (words, &length);

  g_assert_no_error (error);
  /* In pieces that do not fit the chunks. */
  for (gsize at = 0; at < length; at += 5000)
    g_assert_true (pps_age_writer_write (writer, data + at, MIN (5000, length - at), &error));
  g_assert_true (pps_age_writer_finish (writer, &error));
  g_output_stream_close (to, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (to));
}

static GBytes *
decrypt (GBytes *sealed, const char *passphrase, GError **error)
{
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_bytes (sealed);
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();

  if (!pps_age_decrypt (from, passphrase, to, "x.age", error))
    return NULL;
  g_output_stream_close (to, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (to));
}

static GBytes *
make_words (gsize length)
{
  guint8 *data = g_malloc (MAX (length, 1));

  for (gsize i = 0; i < length; i++)
    data[i] = (i * 7 + i / 251) % 256;

  return g_bytes_new_take (data, length);
}

static void
test_round_trip (void)
{
  const gsize lengths[] = { 0, 1, 65535, 65536, 65537, 131072, 200000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) words = make_words (lengths[i]);
      g_autoptr (GBytes) sealed = encrypt (words);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) back = decrypt (sealed, PASSPHRASE, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (words, back));
    }
}

static void
test_passphrase (void)
{
  g_autoptr (GBytes) words = make_words (100);
  g_autoptr (GBytes) sealed = encrypt (words);
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_null (decrypt (sealed, "niet dit antwoord", &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
  g_assert_nonnull (strstr (error->message, "x.age"));
  g_clear_error (&error);
  g_assert_null (pps_age_writer_new ("kort", COST, to, &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_PASSPHRASE);
}

/* Whichever bit is flipped, and wherever it is cut off: an error, and never other words. */
static void
test_damage (void)
{
  g_autoptr (GBytes) words = make_words (66000);
  g_autoptr (GBytes) sealed = encrypt (words);
  gsize length;
  const guint8 *data = g_bytes_get_data (sealed, &length);

  for (gsize i = 0; i < length; i += i < 260 ? 1 : 1013)
    {
      guint8 *broken = g_memdup2 (data, length);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, i);
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (GError) error = NULL;

      broken[i] ^= 1 << (i % 8);
      flipped = g_bytes_new_take (broken, length);
      g_assert_null (decrypt (flipped, PASSPHRASE, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == PPS_KEYS_ERROR);
      g_clear_error (&error);
      g_assert_null (decrypt (cut, PASSPHRASE, &error));
      g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED);
    }
}

/* Above ASCII nothing is a letter of the head, whichever letter it was. */
static void
test_high_bit (void)
{
  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (GBytes) words = make_words (100);
      g_autoptr (GBytes) sealed = encrypt (words);
      gsize length;
      const guint8 *data = g_bytes_get_data (sealed, &length);

      for (gsize i = 0; i < 149; i++)
        {
          guint8 *broken = g_memdup2 (data, length);
          g_autoptr (GBytes) flipped = NULL;
          g_autoptr (GError) error = NULL;

          broken[i] ^= 0x80;
          flipped = g_bytes_new_take (broken, length);
          g_assert_null (decrypt (flipped, PASSPHRASE, &error));
          g_assert_nonnull (error);
        }
    }
}

/* Cut where a chunk ends, and with something after the end. */
static void
test_edges (void)
{
  g_autoptr (GBytes) words = make_words (65536 * 2);
  g_autoptr (GBytes) sealed = encrypt (words);
  gsize length;
  const char *data = g_bytes_get_data (sealed, &length);
  g_autoptr (GBytes) cut = g_bytes_new (data, length - 65536 - 16);
  g_autofree char *longer = g_malloc0 (length + 1);
  g_autoptr (GBytes) more = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (decrypt (cut, PASSPHRASE, &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED);
  g_clear_error (&error);
  memcpy (longer, data, length);
  more = g_bytes_new (longer, length + 1);
  g_assert_null (decrypt (more, PASSPHRASE, &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED);
}

/* A stranger's head asks for no more than there is, and is not read for ever. */
static void
test_hostile (void)
{
  static const char *const heads[] = {
    "",
    "age-encryption.org/v1",
    "age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n"
    "EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n--- "
    "gxhoSa5BciRDt8lOpYNcx4EYtKpS0CJ06F3ZwN82VaM\n",
    "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 64\n"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- "
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
    "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 018\n"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- "
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
  };
  g_autofree char *endless = g_strnfill (1000000, 'a');
  g_autoptr (GBytes) line = g_bytes_new (endless, 1000000);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (GBytes) head = g_bytes_new_static (heads[i], strlen (heads[i]));

      g_assert_null (decrypt (head, PASSPHRASE, &error));
      g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  g_assert_null (decrypt (line, PASSPHRASE, &error));
  g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_DAMAGED);
}

/* A gigabyte is not given to a file, however well it is made; the sentence says so. */
static void
test_memory (void)
{
  static const guint costs[] = { 20, 22, 40, 63 };

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autofree char *head
          = g_strdup_printf ("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA %u\n"
                             "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- "
                             "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                             costs[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (head, strlen (head));
      g_autoptr (GError) error = NULL;

      g_assert_null (decrypt (bytes, PASSPHRASE, &error));
      g_assert_error (error, PPS_KEYS_ERROR, PPS_KEYS_ERROR_MEMORY);
      g_assert_nonnull (strstr (error->message, "512 MB"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/age/round-trip", test_round_trip);
  g_test_add_func ("/age/passphrase", test_passphrase);
  g_test_add_func ("/age/damage", test_damage);
  g_test_add_func ("/age/high-bit", test_high_bit);
  g_test_add_func ("/age/edges", test_edges);
  g_test_add_func ("/age/hostile", test_hostile);
  g_test_add_func ("/age/memory", test_memory);

  return g_test_run ();
}
