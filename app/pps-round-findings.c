/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-round-findings.h"

#include <json-glib/json-glib.h>

#include "pps-edit-freeze.h"
#include "pps-gate.h"
#include "pps-presenter-private.h"
#include "pps-record-kinds.h"

/* What was found in a round. A frozen one was reported, and may have been reported from a study
 * that has changed since: its snapshot tells. A snapshot comes with the file and may hold
 * anything; what is not as it should be counts as not there. */

static void
clear_finding (gpointer data)
{
  PpsRoundFinding *finding = data;

  g_free (finding->id);
  g_free (finding->pane);
  g_free (finding->group);
  g_free (finding->text);
  g_free (finding->continues);
}

static void
add (GArray *findings,
     const char *id,
     const char *pane,
     const char *group,
     const char *text,
     const char *continues)
{
  PpsRoundFinding finding
      = { g_strdup (id), g_strdup (pane), g_strdup (group), g_strdup (text), g_strdup (continues) };

  g_array_append_val (findings, finding);
}

/* As it is now */

static void
list_present (GArray *findings,
              PpsWorkspace *workspace,
              PpsPartnership *partnership,
              const PpsPresentOptions *options)
{
  g_autoptr (GPtrArray) present = pps_present_list_findings (workspace, partnership, options);

  for (guint i = 0; i < present->len; i++)
    {
      PpsRecord *finding = g_ptr_array_index (present, i);

      add (findings, pps_record_get_id (finding), pps_record_get_text (finding, "pane"),
           pps_record_get_text (finding, "stakeholder-group"),
           pps_record_get_text (finding, "text"), pps_record_get_text (finding, "continues"));
    }
}

/* As it was frozen */

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : "";
}

/* What somebody agreed to may have changed since. */
static gboolean
is_let_through (PpsWorkspace *workspace, const PpsPresentOptions *options, const char *id)
{
  g_autoptr (PpsRecord) finding = pps_workspace_lookup (workspace, PPS_TYPE_FINDING, id);
  g_autoptr (PpsGate) gate = pps_gate_new (workspace, options->purpose);

  return finding != NULL && pps_gate_ask_finding (gate, finding) <= PPS_GATE_UNFINISHED;
}

static void
add_frozen (GArray *findings,
            PpsWorkspace *workspace,
            const PpsPresentOptions *options,
            JsonObject *frozen)
{
  const char *status = get_text (frozen, "status");
  const char *group = get_text (frozen, "stakeholder_group");

  if (*get_text (frozen, "text") == '\0' || !pps_present_wants_group (options, group)
      || (options->purpose != PPS_PURPOSE_OWN
          && (g_str_equal (status, "draft") || g_str_equal (status, "disputed")))
      || !is_let_through (workspace, options, get_text (frozen, "id")))
    return;

  add (findings, get_text (frozen, "id"), get_text (frozen, "pane"), group,
       get_text (frozen, "text"), get_text (frozen, "continues"));
}

static JsonArray *
get_frozen (JsonParser *parser)
{
  JsonNode *root = json_parser_get_root (parser);
  JsonNode *findings = NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    findings = json_object_get_member (json_node_get_object (root), "findings");

  return findings != NULL && JSON_NODE_HOLDS_ARRAY (findings) ? json_node_get_array (findings)
                                                              : NULL;
}

/* Returns: whether there was a snapshot to list from */
static gboolean
list_frozen (GArray *findings, PpsWorkspace *workspace, const PpsPresentOptions *options)
{
  g_autoptr (PpsQuery) snapshots
      = pps_query_new (pps_workspace_get_store (workspace), "round-snapshots",
                       pps_record_get_id (PPS_RECORD (options->round)), NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  guint n = pps_query_get_n (snapshots);
  JsonArray *frozen;

  if (n == 0
      || !json_parser_load_from_data (
          parser, pps_record_get_text (pps_query_get (snapshots, n - 1), "content"), -1, NULL))
    return FALSE;

  frozen = get_frozen (parser);
  for (guint i = 0; frozen != NULL && i < json_array_get_length (frozen); i++)
    {
      JsonNode *node = json_array_get_element (frozen, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        add_frozen (findings, workspace, options, json_node_get_object (node));
    }

  return frozen != NULL;
}

GArray *
pps_round_findings_list (PpsWorkspace *workspace,
                         PpsPartnership *partnership,
                         const PpsPresentOptions *options)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (PpsRoundFinding));

  g_array_set_clear_func (findings, clear_finding);
  if (!pps_edit_is_frozen (options->round) || !list_frozen (findings, workspace, options))
    list_present (findings, workspace, partnership, options);

  return findings;
}
