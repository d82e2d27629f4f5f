/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pps-age.h"

/* Whatever the bytes, a sealed archive is opened, or refused with a sentence. What the seeds hold
 * is sealed with PASSPHRASE. Built with -Dfuzz=true and clang; run as
 * `build-fuzz/tests/fuzz/fuzz-age -max_total_time=60 FOLDER tests/fuzz/corpus/age`. */

#define PASSPHRASE "een lange wachtzin"

/* Each more doubles the time of a try, and none is another case. */
#define MOST_COST 4

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

static gboolean
is_dear (const uint8_t *data, size_t size)
{
  g_autofree char *head = g_strndup ((const char *) data, MIN (size, 300));
  const char *recipient = strstr (head, "-> scrypt ");
  const char *cost = recipient != NULL ? strchr (recipient + strlen ("-> scrypt "), ' ') : NULL;

  return cost != NULL && g_ascii_strtoull (cost + 1, NULL, 10) > MOST_COST;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (is_dear (data, size))
    return 0;

  if (!pps_age_decrypt (from, PASSPHRASE, to, "x.age", &error))
    g_assert_true (strstr (error->message, "x.age") != NULL
                   && g_utf8_validate (error->message, -1, NULL));

  return 0;
}
