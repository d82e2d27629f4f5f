/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pps-member-file.h"

/* Whatever the bytes, a form is either read, and then it can be written and reads the same, or
   refused with a sentence. Built with -Dfuzz=true and clang; run as
   `build-fuzz/tests/fuzz/fuzz-member-file -max_total_time=60 -dict=tests/fuzz/member-file.dict
   FOLDER tests/fuzz/corpus/member-file`. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

static void
fill_in (PpsMemberFile *form)
{
  static const char *const answers[] = { "", "agree", "correct", "remove" };
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (PpsMemberFile) same = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < pps_member_file_get_n_items (form); i++)
    pps_member_file_answer (form, i, answers[i % G_N_ELEMENTS (answers)], "“é”\n\\ %s </b>");

  text = pps_member_file_dup_text (form);
  same = pps_member_file_parse (text, strlen (text), &error);
  /* Escapes take room: what was as large as can be may be too large then. */
  if (same == NULL && strlen (text) > 1 << 20)
    return;
  g_assert_no_error (error);
  again = pps_member_file_dup_text (same);
  g_assert_cmpstr (again, ==, text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsMemberFile) form = pps_member_file_parse ((const char *) data, size, &error);

  g_assert_true ((form != NULL) == (error == NULL));
  if (form != NULL)
    fill_in (form);
  else
    g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));

  return 0;
}
