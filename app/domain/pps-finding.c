/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-finding.h"

/* One line on the canvas. */

struct _PpsFinding
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsFinding, pps_finding, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "respondent", "respondent", PPS_FIELD_REFERENCE, 0, "respondent" },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "interest", "interest", PPS_FIELD_TEXT, 0, NULL },
  { "direction", "direction", PPS_FIELD_TEXT, 0, NULL },
  { "amount", "amount", PPS_FIELD_REAL, 0, NULL },
  { "amount-kind", "amount_kind", PPS_FIELD_TEXT, 0, NULL },
  { "status", "status", PPS_FIELD_TEXT, 0, NULL },
  { "starred", "starred", PPS_FIELD_BOOLEAN, 0, NULL },
  { "memo", "memo", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "table-text", "table_text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "table-head", "table_head", PPS_FIELD_TEXT, 0, NULL },
  { "table-position", "table_position", PPS_FIELD_REAL, 0, NULL },
  { "table-hidden", "table_hidden", PPS_FIELD_BOOLEAN, 0, NULL },
  { "organisation", "organisation", PPS_FIELD_REFERENCE, 0, "organisation" },
  { "continues", "continues", PPS_FIELD_REFERENCE, 0, "finding" },
  { "merged-into", "merged_into", PPS_FIELD_REFERENCE, 0, "finding" },
};

static void
pps_finding_class_init (PpsFindingClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "finding", fields, G_N_ELEMENTS (fields));
}

static void
pps_finding_init (PpsFinding *self)
{
}
