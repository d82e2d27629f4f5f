/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-summary.h"

/* A cell of the framework matrix. */

struct _PpsSummary
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsSummary, pps_summary, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "round", "round", PPS_FIELD_REFERENCE, 0, "round" },
  { "stakeholder-group", "stakeholder_group", PPS_FIELD_TEXT, 0, NULL },
  { "respondent", "respondent", PPS_FIELD_REFERENCE, 0, "respondent" },
  { "pane", "pane", PPS_FIELD_TEXT, 0, NULL },
  { "theme", "theme", PPS_FIELD_TEXT, 0, NULL },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_summary_class_init (PpsSummaryClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "summary", fields, G_N_ELEMENTS (fields));
}

static void
pps_summary_init (PpsSummary *self)
{
}
