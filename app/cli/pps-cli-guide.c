/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-edit-guide.h"
#include "pps-guide-diff.h"
#include "pps-guide-writer.h"
#include "pps-output.h"
#include "pps-questionnaire-check.h"
#include "pps-word-diff.h"
#include "pps-xml-reader.h"

/* The verb about guides: check a file, list what there is, bring a guide into a study and take one
 * out, lay two side by side. */

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

static void
print_guide (PpsGuide *guide, JsonBuilder *json)
{
  const char *title = pps_bilingual_get (pps_guide_get_title (guide), pps_describe_language ());

  if (json == NULL)
    {
      pps_cli_print ("%s\t%s\t%u\t%s\n", pps_guide_get_group (guide), pps_guide_get_id (guide),
                     pps_guide_get_version (guide), title);
      return;
    }

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "group");
  json_builder_add_string_value (json, pps_guide_get_group (guide));
  json_builder_set_member_name (json, "guide");
  json_builder_add_string_value (json, pps_guide_get_id (guide));
  json_builder_set_member_name (json, "version");
  json_builder_add_int_value (json, pps_guide_get_version (guide));
  json_builder_set_member_name (json, "title");
  json_builder_add_string_value (json, title);
  json_builder_end_object (json);
}

/* Each guide once, with all its versions. */
static void
print_versions (PpsWorkspace *workspace, const char *id, JsonBuilder *json)
{
  g_autoptr (GArray) numbers = pps_edit_list_guide_versions (workspace, id);

  for (guint i = 0; i < numbers->len; i++)
    {
      PpsGuide *guide
          = pps_edit_find_guide_version (workspace, id, g_array_index (numbers, guint, i));

      if (guide != NULL)
        print_guide (guide, json);
    }
}

static void
print_guides_of (PpsWorkspace *workspace, JsonBuilder *json)
{
  const char *const *letters = pps_guide_get_default_groups ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PpsQuery) versions
      = pps_query_new (pps_workspace_get_store (workspace), "guide-versions", NULL);

  for (guint i = 0; letters[i] != NULL; i++)
    {
      const char *id = pps_guide_get_id (pps_guide_get_default (letters[i]));

      g_hash_table_add (seen, (gpointer) id);
      print_versions (workspace, id, json);
    }
  for (guint i = 0; i < pps_query_get_n (versions); i++)
    {
      const char *id = pps_record_get_text (pps_query_get (versions, i), "guide");

      if (g_hash_table_add (seen, (gpointer) id))
        print_versions (workspace, id, json);
    }
}

/* @study: (nullable): %NULL for the guides that come along */
static PpsCliExit
list_guides (const char *study, gboolean as_json)
{
  const char *const *letters = pps_guide_get_default_groups ();
  g_autoptr (JsonBuilder) json = as_json ? json_builder_new () : NULL;
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  if (study != NULL)
    {
      workspace = pps_workspace_open (study, PPS_STORE_READ_ONLY, &error);
      if (workspace == NULL)
        return pps_cli_fail (error);
    }

  if (json != NULL)
    json_builder_begin_array (json);
  if (workspace != NULL)
    print_guides_of (workspace, json);
  for (guint i = 0; workspace == NULL && letters[i] != NULL; i++)
    print_guide (pps_guide_get_default (letters[i]), json);
  if (json != NULL)
    {
      json_builder_end_array (json);
      pps_cli_print_json (json);
    }

  return PPS_CLI_DONE;
}

/* By its id, or by the letter of a group: the one that its next interview is held with. */
static PpsGuide *
find_guide (PpsWorkspace *workspace, const char *name, GError **error)
{
  PpsGuide *guide = NULL;

  if (pps_workspace_find_group (workspace, name) != NULL)
    guide = pps_edit_get_current_guide (workspace, name);
  if (guide == NULL)
    guide = pps_edit_find_guide_version (workspace, name, 0);
  if (guide == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("There is no guide “%s”. “pps-canvas-cli guide list” shows what there is."),
                 name);

  return guide;
}

static PpsCliExit
export_guide (const char *study, const char *name, const char *path)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsOutput) output = pps_output_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL;
  PpsGuide *guide;

  if (!g_str_has_suffix (path, ".xml"))
    return pps_cli_misuse (_ ("A guide is written to a file that ends in .xml, not to “%s”."),
                           path);

  workspace = pps_workspace_open (study, PPS_STORE_READ_ONLY, &error);
  guide = workspace != NULL ? find_guide (workspace, name, &error) : NULL;
  xml = guide != NULL ? pps_guide_to_xml (guide) : NULL;
  if (xml == NULL || !pps_output_add (output, path, xml, strlen (xml), &error)
      || !pps_output_commit (output, &error))
    return pps_cli_fail (error);

  return PPS_CLI_DONE;
}

static PpsCliExit
import_guide (const char *study, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) xml = pps_xml_load_bytes (file, &error);
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (PpsGuideVersion) version = NULL;

  if (xml != NULL)
    workspace = pps_workspace_open (study, 0, &error);
  if (workspace != NULL)
    version = pps_edit_import_guide (workspace, xml, name, &error);
  if (version == NULL)
    return pps_cli_fail (error);

  print_guide (pps_workspace_get_guide_version (workspace, version, NULL), NULL);

  return PPS_CLI_DONE;
}

