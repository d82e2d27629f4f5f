/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-line-item.h"

/* A line of a small table: partner, cost, revenue .... */

struct _PpsLineItem
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsLineItem, pps_line_item, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "answer", "answer", PPS_FIELD_REFERENCE, 0, "answer" },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "what", "what", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "who", "who", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "brings", "brings", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "gets", "gets", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
  { "amount", "amount", PPS_FIELD_REAL, 0, NULL },
  { "amount-kind", "amount_kind", PPS_FIELD_TEXT, 0, NULL },
  { "position", "position", PPS_FIELD_REAL, 0, NULL },
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "organisation", "organisation", PPS_FIELD_REFERENCE, 0, "organisation" },
  { "until", "until", PPS_FIELD_TEXT, 0, NULL },
  { "source", "source", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_line_item_class_init (PpsLineItemClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "line_item", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_line_item_init (PpsLineItem *self)
{
}
