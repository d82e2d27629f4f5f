/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>

#include "pps-calendar.h"
#include "pps-describe.h"
#include "pps-record-json.h"
#include "pps-search.h"

/* Verbs that show records: a list of a kind, or what a search finds. As JSON a record has all its
 * fields. */

static const struct
{
  const char *name;
  const char *query;             /* of the whole study */
  const char *partnership_query; /* of one partnership */
  const char *fields[3];         /* what stands on a line */
} kinds[] = {
  { "partnerships", "partnerships", NULL, { "name", "region", "phase" } },
  { "rounds", "all-rounds", "partnership-rounds", { "name", "kind", "date" } },
  { "interviews",
    "all-interviews",
    "partnership-interviews",
    { "stakeholder-group", "state", "started" } },
  { "respondents", "all-respondents", "partnership-respondents", { "code", "role", NULL } },
  { "findings", "all-findings", "partnership-findings", { "pane", "stakeholder-group", "text" } },
  { "lessons", "all-lessons", "partnership-lessons", { "pane", "text", NULL } },
};

static void
add_record (JsonBuilder *builder, PpsRecord *record)
{
  json_builder_begin_object (builder);
  pps_record_json_add (builder, record);
  json_builder_end_object (builder);
}

/* A record on a line with tabs between: its fields, and the partnership it is of. */
static void
print_line (PpsWorkspace *workspace, PpsRecord *record, const char *const *fields)
{
  g_autoptr (PpsPartnership) of = pps_describe_partnership_of (workspace, record);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < 3 && fields[i] != NULL; i++)
    {
      g_autofree char *text = pps_cli_dup_line (pps_record_get_text (record, fields[i]));

      g_string_append_printf (line, "%s%s", i > 0 ? "\t" : "", text);
    }

  if (of != NULL && PPS_RECORD (of) != record)
    {
      g_autofree char *name = pps_cli_dup_line (pps_record_get_text (PPS_RECORD (of), "name"));

      g_string_append_printf (line, "\t%s", name);
    }

  pps_cli_print ("%s\n", line->str);
}

static PpsCliExit
save_calendar (PpsWorkspace *workspace, PpsQuery *interviews, const char *path)
{
  const char *language
      = pps_record_get_text (PPS_RECORD (pps_workspace_get_study (workspace)), "language");
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  guint n_events = pps_calendar_save (workspace, interviews, language, path, &error);

  if (n_events == 0)
    return pps_cli_fail (error);
  pps_cli_print (ngettext ("%s: %u interview\n", "%s: %u interviews\n", n_events), shown, n_events);

  return PPS_CLI_DONE;
}

PpsCliExit
pps_cli_list (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (PpsQuery) records = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *partnership = NULL;
  g_autofree char *calendar = NULL;
  gboolean json = FALSE;
  guint kind = 0;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Only of this partnership: name or id"), "P" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON, with all fields"), NULL },
    { "ics", 0, 0, G_OPTION_ARG_FILENAME, &calendar,
      N_ ("Interviews: those that are planned, as a calendar"), N_ ("FILE.ics") },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;

  while (kind < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[kind].name, rest[1]))
    kind++;
  if (kind == G_N_ELEMENTS (kinds))
    return pps_cli_misuse (_ ("There are partnerships, rounds, interviews, respondents, findings "
                              "and lessons, but no “%s”."),
                           rest[1]);
  if (partnership != NULL && kinds[kind].partnership_query == NULL)
    return pps_cli_misuse (_ ("Partnerships are not listed by partnership."));

  if (calendar != NULL && (json || !g_str_equal (kinds[kind].name, "interviews")))
    return pps_cli_misuse (_ ("--ics goes with interviews, and without --json."));
  if (calendar != NULL && pps_cli_is_same_file (rest[0], calendar))
    return pps_cli_misuse (_ ("“%s” is the study itself; the calendar goes to another file."),
                           calendar);

  workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  if (partnership != NULL)
    {
      g_autoptr (PpsQuery) all
          = pps_query_new (pps_workspace_get_store (workspace), "partnerships", NULL);
      g_autoptr (PpsRecord) found = pps_cli_find (all, _ ("partnership"), partnership, &error);

      if (found == NULL)
        return pps_cli_fail (error);
      records = pps_query_new (pps_workspace_get_store (workspace), kinds[kind].partnership_query,
                               pps_record_get_id (found), NULL);
    }
  else
    {
      records = pps_query_new (pps_workspace_get_store (workspace), kinds[kind].query, NULL);
    }

  if (calendar != NULL)
    return save_calendar (workspace, records, calendar);

  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      if (json)
        add_record (builder, pps_query_get (records, i));
      else
        print_line (workspace, pps_query_get (records, i), kinds[kind].fields);
    }
  json_builder_end_array (builder);
  if (json)
    pps_cli_print_json (builder);

  return PPS_CLI_DONE;
}

