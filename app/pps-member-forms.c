/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-member-forms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-member-file.h"
#include "pps-output.h"

/* Forms of a round on their way out and back. The files are the last thing that happens: a question
 * that is put down and has no file can be asked again. */

static char *
make_path (const char *folder, PpsRecord *respondent)
{
  g_autofree char *code = g_strdup (pps_record_get_text (respondent, "code"));
  g_autofree char *name = NULL;

  /* A code is text from a user, a file name is not. */
  for (char *c = code; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c))
        *c = '-';
    }
  name = g_strconcat (*code != '\0' ? code : pps_record_get_id (respondent), PPS_MEMBER_FILE_SUFFIX,
                      NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_free (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _ ("“%s” is there already. Choose another folder; nothing was written."), name);

  return FALSE;
}

/* Returns: (transfer full): who is asked something */
static GPtrArray *
list_asked (PpsWorkspace *workspace, PpsRound *round, PpsRespondent *only)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-respondents",
                       pps_record_get_text (PPS_RECORD (round), "partnership"), NULL);
  GPtrArray *asked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRespondent *respondent = PPS_RESPONDENT (pps_query_get (all, i));
      g_autoptr (GPtrArray) findings = NULL;

      if (only != NULL && only != respondent)
        continue;
      findings = pps_member_check_list_findings (workspace, respondent, round);
      if (findings->len > 0)
        g_ptr_array_add (asked, g_object_ref (respondent));
    }

  return asked;
}

static gboolean
add_form (PpsWorkspace *workspace,
          PpsRespondent *respondent,
          PpsRound *round,
          PpsOutput *output,
          const char *path,
          GError **error)
{
  g_autoptr (GPtrArray) checks = pps_edit_make_member_checks (workspace, respondent, round, error);
  g_autoptr (PpsMemberFile) form = NULL;
  g_autofree char *text = NULL;

  if (checks == NULL)
    return FALSE;

  form = pps_member_check_make_form (workspace, checks);
  text = pps_member_file_dup_text (form);

  return pps_output_add (output, path, text, strlen (text), error);
}

gboolean
pps_member_forms_write (PpsWorkspace *workspace,
                        PpsRound *round,
                        PpsRespondent *only,
                        const char *folder,
                        guint *n_written,
                        GError **error)
{
  g_autoptr (GPtrArray) asked = list_asked (workspace, round, only);
  g_autoptr (PpsOutput) output = pps_output_new ();

  *n_written = 0;
  for (guint i = 0; i < asked->len; i++)
    {
      g_autofree char *path = make_path (folder, g_ptr_array_index (asked, i));

      if (!is_free (path, error))
        return FALSE;
    }
  for (guint i = 0; i < asked->len; i++)
    {
      g_autofree char *path = make_path (folder, g_ptr_array_index (asked, i));

      if (!add_form (workspace, g_ptr_array_index (asked, i), round, output, path, error))
        return FALSE;
    }
  if (!pps_output_commit (output, error))
    return FALSE;

  *n_written = asked->len;

  return TRUE;
}

gboolean
pps_member_forms_read (PpsWorkspace *workspace,
                       const char *path,
                       PpsMemberReport *report,
                       GError **error)
{
  g_autoptr (PpsMemberFile) form = pps_member_file_load (path, error);

  return form != NULL && pps_edit_read_member_form (workspace, form, report, error);
}
