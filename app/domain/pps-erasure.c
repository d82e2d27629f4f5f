/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pps-erasure.h"

/* What remains of a respondent who was erased. */

struct _PpsErasure
{
  PpsRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (PpsErasure, pps_erasure, PPS_TYPE_RECORD)

static const PpsField fields[] = {
  { "partnership", "partnership", PPS_FIELD_REFERENCE, 0, "partnership" },
  { "code", "code", PPS_FIELD_TEXT, 0, NULL },
  { "erased", "erased", PPS_FIELD_TIME, 0, NULL },
  { "ground", "ground", PPS_FIELD_TEXT, 0, NULL },
  { "report", "report", PPS_FIELD_TEXT, 0, NULL },
};

static void
pps_erasure_class_init (PpsErasureClass *klass)
{
  pps_record_class_set_fields (PPS_RECORD_CLASS (klass), "erasure", fields, G_N_ELEMENTS (fields));
}

static void
pps_erasure_init (PpsErasure *self)
{
}
