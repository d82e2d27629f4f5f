/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-evidence.h"

/* The words a finding rests on. */

struct _PpsEvidence
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsEvidence, pps_evidence, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "finding", "finding", PPS_FIELD_REFERENCE, 0, "finding" },
  { "answer", "answer", PPS_FIELD_REFERENCE, 0, "answer" },
  { "start", "start", PPS_FIELD_INTEGER, 0, NULL },
  { "end", "end", PPS_FIELD_INTEGER, 0, NULL },
  { "text", "text", PPS_FIELD_TEXT, PPS_FIELD_SEARCHED, NULL },
};

static void
pps_evidence_class_init (PpsEvidenceClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "evidence", fields, G_N_ELEMENTS (fields));
}

static void
pps_evidence_init (PpsEvidence *self)
{
}
