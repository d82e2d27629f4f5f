/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-tagging.h"

/* A tag on a record. */

struct _PpsTagging
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsTagging, pps_tagging, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "tag", "tag", PPS_FIELD_REFERENCE, 0, "tag" },
  { "finding", "finding", PPS_FIELD_REFERENCE, 0, "finding" },
  { "lesson", "lesson", PPS_FIELD_REFERENCE, 0, "lesson" },
  { "answer", "answer", PPS_FIELD_REFERENCE, 0, "answer" },
  { "characteristic", "characteristic", PPS_FIELD_REFERENCE, 0, "characteristic" },
  { "agreement", "agreement", PPS_FIELD_REFERENCE, 0, "agreement" },
};

static void
pps_tagging_class_init (PpsTaggingClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "tagging", fields, G_N_ELEMENTS (fields));
}

static void
pps_tagging_init (PpsTagging *self)
{
}
