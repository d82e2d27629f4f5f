/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pps-keys-private.h"

/* Whatever the bytes, a key file is read, or refused with a sentence. Its last bytes are the check
 * of all before; they are made right here, for no change would come further otherwise. Built with
 * -Dfuzz=true and clang; run as `build-fuzz/tests/fuzz/fuzz-keys -max_total_time=60 FOLDER
 * tests/fuzz/corpus/keys`. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static char *path;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *folder = g_dir_make_tmp ("pps-fuzz-keys-XXXXXX", NULL);

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  path = g_build_filename (folder, "x.ppskeys", NULL);
  g_assert_cmpint (sodium_init (), >=, 0);

  return 0;
}

static void
read_file (void)
{
  /* The seeds are sealed with it. */
  static const guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  PpsKeysSlot slots[PPS_KEYS_N_SLOTS];
  PpsKeysContent content = { NULL, 0 };
  guint8 check[PPS_KEYS_CHECK];
  g_autoptr (GError) error = NULL;

  if (!pps_keys_file_peek (path, slots, check, &error))
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);
  if (!pps_keys_file_read (path, key, &content, check, &error))
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  sodium_free (content.text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree guint8 *whole = g_memdup2 (data, size);

  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  read_file ();
  if (size <= PPS_KEYS_CHECK)
    return 0;

  crypto_generichash (whole + size - PPS_KEYS_CHECK, PPS_KEYS_CHECK, whole, size - PPS_KEYS_CHECK,
                      NULL, 0);
  g_assert_true (g_file_set_contents_full (path, (const char *) whole, (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  read_file ();

  return 0;
}