static char *
dup_partnership_name (PpsWorkspace *workspace, PpsRecord *record)
{
  g_autoptr (PpsPartnership) of = pps_describe_partnership_of (workspace, record);

  return g_strdup (of != NULL ? pps_record_get_text (PPS_RECORD (of), "name") : "");
}

static void
add_hit (JsonBuilder *builder, PpsWorkspace *workspace, PpsSearchHit *hit)
{
  g_autofree char *name = dup_partnership_name (workspace, hit->record);
  g_autofree char *what = pps_describe_record (workspace, hit->record, pps_describe_language ());

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder,
                                 pps_record_class_get_table (PPS_RECORD_GET_CLASS (hit->record)));
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, pps_record_get_id (hit->record));
  json_builder_set_member_name (builder, "partnership");
  json_builder_add_string_value (builder, name);
  json_builder_set_member_name (builder, "what");
  json_builder_add_string_value (builder, what);
  json_builder_set_member_name (builder, "excerpt");
  json_builder_add_string_value (builder, hit->excerpt);
  json_builder_end_object (builder);
}

static void
print_hit (PpsWorkspace *workspace, PpsSearchHit *hit)
{
  g_autofree char *name = dup_partnership_name (workspace, hit->record);
  g_autofree char *what = pps_describe_record (workspace, hit->record, pps_describe_language ());
  g_autoptr (GString) head = g_string_new (NULL);
  g_autofree char *head_line = NULL;
  g_autofree char *excerpt = pps_cli_dup_line (hit->excerpt);

  pps_describe_append (head, "", name);
  pps_describe_append (head, " · ", what);
  head_line = pps_cli_dup_line (head->str);
  pps_cli_print ("%s\n    %s\n", head_line, excerpt);
}

PpsCliExit
pps_cli_search (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean json = FALSE;
  int limit = 50;
  guint n_found;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("How many to show at the most"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL },
  };

  if (!pps_cli_parse (parameters, summary, entries, 2, 2, argc, argv, &rest, &end))
    return end;
  if (limit < 1)
    return pps_cli_misuse (_ ("At least one hit is shown."));
  if (!g_utf8_validate (rest[1], -1, NULL))
    return pps_cli_misuse (_ ("What to search for is not UTF-8."));

  workspace = pps_workspace_open (rest[0], PPS_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return pps_cli_fail (error);

  hits = pps_search (pps_workspace_get_store (workspace), rest[1], limit, &n_found);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "found");
  json_builder_add_int_value (builder, n_found);
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      if (json)
        add_hit (builder, workspace, g_ptr_array_index (hits, i));
      else
        print_hit (workspace, g_ptr_array_index (hits, i));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  if (json)
    pps_cli_print_json (builder);
  else if (hits->len < n_found)
    pps_cli_print (_ ("%u of %u shown.\n"), hits->len, n_found);
  else if (n_found == 0)
    pps_cli_print ("%s\n", _ ("Nothing was found."));

  return PPS_CLI_DONE;
}
