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