/* As wdiff marks them. */
static char *
dup_marked (const char *before, const char *after)
{
  g_autoptr (GArray) runs = pps_word_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const PpsWords *run = &g_array_index (runs, PpsWords, i);
      g_autofree char *word = g_strchomp (g_strdup (run->text));
      const char *blank = run->text + strlen (word);

      if (run->fate == PPS_WORDS_KEPT)
        g_string_append (text, run->text);
      else if (run->fate == PPS_WORDS_GONE)
        g_string_append_printf (text, "[-%s-]%s", word, blank);
      else
        g_string_append_printf (text, "{+%s+}%s", word, blank);
    }

  return g_string_free (text, FALSE);
}

static void
print_change (const PpsGuideChange *change)
{
  const char *language = pps_describe_language ();
  g_autofree char *words = change->language != NULL
                               ? dup_marked (change->before, change->after)
                               : g_strdup (pps_bilingual_get (&change->words, language));

  pps_cli_print ("%s\t%s\t%s\t%s\t%s\n", pps_guide_change_get_kind_name (change),
                 change->probe != NULL      ? change->probe
                 : change->question != NULL ? change->question
                                            : "",
                 pps_guide_part_get_name (change->part),
                 change->language != NULL ? change->language : "", words);
}

static void
add_member (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
build_change (JsonBuilder *json, const PpsGuideChange *change)
{
  static const char *const kinds[] = { "added", "removed", "reworded", "moved" };
  static const char *const parts[]
      = { "question",     "title",           "about", "lead",      "lead-design",
          "lead-running", "lead-evaluation", "probe", "statement", "hint" };

  json_builder_begin_object (json);
  add_member (json, "change", kinds[change->kind]);
  add_member (json, "question", change->question);
  add_member (json, "pane", change->pane);
  add_member (json, "part", parts[change->part]);
  add_member (json, "probe", change->probe);
  add_member (json, "language", change->language);
  add_member (json, "before", change->before);
  add_member (json, "after", change->after);
  add_member (json, "nl", change->words.nl);
  add_member (json, "en", change->words.en);
  json_builder_end_object (json);
}

static PpsCliExit
print_diff (PpsGuide *before, PpsGuide *after, gboolean as_json)
{
  g_autoptr (PpsGuideDiff) diff = pps_guide_diff_new (before, after);
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < pps_guide_diff_get_n (diff); i++)
    {
      if (as_json)
        build_change (json, pps_guide_diff_get (diff, i));
      else
        print_change (pps_guide_diff_get (diff, i));
    }
  json_builder_end_array (json);
  if (as_json)
    pps_cli_print_json (json);

  return PPS_CLI_DONE;
}

static PpsCliExit
compare_files (const char *before, const char *after, gboolean as_json)
{
  const char *const paths[] = { before, after };
  g_autoptr (GError) error = NULL;
  PpsGuide *guides[2] = { NULL, NULL };
  PpsCliExit end;

  for (guint i = 0; i < 2 && error == NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

      guides[i] = pps_guide_load (file, pps_canvas_definition_get_default (), &error);
    }

  end = error == NULL ? print_diff (guides[0], guides[1], as_json) : pps_cli_fail (error);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&guides[i], pps_guide_unref);

  return end;
}

static PpsGuide *
find_number (PpsWorkspace *workspace, PpsGuide *guide, const char *number, GError **error)
{
  guint64 version;
  PpsGuide *found;

  if (!g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &version, error))
    return NULL;

  found = pps_edit_find_guide_version (workspace, pps_guide_get_id (guide), version);
  if (found == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("The guide “%s” has no version %s. “pps-canvas-cli guide list STUDY” shows "
                    "which there are."),
                 pps_guide_get_id (guide), number);

  return found;
}

static PpsCliExit
compare_versions (char **rest, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (rest[1], PPS_STORE_READ_ONLY, &error);
  PpsGuide *guide = workspace != NULL ? find_guide (workspace, rest[2], &error) : NULL;
  PpsGuide *before = guide != NULL ? find_number (workspace, guide, rest[3], &error) : NULL;
  PpsGuide *after = before != NULL ? find_number (workspace, guide, rest[4], &error) : NULL;

  return after != NULL ? print_diff (before, after, as_json) : pps_cli_fail (error);
}

PpsCliExit
pps_cli_guide (const char *parameters, const char *summary, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Lists and differences as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  guint n;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 1, 5, argc, argv, &rest, &end))
    return end;

  n = g_strv_length (rest);
  if (n == 2 && g_str_equal (rest[0], "check"))
    return check_file (rest[1]);
  if (n <= 2 && g_str_equal (rest[0], "list"))
    return list_guides (rest[1], as_json);
  if (n == 4 && g_str_equal (rest[0], "export"))
    return export_guide (rest[1], rest[2], rest[3]);
  if (n == 3 && g_str_equal (rest[0], "import"))
    return import_guide (rest[1], rest[2]);
  if (n == 3 && g_str_equal (rest[0], "diff"))
    return compare_files (rest[1], rest[2], as_json);
  if (n == 5 && g_str_equal (rest[0], "diff"))
    return compare_versions (rest, as_json);

  return pps_cli_misuse (_ ("Use: pps-canvas-cli guide %s"), parameters);
}
