/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pps-csv.h"

/* Whatever the bytes, a table is either read, and then what is written of its cells reads the same,
   or refused with a sentence. Built with -Dfuzz=true and clang; run as
   `build-fuzz/tests/fuzz/fuzz-csv -max_total_time=60 -dict=tests/fuzz/csv.dict FOLDER
   tests/fuzz/corpus/csv`. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

static void
write_again (PpsCsv *csv)
{
  g_autoptr (GString) text = g_string_new ("sep=,\n");
  g_autoptr (PpsCsv) same = NULL;

  for (guint i = 0; i < pps_csv_get_n_columns (csv); i++)
    pps_csv_append (text, pps_csv_get_head (csv, i));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < pps_csv_get_n_rows (csv); row++)
    {
      for (guint i = 0; i < pps_csv_get_n_columns (csv); i++)
        pps_csv_append (text, pps_csv_get (csv, row, i));
      g_string_append_c (text, '\n');
    }

  same = pps_csv_parse (text->str, text->len, NULL, NULL);
  /* What is quoted may be too large then. */
  if (same == NULL)
    return;
  g_assert_cmpuint (pps_csv_get_n_rows (same), ==, pps_csv_get_n_rows (csv));
  g_assert_cmpuint (pps_csv_get_n_columns (same), ==, pps_csv_get_n_columns (csv));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const charsets[] = { "utf-8", "windows-1252" };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PpsCsv) csv = pps_csv_parse ((const char *) data, size, charsets[i], &error);

      g_assert_true ((csv != NULL) == (error == NULL));
      if (csv != NULL)
        write_again (csv);
      else
        g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));
    }

  return 0;
}
