/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-summary-source.h"

/* What a summary was made of. */

struct _PpsSummarySource
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsSummarySource, pps_summary_source, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "summary", "summary", PPS_FIELD_REFERENCE, 0, "summary" },
  { "finding", "finding", PPS_FIELD_REFERENCE, 0, "finding" },
  { "answer", "answer", PPS_FIELD_REFERENCE, 0, "answer" },
};

static void
pps_summary_source_class_init (PpsSummarySourceClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "summary_source", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_summary_source_init (PpsSummarySource *self)
{
}
