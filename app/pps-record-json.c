/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-record-json.h"

/* Records as JSON, by their table of fields. */

static void
add_value (JsonBuilder *builder, PpsRecord *record, const PpsField *field)
{
  const char *text;
  gint64 integer;
  double real;

  switch (field->type)
    {
    case PPS_FIELD_INTEGER:
      if (pps_record_get_integer (record, field->name, &integer))
        json_builder_add_int_value (builder, integer);
      else
        json_builder_add_null_value (builder);
      break;
    case PPS_FIELD_REAL:
      if (pps_record_get_real (record, field->name, &real))
        json_builder_add_double_value (builder, real);
      else
        json_builder_add_null_value (builder);
      break;
    case PPS_FIELD_BOOLEAN:
      json_builder_add_boolean_value (builder, pps_record_get_boolean (record, field->name));
      break;
    case PPS_FIELD_TEXT:
    case PPS_FIELD_TIME:
    case PPS_FIELD_REFERENCE:
    default:
      text = pps_record_get_text (record, field->name);
      if (text != NULL)
        json_builder_add_string_value (builder, text);
      else
        json_builder_add_null_value (builder);
    }
}

void
pps_record_json_add (JsonBuilder *builder, PpsRecord *record)
{
  PpsRecordClass *klass = PPS_RECORD_GET_CLASS (record);
  const PpsField *fields;
  guint n_fields;

  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, pps_record_class_get_table (klass));
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, pps_record_get_id (record));

  fields = pps_record_class_get_fields (klass, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      json_builder_set_member_name (builder, fields[i].column);
      add_value (builder, record, &fields[i]);
    }
}

static void
read_value (PpsRecord *record, guint index, PpsFieldType type, JsonNode *node)
{
  GType held = json_node_get_value_type (node);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pps_record_value_type (type));
  if (G_VALUE_HOLDS_STRING (&value) && held == G_TYPE_STRING)
    g_value_set_string (&value, json_node_get_string (node));
  else if (G_VALUE_HOLDS_INT64 (&value) && held == G_TYPE_INT64)
    g_value_set_int64 (&value, json_node_get_int (node));
  else if (G_VALUE_HOLDS_DOUBLE (&value) && (held == G_TYPE_DOUBLE || held == G_TYPE_INT64))
    g_value_set_double (&value, json_node_get_double (node));
  else if (G_VALUE_HOLDS_BOOLEAN (&value) && held == G_TYPE_BOOLEAN)
    g_value_set_boolean (&value, json_node_get_boolean (node));
  else
    return;

  pps_record_take_value (record, index, &value);
}

gpointer
pps_record_json_read (GType type, JsonObject *object)
{
  PpsRecord *record = g_object_new (type, NULL);
  JsonNode *id = json_object_get_member (object, "id");
  const PpsField *fields;
  guint n_fields;

  pps_record_adopt (
      record,
      id != NULL && json_node_get_value_type (id) == G_TYPE_STRING ? json_node_get_string (id) : "",
      "", FALSE);
  fields = pps_record_class_get_fields (PPS_RECORD_GET_CLASS (record), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *node = json_object_get_member (object, fields[i].column);

      if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
        read_value (record, i, fields[i].type, node);
    }

  return record;
}
