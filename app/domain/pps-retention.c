/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-retention.h"

/* How long a kind of personal data is kept. */

struct _PpsRetention
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsRetention, pps_retention, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "kind", "kind", PPS_FIELD_TEXT, 0, NULL },
  { "until", "until", PPS_FIELD_TEXT, 0, NULL },
  { "done", "done", PPS_FIELD_TIME, 0, NULL },
  { "note", "note", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_retention_class_init (PpsRetentionClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "retention", fields,
                               G_N_ELEMENTS (fields));
}

static void
pps_retention_init (PpsRetention *self)
{
}
