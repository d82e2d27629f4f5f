/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pps-describe.h"
#include "pps-record-kinds.h"
#include "pps-sample.h"

/* Verbs about a study as a file: make it, fill it, count it, check it. */

PpsCliExit
pps_cli_new (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *name = NULL;
  g_autofree char *language = NULL;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("What the study is called"), N_ ("NAME") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of its sheets: nl or en"),
      "nl|en" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if (language != NULL && !g_str_equal (language, "nl") && !g_str_equal (language, "en"))
    return pps_cli_misuse (_ ("The language is nl or en, not “%s”."), language);

  if (name == NULL)
    {
      name = g_filename_display_basename (rest[0]);
      if (g_str_has_suffix (name, ".ppscanvas"))
        name[strlen (name) - strlen (".ppscanvas")] = '\0';
    }

  workspace = pps_workspace_create (rest[0], name, language != NULL ? language : "nl", &error);

  return workspace != NULL ? PPS_CLI_DONE : pps_cli_fail (error);
}

PpsCliExit
pps_cli_sample (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *kind = NULL;
  int n_partnerships = 3;
  int n_answers = 0;
  int seed = 1;
  gboolean done;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("Real cases, or a made-up study"),
      "cases|fictional" },
    { "partnerships", 0, 0, G_OPTION_ARG_INT, &n_partnerships, N_ ("How many to make up"), "N" },
    { "answers", 0, 0, G_OPTION_ARG_INT, &n_answers, N_ ("How many answers to make up in all"),
      "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("Equal seeds give equal contents"), "N" },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;
  if (n_partnerships < 1 || n_partnerships > 100000 || n_answers < 0)
    return pps_cli_misuse (_ ("Partnerships are counted from 1 to 100000, answers from 0."));

  if (kind == NULL || g_str_equal (kind, "cases"))
    done = pps_sample_create_cases (rest[0], &error);
  else if (g_str_equal (kind, "fictional"))
    done = pps_sample_create_fictional (rest[0], n_partnerships, n_answers, seed, &error);
  else
    return pps_cli_misuse (_ ("There is no sample of kind “%s”; there are cases and fictional."),
                           kind);

  return done ? PPS_CLI_DONE : pps_cli_fail (error);
}

PpsCliExit
pps_cli_info (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *name = NULL;
  gboolean json = FALSE;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;

  workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  name = pps_cli_dup_line (
      pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name"));
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (
      builder, pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "name"));
  if (!json)
    pps_cli_print ("%s\n", name);

  for (guint i = 0; i < pps_record_kinds_get_n (); i++)
    {
      GType type = pps_record_kinds_get_type (i);
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);
      const char *table = pps_record_class_get_table (PPS_RECORD_CLASS (klass));
      guint n = pps_store_count (pps_workspace_get_store (workspace), type);

      json_builder_set_member_name (builder, table);
      json_builder_add_int_value (builder, n);
      if (!json && n > 0)
        pps_cli_print ("%8u  %s\n", n,
                       pps_describe_word ("table", table, pps_describe_language ()));
    }

  json_builder_end_object (builder);
  if (json)
    pps_cli_print_json (builder);

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_check (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsStore) store = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean json = FALSE;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 1, 1, argc, argv, &rest, &end))
    return end;

  store = pps_store_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (store != NULL)
    sentences = pps_store_check (store);
  else if (json)
    {
      sentences = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (sentences, g_strdup (error->message));
    }
  else
    return pps_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < sentences->len; i++)
    {
      json_builder_add_string_value (builder, g_ptr_array_index (sentences, i));
      if (!json)
        pps_cli_print ("%s\n", (const char *) g_ptr_array_index (sentences, i));
    }
  json_builder_end_array (builder);
  if (json)
    pps_cli_print_json (builder);
  else if (sentences->len == 0)
    pps_cli_print ("%s\n", _ ("All is well."));

  return sentences->len == 0 ? PPS_CLI_DONE : PPS_CLI_FAILED;
}
