/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-cli.h"

#include <glib/gi18n-lib.h>

#include "pps-describe.h"
#include "pps-search.h"

/* The verb that searches a study, or a part of it. */

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
  json_builder_set_member_name (builder, "field");
  json_builder_add_string_value (builder, hit->field != NULL ? hit->field : "");
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, hit->field_start);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, hit->field_end);
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

static void
show_hits (PpsWorkspace *workspace, GPtrArray *hits, guint n_found, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

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
}

/* What is typed of partnership, round and theme is a name or an id; the index knows ids. */
static gboolean
resolve (PpsWorkspace *workspace,
         const char *query,
         const char *what,
         const char *name,
         const char **id,
         GPtrArray *found,
         GError **error)
{
  g_autoptr (PpsQuery) list = NULL;
  PpsRecord *record;

  if (name == NULL)
    return TRUE;

  list = pps_query_new (pps_workspace_get_store (workspace), query, NULL);
  record = pps_cli_find (list, what, name, error);
  if (record == NULL)
    return FALSE;

  g_ptr_array_add (found, record);
  *id = pps_record_get_id (record);

  return TRUE;
}

PpsCliExit
pps_cli_search (const char *parameters, const char *summary, int argc, char **argv)
{
  g_autoptr (PpsWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *partnership = NULL;
  g_autofree char *round = NULL;
  g_autofree char *group = NULL;
  g_autofree char *pane = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *state = NULL;
  g_autofree char *tag = NULL;
  PpsSearchFilter filter = { NULL };
  gboolean json = FALSE;
  int limit = 50;
  guint n_found;
  PpsCliExit end;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("How many to show at the most"), "N" },
    { "partnership", 0, 0, G_OPTION_ARG_STRING, &partnership,
      N_ ("Only of this partnership: name or id"), "P" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Only of this round: name or id"), "R" },
    { "group", 0, 0, G_OPTION_ARG_STRING, &group, N_ ("Only of this group: letter"), "G" },
    { "pane", 0, 0, G_OPTION_ARG_STRING, &pane, N_ ("Only about this pane: id"), N_ ("PANE") },
    { "tag", 0, 0, G_OPTION_ARG_STRING, &tag, N_ ("Only with this theme: name or id"),
      N_ ("THEME") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("Only this kind: answer, finding, lesson …"),
      N_ ("KIND") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state,
      N_ ("Only in this state: declines, confirmed, disputed …"), N_ ("STATE") },
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

  if (!resolve (workspace, "partnerships", _ ("partnership"), partnership, &filter.partnership,
                found, &error)
      || !resolve (workspace, "all-rounds", _ ("round"), round, &filter.round, found, &error)
      || !resolve (workspace, "tags", _ ("theme"), tag, &filter.tag, found, &error))
    return pps_cli_fail (error);

  filter.group = group;
  filter.pane = pane;
  filter.kind = kind;
  filter.state = state;
  hits = pps_search_filtered (pps_workspace_get_store (workspace), rest[1], &filter, limit,
                              &n_found);

  show_hits (workspace, hits, n_found, json);

  return PPS_CLI_DONE;
}
