/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "pps-record-kinds.h"
#include "pps-query.h"
#include "pps-records.h"
#include "pps-store.h"

/* Whatever the bytes, a study is opened and can be read to the end, or is refused with a sentence
 * and stays as it is. The input is a study of its own, or else changes to one that is sound: three
 * bytes where, one how many, and the bytes; so a few bytes reach every page of it. Built with
 * -Dfuzz=true and clang; run as `build-fuzz/tests/fuzz/fuzz-study -max_total_time=60 FOLDER
 * tests/fuzz/corpus/study`. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static char *path;
static char *sound;
static gsize sound_length;

static void
add_rows (PpsStore *store)
{
  g_autoptr (GError) error = NULL;

  pps_store_begin (store, "fill", &error);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (PpsRecord) answer = pps_store_add (store, PPS_TYPE_ANSWER, &error);
      g_autoptr (PpsRecord) finding = pps_store_add (store, PPS_TYPE_FINDING, &error);

      pps_store_write_text (store, answer, "text", "Er zijn te weinig monteurs", &error);
      pps_store_write_text (store, finding, "text", "te weinig monteurs", &error);
    }
  pps_store_commit (store, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (PpsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  folder = g_dir_make_tmp ("pps-fuzz-study-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "study.ppscanvas", NULL);
  store = pps_store_create (path, &error);
  g_assert_no_error (error);
  add_rows (store);
  pps_store_close (store);
  g_assert_true (g_file_get_contents (path, &sound, &sound_length, NULL));

  return 0;
}

static void
write_study (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = g_memdup2 (sound, sound_length);
  struct timespec then[2] = { { 1000000000, 1 }, { 1000000000, 1 } };

  if (size >= 16 && memcmp (data, "SQLite format 3", 16) == 0)
    {
      g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  else
    {
      for (size_t i = 0; i + 4 < size;)
        {
          gsize at = (data[i] | (gsize) data[i + 1] << 8 | (gsize) data[i + 2] << 16);
          gsize n = MIN (data[i + 3], size - i - 4);

          at %= sound_length;
          memcpy (bytes + at, data + i + 4, MIN (n, sound_length - at));
          i += 4 + n;
        }
      g_assert_true (g_file_set_contents_full (path, bytes, (gssize) sound_length,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  /* What was changed this moment is waited for. */
  utimensat (AT_FDCWD, path, then, 0);
}

static void
read_all (PpsStore *store)
{
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (PpsQuery) findings = NULL;

  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    pps_store_count (store, pps_record_kinds_get_type (i));
  findings = pps_query_new (store, "all-findings", NULL);
  for (guint i = 0; i < pps_query_get_n (findings); i++)
    g_assert_true (
        g_utf8_validate (pps_record_get_text (pps_query_get (findings, i), "text"), -1, NULL));
  wrong = pps_store_check (store);
  for (guint i = 0; i < wrong->len; i++)
    g_assert_true (g_utf8_validate (wrong->pdata[i], -1, NULL));
}

static void
open_as (PpsStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PpsStore) store = NULL;
  gsize length;
  gsize length_after;

  g_assert_true (g_file_get_contents (path, &before, &length, NULL));
  store = pps_store_open (path, flags, &error);
  if (store != NULL)
    {
      read_all (store);
      pps_store_close (store);
      return;
    }

  g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  write_study (data, size);
  open_as (PPS_STORE_READ_ONLY);
  open_as (0);

  return 0;
}
