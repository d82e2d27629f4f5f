/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-frozen.h"

#include <glib/gi18n-lib.h>

#include "pps-record-json.h"
#include "pps-record-kinds.h"

/* Reads what pps_freeze_dup_snapshot() writes. A study may come from a stranger, so nothing of it
 * is taken on trust. Snapshots of earlier days do not tell who was heard. */

struct _PpsFrozen
{
  JsonNode *root;
  PpsSnapshot *snapshot;
  PpsPartnership *partnership;
  PpsRound *round;
  GPtrArray *findings;
  GPtrArray *cells;
  PpsTableSetting *table;
};

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gpointer
read_one (PpsFrozen *self, const char *member, GType type)
{
  JsonObject *object = get_object (json_node_get_object (self->root), member);

  return object != NULL ? pps_record_json_read (type, object) : NULL;
}

static GPtrArray *
read_list (PpsFrozen *self, const char *member, GType type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = get_array (json_node_get_object (self->root), member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = get_element (array, i);

      if (object != NULL)
        g_ptr_array_add (records, pps_record_json_read (type, object));
    }

  return records;
}

static gboolean
read_content (PpsFrozen *self)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (
          parser, pps_record_get_text (PPS_RECORD (self->snapshot), "content"), -1, NULL))
    return FALSE;

  self->root = json_parser_steal_root (parser);
  if (self->root == NULL || !JSON_NODE_HOLDS_OBJECT (self->root)
      || g_strcmp0 (get_text (json_node_get_object (self->root), "format"), "pps-canvas-snapshot")
             != 0)
    return FALSE;

  self->partnership = read_one (self, "partnership", PPS_TYPE_PARTNERSHIP);
  self->round = read_one (self, "round", PPS_TYPE_ROUND);
  self->table = read_one (self, "table", PPS_TYPE_TABLE_SETTING);
  self->findings = read_list (self, "findings", PPS_TYPE_FINDING);
  self->cells = read_list (self, "cells", PPS_TYPE_CELL_TEXT);

  return self->partnership != NULL && self->round != NULL;
}

PpsFrozen *
pps_frozen_new (PpsSnapshot *snapshot, GError **error)
{
  g_autoptr (PpsFrozen) self = g_new0 (PpsFrozen, 1);

  g_return_val_if_fail (PPS_IS_SNAPSHOT (snapshot), NULL);

  self->snapshot = g_object_ref (snapshot);
  if (!read_content (self))
    {
      g_set_error (error, PPS_STORE_ERROR, PPS_STORE_ERROR_CORRUPT,
                   _ ("The frozen copy “%s” cannot be read: its content is damaged."),
                   pps_record_get_text (PPS_RECORD (snapshot), "name"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
pps_frozen_free (PpsFrozen *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_object (&self->snapshot);
  g_clear_object (&self->partnership);
  g_clear_object (&self->round);
  g_clear_object (&self->table);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

const char *
pps_frozen_get_name (PpsFrozen *self)
{
  return pps_record_get_text (PPS_RECORD (self->snapshot), "name");
}

const char *
pps_frozen_get_taken (PpsFrozen *self)
{
  return pps_record_get_text (PPS_RECORD (self->snapshot), "taken");
}

PpsPartnership *
pps_frozen_get_partnership (PpsFrozen *self)
{
  return self->partnership;
}

PpsRound *
pps_frozen_get_round (PpsFrozen *self)
{
  return self->round;
}

GPtrArray *
pps_frozen_get_findings (PpsFrozen *self)
{
  return self->findings;
}

GPtrArray *
pps_frozen_get_cells (PpsFrozen *self)
{
  return self->cells;
}

PpsTableSetting *
pps_frozen_get_table (PpsFrozen *self)
{
  return self->table;
}

gboolean
pps_frozen_get_heard (PpsFrozen *self, const char *group, guint *n)
{
  JsonObject *heard = get_object (json_node_get_object (self->root), "heard");
  JsonNode *node = heard != NULL ? json_object_get_member (heard, group) : NULL;
  gint64 value = node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
                     ? json_node_get_int (node)
                     : 0;

  *n = (guint) CLAMP (value, 0, 9999);

  return heard != NULL;
}

const char *
pps_frozen_get_silence (PpsFrozen *self, const char *pane, const char *group)
{
  JsonObject *silences = get_object (json_node_get_object (self->root), "silences");
  JsonObject *groups = silences != NULL ? get_object (silences, pane) : NULL;

  return get_text (groups, group);
}

PpsSnapshot *
pps_frozen_find (PpsWorkspace *workspace, PpsPartnership *partnership, const char *name)
{
  PpsStore *store = pps_workspace_get_store (workspace);
  g_autoptr (PpsQuery) rounds = pps_query_new (store, "partnership-rounds",
                                               pps_record_get_id (PPS_RECORD (partnership)), NULL);
  g_autoptr (PpsRecord) found = NULL;

  for (guint i = 0; i < pps_query_get_n (rounds); i++)
    {
      g_autoptr (PpsQuery) snapshots = pps_query_new (
          store, "round-snapshots", pps_record_get_id (pps_query_get (rounds, i)), NULL);

      for (guint j = 0; j < pps_query_get_n (snapshots); j++)
        {
          PpsRecord *snapshot = pps_query_get (snapshots, j);
          const char *taken = pps_record_get_text (snapshot, "taken");

          if ((g_str_equal (pps_record_get_id (snapshot), name)
               || g_str_equal (pps_record_get_text (snapshot, "name"), name))
              && (found == NULL || g_strcmp0 (taken, pps_record_get_text (found, "taken")) >= 0))
            g_set_object (&found, snapshot);
        }
    }

  return (PpsSnapshot *) g_steal_pointer (&found);
}
