/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>

#include "pps-member-forms.h"

/* The verb that sends findings back to who said them: forms go out, and come in filled. */

static PpsRound *
find_round (PpsWorkspace *workspace, const char *partnership, const char *round, GError **error)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) rounds = NULL;
  g_autoptr (PpsQuery) all = NULL;
  g_autoptr (PpsRecord) of = NULL;

  if (partnership == NULL)
    {
      rounds = pps_query_new (store, "all-rounds", NULL);
      return pps_cli_find (rounds, _ ("round"), round, error);
    }

  all = pps_query_new (store, "partnerships", NULL);
  of = pps_cli_find (all, _ ("partnership"), partnership, error);
  if (of == NULL)
    return NULL;

  rounds = pps_query_new (store, "partnership-rounds", pps_record_get_id (of), NULL);

  return pps_cli_find (rounds, _ ("round"), round, error);
}

/* A respondent is known by code, which is not a name that pps_cli_find() looks at. */
static PpsRespondent *
find_respondent (PpsWorkspace *workspace, PpsRound *round, const char *code, GError **error)
{
  g_autoptr (PpsQuery) all
      = pps_query_new (pps_workspace_get_store (workspace), "partnership-respondents",
                       pps_record_get_text (PPS_RECORD (round), "partnership"), NULL);

  for (guint i = 0; i < pps_query_get_n (all); i++)
    {
      PpsRecord *respondent = pps_query_get (all, i);

      if (g_str_equal (pps_record_get_text (respondent, "code"), code)
          || g_str_equal (pps_record_get_id (respondent), code))
        return PPS_RESPONDENT (g_object_ref (respondent));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no respondent “%s”."), code);

  return NULL;
}

static PpsCliExit
export_forms (const char *study,
              const char *folder,
              const char *partnership,
              const char *name,
              const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (study, 0, &error);
  g_autoptr (PpsRound) round = NULL;
  g_autoptr (PpsRespondent) only = NULL;
  guint n = 0;

  if (workspace != NULL)
    round = find_round (workspace, partnership, name, &error);
  if (round != NULL && code != NULL)
    only = find_respondent (workspace, round, code, &error);
  if (error != NULL || !pps_member_forms_write (workspace, round, only, folder, &n, &error))
    return pps_cli_fail (error);

  if (n == 0)
    pps_cli_print ("%s\n", _ ("No finding of this round rests on words of anybody."));
  else
    pps_cli_print (ngettext ("%u form written.\n", "%u forms written.\n", n), n);

  return PPS_CLI_DONE;
}

static void
add_number (JsonBuilder *json, const char *name, guint n)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, n);
}

static void
add_report (JsonBuilder *json, const char *path, const PpsMemberReport *report)
{
  g_autofree char *name = g_filename_display_name (path);

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "file");
  json_builder_add_string_value (json, name);
  add_number (json, "agree", report->n_agreed);
  add_number (json, "correct", report->n_corrected);
  add_number (json, "remove", report->n_removed);
  add_number (json, "open", report->n_open);
  add_number (json, "unknown", report->n_unknown);
  json_builder_end_object (json);
}

static void
print_report (const char *path, const PpsMemberReport *report)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *line = pps_cli_dup_line (name);

  pps_cli_print (_ ("%s: %u right, %u otherwise, %u to take out, %u not answered, %u unknown.\n"),
                 line, report->n_agreed, report->n_corrected, report->n_removed, report->n_open,
                 report->n_unknown);
}

/* Each form by itself: what came in stays in when the next cannot be read. */
static PpsCliExit
read_forms (const char *study, char **paths, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PpsWorkspace) workspace = pps_workspace_open (study, 0, &error);
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; workspace != NULL && error == NULL && paths[i] != NULL; i++)
    {
      PpsMemberReport report;

      if (!pps_member_forms_read (workspace, paths[i], &report, &error))
        break;
      if (as_json)
        add_report (json, paths[i], &report);
      else
        print_report (paths[i], &report);
    }
  json_builder_end_array (json);
  if (as_json && workspace != NULL)
    pps_cli_print_json (json);

  return error == NULL ? PPS_CLI_DONE : pps_cli_fail (error);
}

PpsCliExit
pps_cli_member_check (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autofree char *partnership = NULL;
  g_autofree char *round = NULL;
  g_autofree char *respondent = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Only of this partnership: name or id"), "P" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Only of this round: name or id"), "R" },
    { "respondent", 0, 0, G_OPTION_ARG_STRING, &respondent, N_ ("Only of this respondent: code"),
      N_ ("CODE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("What forms brought as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) rest = NULL;
  PpsCliExit end;

  if (!pps_cli_parse (parameters, summary, entries, 3, G_MAXUINT, argc, argv, &rest, &end))
    return end;

  if (g_str_equal (rest[1], "export") && g_strv_length (rest) == 3)
    return round != NULL
               ? export_forms (rest[0], rest[2], partnership, round, respondent)
               : pps_cli_misuse (_ ("Which round the forms are of is told with --round."));
  if (g_str_equal (rest[1], "read"))
    return read_forms (rest[0], rest + 2, as_json);

  return pps_cli_misuse (_ ("Use: pps-canvas-cli member-check %s"), parameters);
}
