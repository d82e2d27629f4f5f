/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-output.h"
#include "pps-questionnaire-check.h"

/* The verb about guides: check a file, list those that are brought along, take one out of a study.
 */

static PpsCliExit
check_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  PpsQuestionnaireKind kind;

  if (pps_questionnaire_check (file, NULL, &kind, sentences))
    {
      pps_cli_print ("%s\n", kind == PPS_QUESTIONNAIRE_CANVAS
                                 ? _ ("A canvas; all is well.")
                                 : _ ("An interview guide; all is well."));
      return PPS_CLI_DONE;
    }

  for (guint i = 0; i < sentences->len; i++)
    pps_cli_complain (g_ptr_array_index (sentences, i));

  return PPS_CLI_FAILED;
}

static PpsCliExit
list_guides (void)
{
  const char *const *letters = pps_guide_get_default_groups ();

  for (guint i = 0; letters[i] != NULL; i++)
    {
      PpsGuide *guide = pps_guide_get_default (letters[i]);

      pps_cli_print ("%s\t%s\t%u\t%s\n", letters[i], pps_guide_get_id (guide),
                     pps_guide_get_version (guide),
                     pps_bilingual_get (pps_guide_get_title (guide), pps_describe_language ()));
    }

  return PPS_CLI_DONE;
}

/* The newest version of a guide in the study; one that no interview was held with yet is the one
 * that is brought along. */
static char *
find_xml (PpsWorkspace *workspace, const char *name, GError **error)
{
  const char *const *letters = pps_guide_get_default_groups ();
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);
  PpsRecord *newest = NULL;
  gint64 newest_version = 0;

  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      PpsRecord *record = pps_query_get (versions, i);
      gint64 version;

      pps_record_get_integer (record, "version", &version);
      if ((g_str_equal (pps_record_get_text (record, "guide"), name)
           || g_str_equal (pps_record_get_text (record, "stakeholder-group"), name))
          && version > newest_version)
        {
          newest = record;
          newest_version = version;
        }
    }
  if (newest != NULL)
    return g_strdup (pps_record_get_text (newest, "xml"));

  for (guint i = 0; letters[i] != NULL; i++)
    {
      PpsGuide *guide = pps_guide_get_default (letters[i]);

      if (g_str_equal (letters[i], name) || g_str_equal (pps_guide_get_id (guide), name))
        return pps_guide_dup_default_xml (letters[i]);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no guide “%s”. “pps-canvas-cli guide list” shows what there is."),
               name);

  return NULL;
}

static PpsCliExit
export_guide (const char *study, const char *name, const char *path)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL;

  if (!g_str_has_suffix (path, ".xml"))
    return pps_cli_misuse (_ ("A guide is written to a file that ends in .xml, not to “%s”."),
                           path);

  workspace = pps_workspace_open (study, PPS_STORE_READ_ONLY, &error);
  xml = workspace != NULL ? find_xml (workspace, name, &error) : NULL;
  if (xml == NULL || !pps_output_add (output, path, xml, strlen (xml), &error)
      || !pps_output_commit (output, &error))
    return pps_cli_fail (error);

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_guide (const char *parameters, const char *summary, int argc, char **argv)
{
  g_auto (GStrv) rest = NULL;
  guint n;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, NULL, 1, 4, argc, argv, &rest, &end))
    return end;

  n = g_strv_length (rest);
  if (n == 2 && g_str_equal (rest[0], "check"))
    return check_file (rest[1]);
  if (n == 1 && g_str_equal (rest[0], "list"))
    return list_guides ();
  if (n == 4 && g_str_equal (rest[0], "export"))
    return export_guide (rest[1], rest[2], rest[3]);

  return pps_cli_misuse (_ ("Use: pps-canvas-cli guide %s"), parameters);
}
