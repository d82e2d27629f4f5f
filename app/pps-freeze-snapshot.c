/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-edit-freeze.h"

#include "pps-edit-table.h"
#include "pps-presenter-private.h"
#include "pps-record-json.h"
#include "pps-record-kinds.h"

/* The canvas of a round as JSON. Whoever reads it in twenty years has no study beside it, so codes
 * and names stand in it where a record only has ids. */

static void
add_records (JsonBuilder *builder, const char *member, PpsQuery *records)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (records); i++)
    {
      json_builder_begin_object (builder);
      pps_record_json_add (builder, pps_query_get (records, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_tags (JsonBuilder *builder, PpsQuery *tags)
{
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pps_query_get_n (tags); i++)
    json_builder_add_string_value (builder, pps_record_get_text (pps_query_get (tags, i), "name"));
  json_builder_end_array (builder);
}

static void
add_finding (JsonBuilder *builder, PpsWorkspace *workspace, PpsRecord *finding)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (finding);
  g_autoptr (PpsQuery) evidence = pps_query_new (store, "finding-evidence", id, NULL);
  g_autoptr (PpsQuery) tags = pps_query_new (store, "finding-tags", id, NULL);
  g_autoptr (PpsRecord) respondent = pps_workspace_lookup (
      workspace, PPS_TYPE_RESPONDENT, pps_record_get_text (finding, "respondent"));

  json_builder_begin_object (builder);
  pps_record_json_add (builder, finding);
  if (respondent != NULL)
    {
      json_builder_set_member_name (builder, "respondent_code");
      json_builder_add_string_value (builder, pps_record_get_text (respondent, "code"));
    }
  add_records (builder, "evidence", evidence);
  add_tags (builder, tags);
  json_builder_end_object (builder);
}

/* A finding of no round stands on the canvas of each. */
static void
add_findings (JsonBuilder *builder, PpsWorkspace *workspace, GPtrArray *findings)
{
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, workspace, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
}

/* How many of each group were heard. */
static void
add_heard (JsonBuilder *builder, GArray *groups)
{
  json_builder_set_member_name (builder, "heard");
  json_builder_begin_object (builder);
  for (guint i = 0; i < groups->len; i++)
    {
      const PpsPresentGroup *group = &g_array_index (groups, PpsPresentGroup, i);

      json_builder_set_member_name (builder, group->letter);
      json_builder_add_int_value (builder, group->heard);
    }
  json_builder_end_object (builder);
}

/* For each pane what became of asking those who stand with nothing in it, by letter. */
static void
add_silences (JsonBuilder *builder,
              PpsWorkspace *workspace,
              PpsPartnership *partnership,
              const PpsPresentOptions *options,
              GArray *groups)
{
  PpsCanvasDefinition *canvas = pps_workspace_get_canvas (workspace);

  json_builder_set_member_name (builder, "silences");
  json_builder_begin_object (builder);
  for (guint i = 0; i < pps_canvas_definition_get_n_panes (canvas); i++)
    {
      const char *pane = pps_canvas_definition_get_pane (canvas, i)->id;
      g_autofree const char **silences
          = pps_present_find_silences (workspace, partnership, options, pane, groups);

      json_builder_set_member_name (builder, pane);
      json_builder_begin_object (builder);
      for (guint j = 0; j < groups->len; j++)
        {
          if (silences[j] == NULL)
            continue;
          json_builder_set_member_name (builder, g_array_index (groups, PpsPresentGroup, j).letter);
          json_builder_add_string_value (builder, silences[j]);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_one (JsonBuilder *builder, const char *member, PpsRecord *record)
{
  json_builder_set_member_name (builder, member);
  if (record == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  pps_record_json_add (builder, record);
  json_builder_end_object (builder);
}

char *
pps_freeze_dup_snapshot (PpsWorkspace *workspace, PpsRound *round)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  const char *id = pps_record_get_id (PPS_RECORD (round));
  g_autoptr (PpsQuery) judgements = pps_query_new (store, "round-pane-judgements", id, NULL);
  g_autoptr (PpsQuery) cells = pps_query_new (store, "round-cell-texts", id, NULL);
  PpsPresentOptions options = { .round = round };
  g_autoptr (PpsPartnership) partnership = NULL;
  g_autoptr (PpsTableSetting) table = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GArray) groups = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (PPS_IS_ROUND (round), NULL);

  partnership = pps_workspace_lookup (workspace, PPS_TYPE_PARTNERSHIP,
                                      pps_record_get_text (PPS_RECORD (round), "partnership"));
  g_return_val_if_fail (partnership != NULL, NULL);
  table = pps_edit_find_table (workspace, partnership, round);
  findings = pps_present_list_findings (workspace, partnership, &options);
  groups = pps_present_list_groups (workspace, partnership, &options, findings);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, "pps-canvas-snapshot");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  add_one (builder, "partnership", PPS_RECORD (partnership));
  add_one (builder, "round", PPS_RECORD (round));
  add_one (builder, "table", (PpsRecord *) table);
  add_heard (builder, groups);
  add_silences (builder, workspace, partnership, &options, groups);
  add_findings (builder, workspace, findings);
  add_records (builder, "judgements", judgements);
  add_records (builder, "cells", cells);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
